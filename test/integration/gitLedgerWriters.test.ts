import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { initLedgerRepository } from '../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import { directoryAt } from '../../src/ledger/ledgerPaths.ts';
import { git } from '../ledger/git/gitTestRepository.ts';
import { wordsIn } from '../ledger/git/someLeaves.ts';
import { startGitHttpServer } from '../servers/gitHttpServer.ts';

const WRITER = fileURLToPath(new URL('../ledger/git/gitWriter.ts', import.meta.url));

let directory: string;
let path: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-git-writers-'));
  path = join(directory, 'ledger.git');
  await initLedgerRepository(path);
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
});

interface Written {
  readonly code: number | null;
  readonly acknowledged: readonly string[];
  readonly stderr: string;
}

function startWriter(
  url: string,
  name: string,
  count: number,
  reach: 'path' | 'remote',
  cache = name,
): { readonly child: ChildProcess; readonly done: Promise<Written> } {
  const child = spawn(
    process.execPath,
    ['--no-warnings', WRITER, url, join(directory, 'caches', cache), name, String(count), reach],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const done = new Promise<Written>((resolve) => {
    child.on('close', (code) => {
      const acknowledged = stdout.split('\n').flatMap((line) => line.split(' ').slice(0, 1).filter(Boolean));
      resolve({ code, acknowledged, stderr });
    });
  });
  return { child, done };
}

/** The names in the leaves, by a reader of its own, after git has checked the repository. */
async function namesPresent(): Promise<string[]> {
  await git(path, ['fsck', '--strict', '--no-dangling']);
  const ledger = await openLedgerRepository(path, { cacheDir: join(directory, 'reader') });
  const snapshot = await ledger.snapshot();
  const said = (await wordsIn(snapshot.log)).map(
    (leaf) => JSON.parse(leaf) as { index: number; name: string },
  );
  // Each has the index that its writer saw it would get, and its file lies there.
  expect(said.map(({ index }) => index)).toEqual(said.map((_, at) => at + 1));
  for (const { index, name } of said) {
    const file = await snapshot.read(`${directoryAt('orders', index)}/${index}-placed.json`);
    expect(JSON.parse(Buffer.from(file ?? []).toString())).toEqual({ index, name });
  }
  return said.map(({ name }) => name).sort();
}

describe('eight writers at once', () => {
  test.each([
    ['by path', 'path', 'own', 10],
    ['by push over file://, each with a cache of its own', 'remote', 'own', 5],
    ['by push over http, each with a cache of its own', 'http', 'own', 3],
    ['by push over http, sharing one cache', 'http', 'shared', 3],
  ] as const)('%s: no entry is lost or doubled', async (_, how, caches, each) => {
    const server = await startGitHttpServer(directory);
    try {
      const url = { path, remote: `file://${path}`, http: `${server.url}/ledger.git` }[how];
      const reach = how === 'path' ? 'path' : 'remote';
      const writers = Array.from({ length: 8 }, (_, index) =>
        startWriter(url, `w${index}`, each, reach, caches === 'own' ? `w${index}` : 'shared'),
      );
      const written = await Promise.all(writers.map(({ done }) => done));
      for (const { code, stderr } of written) expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const acknowledged = written.flatMap((writer) => writer.acknowledged).sort();
      expect(acknowledged.length).toBe(8 * each);
      expect(await namesPresent()).toEqual(acknowledged);
    } finally {
      await server.close();
    }
  });
});

describe('a writer that is killed', () => {
  test.each([
    ['path', 'path'],
    ['push', 'remote'],
  ] as const)('at any moment, then run again (by %s), has added each entry once', async (_, reach) => {
    const url = reach === 'path' ? path : `file://${path}`;
    const asked = 12;
    for (let run = 0; run < 6; run++) {
      const { child, done } = startWriter(url, 'killed', asked, reach);
      await sleep(150 + run * 110);
      child.kill('SIGKILL');
      await done;
    }
    const last = await startWriter(url, 'killed', asked, reach).done;
    expect({ code: last.code, stderr: last.stderr }).toEqual({ code: 0, stderr: '' });
    const expected = Array.from({ length: asked }, (_, index) => `killed-${index}`).sort();
    expect(await namesPresent()).toEqual(expected);
    // What the dead left behind is cleared by the living.
    const turns =
      reach === 'path' ? join(path, 'countersign', 'turns') : join(directory, 'caches', 'killed', 'turns');
    const left = await readdir(turns, { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
  });
});
