import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CountersignError } from '../../src/errors.ts';
import { findPodman } from '../../src/solution/engine/findEngine.ts';
import { readImage } from '../../src/solution/image/readImage.ts';
import { EverySandbox } from '../servers/everySandbox.ts';

/** Archives of many builders, each of which some reader stumbles over. */
const CASES = join(import.meta.dirname, '..', '..', '..', 'shared', 'cases');
const IMAGES = existsSync(CASES) ? readdirSync(CASES).filter((name) => name.startsWith('img-')) : [];
if (IMAGES.length === 0) console.warn('skipped: the archives are not at hand');

/** What we refuse although an engine loads it, and why. All else is read by us where any engine reads it. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  // Reports name files as text; two names that differ in such bytes alone would be shown as one.
  'img-latin1-name': /a name that is not UTF-8/,
  // Neither docker nor podman loads it.
  'img-symlink-then-directory': /two things about "lib"/,
  // Node has no decoder, and no builder of images writes it.
  'img-xz': /xz-compressed: use gzip or zstd/,
};

let every: EverySandbox;
let folder = '';
const engines = new Map<string, readonly string[]>();

beforeAll(async () => {
  every = await EverySandbox.start();
  folder = mkdtempSync(join(tmpdir(), 'images-'));
  const podman = await findPodman();
  // A store of its own: what is loaded takes names.
  const store = ['--root', join(folder, 'root'), '--runroot', join(folder, 'run'), '--storage-driver', 'vfs'];
  if (podman !== undefined) engines.set('podman', ['podman', ...podman.globals, ...store]);
  if (process.env['DOCKER_HOST'] !== undefined) engines.set('docker', ['docker']);
  for (const engine of ['podman', 'docker'])
    if (!engines.has(engine)) console.warn(`not shown: what ${engine} loads, which does not work here`);
});
afterAll(async () => {
  await every.stop();
  const podman = engines.get('podman');
  if (podman !== undefined) spawnSync(podman[0] ?? '', [...podman.slice(1), 'rmi', '--all', '--force']);
  rmSync(folder, { recursive: true, force: true });
});

/** What an engine makes of an archive. */
function loads(engine: readonly string[], archive: string): boolean {
  const [file = '', ...globals] = engine;
  // Named, since what a test sets reaches no child of itself.
  const env = { ...process.env };
  return spawnSync(file, [...globals, 'load', '--input', archive], { env, stdio: 'ignore' }).status === 0;
}

async function refusal(archive: string): Promise<string | undefined> {
  return readImage(archive).then(
    () => undefined,
    (error: unknown) => {
      if (!(error instanceof CountersignError)) throw error;
      return error.message;
    },
  );
}

(IMAGES.length > 0 ? describe : describe.skip)('an archive that engines are given too', () => {
  test.each(IMAGES)('%s', async (name) => {
    const input = readdirSync(join(CASES, name)).find((file) => file.startsWith('input')) ?? '';
    const archive = join(CASES, name, input);
    const plain = join(folder, `${name}.tar`);
    writeFileSync(plain, input.endsWith('.gz') ? gunzipSync(readFileSync(archive)) : readFileSync(archive));
    const said = await refusal(archive);
    if (name in REFUSED) expect(said).toMatch(REFUSED[name] ?? /^/);
    else expect(said).toBeUndefined();
    const loaded = [...engines].filter(([, engine]) => loads(engine, plain)).map(([engine]) => engine);
    // What podman cannot even load could run nowhere.
    if (said === undefined && engines.has('podman')) expect(loaded).not.toEqual([]);
    console.info(`${name}: we ${said === undefined ? 'read' : 'refuse'} it, loaded by ${loaded.join(', ')}`);
  });
});
