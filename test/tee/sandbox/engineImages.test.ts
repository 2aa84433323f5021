import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ContainerEngine } from '../../../src/solution/engine/containerEngine.ts';
import { removeName } from '../../../src/tee/sandbox/engineImages.ts';
import { isKept, keepImage } from '../../../src/tee/sandbox/keptImages.ts';

const ENGINE: ContainerEngine = {
  ...{ name: 'podman', globals: [], rootless: false, holdsLimits: true, limitsCpus: true, pinsCpus: true },
  ...{ mapsUser: true, knowsCdi: true, seccompProfile: undefined },
};

const path = process.env['PATH'] ?? '';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engine-images-'));
  process.env['PATH'] = `${folder}:${path}`;
});
afterEach(() => {
  process.env['PATH'] = path;
  delete process.env['COUNTERSIGN_KEPT_IMAGES'];
  rmSync(folder, { recursive: true });
});

/** A podman that notes what it is asked, one line a call, and then does what a script says; `$1` is the line. */
function podmanThat(script: string): void {
  const program = join(folder, 'podman');
  writeFileSync(program, `#!/bin/sh\ncd '${folder}'; echo "$*" >> calls\nset -- "$*"\n${script}\n`);
  chmodSync(program, 0o755);
}

function calls(): string[] {
  const file = join(folder, 'calls');
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
}

/** Answers `inspect` with the first line of `names`, of which each removal takes one away; with none the image is gone. */
const IMAGE = `case $1 in
  'image rm '*) sed -i 1d names;;
  'image inspect '*) line=$(head -n 1 names); [ -n "$line" ] || exit 1; echo "[{\\"Id\\":\\"id\\",\\"RepoTags\\":$line}]";;
esac`;

function imageWith(...namesAfterEachRemoval: readonly (readonly string[])[]): void {
  const lines = [['before'], ...namesAfterEachRemoval].map((names) => JSON.stringify(names));
  writeFileSync(join(folder, 'names'), `${lines.join('\n')}\n`);
  podmanThat(IMAGE);
}

function removals(): string[] {
  return calls().filter((line) => line.startsWith('image rm'));
}

describe('a name of an image', () => {
  test('is taken away by one removal and one look', async () => {
    imageWith(['other']);
    await removeName(ENGINE, 'id', 'mine');
    expect(calls()).toEqual(['image rm mine', 'image inspect id']);
  });

  test('is taken away again where it stayed', async () => {
    imageWith(['other', 'mine'], ['other']);
    await removeName(ENGINE, 'id', 'mine');
    expect(removals()).toEqual(['image rm mine', 'image rm mine']);
  });

  test('takes the image along that nothing names any more, though it is still used', async () => {
    imageWith([], []);
    await removeName(ENGINE, 'id', 'mine');
    expect(removals()).toEqual(['image rm mine', 'image rm id', 'image rm id']);
  });
});

describe('images that are kept', () => {
  const digest = (letter: string): string => letter.repeat(64);
  const LISTED = [`20-30-${digest('b')}`, `10-20-${digest('a')}`, 'latest', `30-40-${digest('c')}`];

  async function keptWithin(bytes: number, used = 'none'): Promise<string[]> {
    process.env['COUNTERSIGN_KEPT_IMAGES'] = String(bytes);
    const list = `images*) cat <<'END'\n${LISTED.join('\n')}\nEND\n;;`;
    podmanThat(`case $1 in ${list} 'image rm '*-${used}) exit 2;; esac`);
    await keepImage(ENGINE, `sha256:${digest('c')}`, { Id: 'id-c', Size: 40 });
    return removals().map((line) => line.replace('image rm localhost/countersign-kept:', ''));
  }

  test('stay while they are no more bytes together than the bound', async () => {
    expect(await keptWithin(90)).toEqual([]);
    expect(calls()[0]).toMatch(/^tag id-c localhost\/countersign-kept:[0-9]+-40-c{64}$/);
  });

  test('go, the oldest first, until they fit', async () => {
    expect(await keptWithin(89)).toEqual([`10-20-${digest('a')}`]);
    rmSync(join(folder, 'calls'));
    expect(await keptWithin(69)).toEqual([`10-20-${digest('a')}`, `20-30-${digest('b')}`]);
  });

  test('go but for those that are used, which are asked once', async () => {
    expect(await keptWithin(89, digest('a'))).toEqual([`10-20-${digest('a')}`, `20-30-${digest('b')}`]);
  });

  test.each([
    [['docker.io/library/x:1', `localhost/countersign-kept:20-30-${digest('b')}`], true],
    [['localhost/countersign-kept-by-hand:1', 'localhost/countersign-run:1'], false],
    [[], false],
  ])('are told by their names: %j', (RepoTags, kept) => {
    expect(isKept({ Id: 'id', Size: 1, RepoTags })).toBe(kept);
  });

  test('are none where the bound is 0', async () => {
    await keptWithin(0);
    expect(calls()).toEqual([]);
  });
});
