import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openScratch, spoolName, sweepLeftovers } from '../../src/resource/scratchDirectory.ts';
import { temporaryDirectory } from './temporaryDirectory.ts';

let temporary: ReturnType<typeof temporaryDirectory>;
let directory: string;
/** The id of a process that has ended. */
const dead = String(spawnSync(process.execPath, ['-e', '']).pid);
const scratch = `.countersign-${'ab'.repeat(8)}`;
const spool = spoolName('cd'.repeat(16));
const LONG_AGO = new Date(Date.now() - 8 * 24 * 3600 * 1000);

beforeEach(() => {
  temporary = temporaryDirectory();
  directory = temporary.path;
});
afterEach(() => {
  temporary.remove();
});

/** What a killed download leaves: plain content, and the lock of a process that is no more. */
function leave(holder = dead): void {
  mkdirSync(join(directory, scratch));
  writeFileSync(join(directory, scratch, 'incoming'), 'plain rows');
  writeFileSync(join(directory, `${scratch}.lock`), holder);
}

describe('what killed downloads left', () => {
  test('is removed, its lock with it, and a lock that was taken before anything was made', async () => {
    leave();
    writeFileSync(join(directory, `.countersign-${'12'.repeat(8)}.lock`), dead);
    await sweepLeftovers(directory);
    expect(readdirSync(directory)).toEqual([]);
  });

  test('is left alone while its process lives', async () => {
    const mine = await openScratch(directory);
    leave(String(process.ppid));
    await sweepLeftovers(directory);
    expect(readdirSync(directory)).toHaveLength(4);
    await mine.remove();
    expect(readdirSync(directory).sort()).toEqual([scratch, `${scratch}.lock`]);
  });

  test('is told from files and links of such a name, which are somebody else’s', async () => {
    writeFileSync(join(directory, scratch), 'a resource file on its way');
    mkdirSync(join(directory, 'elsewhere'));
    writeFileSync(join(directory, 'elsewhere/rows'), 'x');
    symlinkSync('elsewhere', join(directory, `.countersign-${'34'.repeat(8)}`));
    await sweepLeftovers(directory);
    expect(readdirSync(directory)).toContain(scratch);
    expect(readdirSync(join(directory, 'elsewhere'))).toEqual(['rows']);
  });

  test('gives back what stood at the destination, if nothing took its place', async () => {
    for (const [name, there] of [
      ['lost', false],
      ['replaced', true],
    ] as const) {
      const mine = await openScratch(directory);
      writeFileSync(join(directory, name), 'old');
      await mine.setAside(join(directory, name));
      if (there) writeFileSync(join(directory, name), 'new');
      writeFileSync(`${mine.path}.lock`, dead);
    }
    await sweepLeftovers(directory);
    expect(readdirSync(directory).sort()).toEqual(['lost', 'replaced']);
    expect(readFileSync(join(directory, 'lost'), 'utf8')).toBe('old');
    expect(readFileSync(join(directory, 'replaced'), 'utf8')).toBe('new');
  });
});

describe('a spool', () => {
  beforeEach(() => {
    writeFileSync(join(directory, spool), 'sealed');
  });

  test('is left for the next run', async () => {
    await sweepLeftovers(directory);
    expect(readdirSync(directory)).toEqual([spool]);
  });

  test('is removed after a week, but not when it is about to be used', async () => {
    utimesSync(join(directory, spool), LONG_AGO, LONG_AGO);
    await sweepLeftovers(directory, join(directory, spool));
    expect(readdirSync(directory)).toEqual([spool]);
    await sweepLeftovers(directory);
    expect(readdirSync(directory)).toEqual([]);
  });
});
