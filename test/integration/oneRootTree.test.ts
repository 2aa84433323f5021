import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EverySandbox, SANDBOXES } from '../servers/everySandbox.ts';
import { BUSYBOX, busyboxLayer, imageArchive } from '../servers/testImage.ts';
import type { RawMember } from '../servers/tarBlocks.ts';

/** What every sandbox mounts its own at, and what is above its own. */
const MOUNTED = ['proc', 'sys', 'dev', 'sp', 'tmp', 'run', '.dockerenv', 'etc'];

/**
 * Path, kind, mode, size and content or target of all that is in the root. Not of the root itself, which no layer names
 * here, and not how many names a file has: engines that copy a layer's files lose what a later layer's links share.
 */
const LIST = `
cd /; B=/bin/busybox
$B find . -mindepth 1 ${MOUNTED.map((name) => `-path ./${name} -prune`).join(' -o ')} -o -print | $B sort | while read -r path; do
  if [ -L "$path" ]; then echo "$path link $($B readlink "$path")"
  elif [ -d "$path" ]; then echo "$path $($B stat -c '%F %a' "$path")"
  else echo "$path $($B stat -c '%F %a %s' "$path") $($B sha256sum < "$path")"; fi
done`;

/** Whoever runs it owns what only an owner reads. */
const USER = { uid: 1234, gid: 1234 };
const directory = (name: string, mode = 0o755): RawMember => ({ name, typeflag: '5', mode, ...USER });
const file = (name: string, content: string, mode = 0o644): RawMember => ({ name, content, mode, ...USER });
const link = (name: string, linkname: string): RawMember => ({ name, typeflag: '2', linkname });

/** Each layer changes what is below it in a way of its own. */
const LAYERS: readonly (readonly RawMember[])[] = [
  [
    ...busyboxLayer(),
    ...[directory('kept/', 0o750), file('kept/one', 'one'), file('kept/two', 'two', 0o600)],
    ...[
      directory('emptied/'),
      file('emptied/old', 'old'),
      directory('emptied/deep/'),
      file('emptied/deep/x', 'x'),
    ],
    ...[file('removed', 'removed'), file('becomes-directory', 'file'), directory('becomes-file/')],
    { name: 'kept/hard', typeflag: '1', linkname: 'kept/one' },
    ...[link('to-kept', 'kept'), link('absolute', '/kept/one'), link('dangling', '/nowhere')],
    file('run-by-all', '#!/bin/sh\n', 0o4755),
    file('ümläut ☃', 'a name', 0o640),
  ],
  [
    file('.wh.removed', ''),
    ...[file('emptied/.wh..wh..opq', ''), file('emptied/new', 'new')],
    ...[directory('becomes-directory/'), file('becomes-directory/in', 'in')],
    ...[file('becomes-file', 'a file now', 0o444)],
    file('kept/two', 'two, changed', 0o700),
  ],
  [directory('kept/', 0o711), file('kept/.wh.one', ''), file('late', 'late')],
];

/**
 * podman without root says beside it what it cannot limit. bubblewrap's files have no bits that give an owner's
 * rights, which no run could use: it starts with no-new-privileges.
 */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('./'))
    .map((line) => line.replace(/ (regular file|directory) \d(\d{3})(?!\d)/, ' $1 $2'));
}

const canRun = BUSYBOX !== undefined;
if (!canRun) console.warn('skipped: busybox-static is not here');

(canRun ? describe : describe.skip)('one image', () => {
  let every: EverySandbox;
  const lists = new Map<string, string[]>();
  beforeAll(async () => {
    every = await EverySandbox.start();
    const config = { User: '1234', Env: ['PATH=/bin'], Entrypoint: ['/bin/sh', '-c', LIST] };
    const image = imageArchive({ layers: LAYERS, config });
    for (const name of SANDBOXES) {
      const said = await every.run(name, image, { minutes: 2, logBytes: 1024 ** 2, processes: 64 });
      if (said === undefined) console.warn(`not shown: there is no ${name} on this machine`);
      else {
        expect([name, said]).toEqual([name, expect.objectContaining({ outcome: 'exited', exitStatus: 0 })]);
        lists.set(name, linesOf(said.text));
      }
    }
  });
  afterAll(() => every.stop());

  const digestOf = (lines: readonly string[]): string =>
    createHash('sha256').update(lines.join('\n')).digest('hex');

  test('is one root tree, whichever sandbox runs it', () => {
    const [first = []] = lists.values();
    for (const [name, lines] of lists) expect([name, lines]).toEqual([name, first]);
    expect(new Set([...lists.values()].map(digestOf)).size).toBe(1);
  });

  test('is the tree that its layers say', () => {
    const [first = []] = lists.values();
    const paths = first.map((line) => line.replace(/ (link|directory|regular).*/, ''));
    for (const gone of ['./removed', './emptied/old', './emptied/deep', './kept/one'])
      expect(paths).not.toContain(gone);
    const text = first.join('\n');
    const sha = createHash('sha256').update('two, changed').digest('hex');
    expect(text).toContain(`./kept/two regular file 700 12 ${sha}`);
    expect(text).toMatch(/^\.\/kept directory 711$/m);
    expect(text).toMatch(/^\.\/becomes-directory\/in regular file/m);
    expect(text).toMatch(/^\.\/becomes-file regular file 444 10 /m);
    expect(text).toMatch(/^\.\/dangling link \/nowhere$/m);
  });
});
