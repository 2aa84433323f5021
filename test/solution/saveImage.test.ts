import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ContainerEngine } from '../../src/solution/engine/containerEngine.ts';
import { readImage } from '../../src/solution/image/readImage.ts';
import { saveImage } from '../../src/solution/image/saveImage.ts';
import { collect, temporaryDirectory } from '../resource/temporaryDirectory.ts';
import { imageArchive, sha256 } from '../servers/testImage.ts';

const ENGINE: ContainerEngine = {
  name: 'podman',
  globals: [],
  rootless: false,
  holdsLimits: false,
  knowsCdi: true,
  limitsCpus: false,
  pinsCpus: false,
  mapsUser: false,
  seccompProfile: undefined,
};
const IMAGE = imageArchive({ layers: [[{ name: 'a', content: 'A'.repeat(100_000) }]] });
const PATH = process.env['PATH'] ?? '';

let temporary: ReturnType<typeof temporaryDirectory>;
let output: string;
beforeEach(() => {
  temporary = temporaryDirectory();
  output = join(temporary.path, 'out', 'image.tar.gz');
  mkdirSync(join(temporary.path, 'out'));
});
afterEach(() => {
  process.env['PATH'] = PATH;
  temporary.remove();
});

/** An engine that saves these bytes, and then ends with this status. */
function engineSaving(bytes: Uint8Array, status = 0): void {
  writeFileSync(join(temporary.path, 'image.tar'), bytes);
  const script = `#!/bin/sh\necho "$@" > '${temporary.path}/asked'\ncat '${temporary.path}/image.tar'\n[ ${status} = 0 ] || echo 'no such image' >&2\nexit ${status}\n`;
  writeFileSync(join(temporary.path, 'podman'), script, { mode: 0o755 });
  process.env['PATH'] = `${temporary.path}:${PATH}`;
}

describe('an image is saved in one pass', () => {
  test('and its hash, size and id are those of the file, and of what the reader beside it got', async () => {
    engineSaving(IMAGE);
    let seen: Buffer | undefined;
    const saved = await saveImage(ENGINE, {
      tag: 'x:latest',
      output,
      onArchive: async (archive) => void (seen = await collect(archive)),
    });
    const archive = readFileSync(output);
    expect(saved).toEqual({
      path: output,
      sha256: sha256(archive),
      size: archive.length,
      imageId: (await readImage(output)).configDigest,
    });
    expect(seen?.equals(archive)).toBe(true);
    expect(gunzipSync(archive).equals(IMAGE)).toBe(true);
    expect(readFileSync(join(temporary.path, 'asked'), 'utf8')).toContain(
      'save --format docker-archive x:latest',
    );
  });

  test('and is there although the reader beside it failed, whose error is told', async () => {
    engineSaving(IMAGE);
    const onArchive = (): Promise<void> => Promise.reject(new Error('the store is full'));
    await expect(saveImage(ENGINE, { tag: 'x', output, onArchive })).rejects.toThrow('the store is full');
    expect(gunzipSync(readFileSync(output)).equals(IMAGE)).toBe(true);
  });
});

describe('an archive that cannot be written', () => {
  test('where there is no such directory', async () => {
    engineSaving(IMAGE);
    const nowhere = join(temporary.path, 'absent', 'image.tar.gz');
    await expect(saveImage(ENGINE, { tag: 'x', output: nowhere })).rejects.toMatchObject({
      code: 'input',
      message: `${nowhere} cannot be written (ENOENT)`,
    });
  });

  test('on a full disk', async () => {
    engineSaving(IMAGE);
    symlinkSync('/dev/full', `${output}.part`);
    await expect(saveImage(ENGINE, { tag: 'x', output })).rejects.toMatchObject({ code: 'limit' });
    expect(readdirSync(join(temporary.path, 'out'))).toEqual([]);
  });
});

describe('an image that no TEE would take is refused, the archive before it stays, and the reader sees no end', () => {
  const mangled = imageArchive({
    layers: [[{ name: 'a', content: 'A' }]],
    mangleConfig: (text) => text.replace(/sha256:[0-9a-f]{8}/, 'sha256:00000000'),
  });
  test.each([
    [
      'an engine that fails after half of it',
      IMAGE.subarray(0, IMAGE.length / 2),
      1,
      /could not save the image: no such image/,
    ],
    ['one that fails after all of it', IMAGE, 1, /could not save the image: no such image/],
    ['an archive that was cut', IMAGE.subarray(0, IMAGE.length - 2048), 0, /cut|end/],
    ['a layer that is not the one named', mangled, 0, /is not the one that its configuration names/],
    ['no image at all', Buffer.from('hello'), 0, /image archive/],
    ['nothing', Buffer.alloc(0), 0, /image archive/],
  ])('%s', async (_, bytes, status, message) => {
    engineSaving(bytes, status);
    writeFileSync(output, 'the archive before');
    let ended = false;
    let failure: unknown;
    const onArchive = async (archive: AsyncIterable<Uint8Array>): Promise<void> => {
      try {
        await collect(archive);
        ended = true;
      } catch (error) {
        failure = error;
        throw error;
      }
    };
    await expect(saveImage(ENGINE, { tag: 'x', output, onArchive })).rejects.toThrow(message);
    expect(ended).toBe(false);
    expect(failure).toBeInstanceOf(Error);
    expect(readFileSync(output, 'utf8')).toBe('the archive before');
    expect(readdirSync(join(temporary.path, 'out'))).toEqual(['image.tar.gz']);
    expect(existsSync(`${output}.part`)).toBe(false);
  });
});
