import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { hearsTerm, hearsTermBy } from '../../../src/tee/sandbox/end/hearsTerm.ts';
import { isOutOfMemoryOf, kernelTellsOutOfMemory } from '../../../src/tee/sandbox/end/kernelLog.ts';

let folder = '';
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ends-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600 && !holds(); tries++) await sleep(20);
  expect(holds()).toBe(true);
}

describe('whether a first process would hear SIGTERM', () => {
  const status = (masks: Readonly<Record<string, string>>): string =>
    Object.entries({ SigBlk: '0', SigIgn: '0', SigCgt: '0', ...masks })
      .map(([name, mask]) => `${name}:\t${mask.padStart(16, '0')}`)
      .join('\n');

  test.each([
    [{}, false],
    [{ SigCgt: '4000' }, true],
    [{ SigIgn: '4000' }, true],
    [{ SigBlk: '4000' }, true],
    [{ SigCgt: 'bfff', SigIgn: '8000', SigBlk: '2000' }, false],
  ])('by the masks %j: %s', (masks, hears) => {
    expect(hearsTermBy(status(masks))).toBe(hears);
  });

  test('is not told where there are none', () => {
    expect(hearsTermBy('Name:\tx\n')).toBeUndefined();
    expect(hearsTerm(2 ** 30)).toBeUndefined();
  });

  test.each([
    ["trap 'exit' TERM", true],
    [':', false],
  ])('of a shell with %s: %s', async (trap, hears) => {
    const begun = join(folder, `begun-${String(hears)}`);
    const child = spawn('sh', ['-c', `${trap}; : > ${begun}; while :; do sleep 1; done`], {
      stdio: 'ignore',
    });
    children.push(child);
    await until(() => fs.existsSync(begun));
    // While a shell forks, it blocks all signals.
    await until(() => hearsTerm(child.pid ?? 0) === hears);
  });
});

describe('what the kernel says of memory', () => {
  const record = (group: string, task = group): string =>
    `4,1,2,-;oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=x,mems_allowed=0,oom_memcg=/parent/${group},task_memcg=/parent/${task},task=python,pid=7,uid=1`;

  test('counts for the group whose memory it was, and no other', () => {
    expect(isOutOfMemoryOf(record('abc'), 'abc')).toBe(true);
    expect(isOutOfMemoryOf(record('abc'), 'abd')).toBe(false);
    expect(isOutOfMemoryOf(record('outer', 'abc'), 'abc')).toBe(false);
    expect(isOutOfMemoryOf(record('abc'), '')).toBe(false);
    expect(isOutOfMemoryOf('4,1,2,-;a program says abc', 'abc')).toBe(false);
    expect(isOutOfMemoryOf(record('abc').replace('MEMCG', 'NONE'), 'abc')).toBe(false);
  });

  test('is read to its end, and not known where it cannot be read', () => {
    const path = join(folder, 'kmsg');
    expect(kernelTellsOutOfMemory('abc', path)).toBeUndefined();
    fs.writeFileSync(path, record('abc'));
    expect(kernelTellsOutOfMemory('abc', path)).toBe(true);
    expect(kernelTellsOutOfMemory('xyz', path)).toBe(false);
  });
});

/** Another Node is started, on a machine that may be busy. */
const PATIENCE_MS = 120_000;

describe('the watchdog', () => {
  const module = join(import.meta.dirname, '../../../src/tee/sandbox/end/watchdog.ts');
  const holder = (after: string): ChildProcess => {
    const script = `
      import { startWatchdog } from '${module}';
      const watchdog = startWatchdog(['touch', '${join(folder, 'cleaned')}']);
      ${after}
      console.log('begun');
      setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    return child;
  };

  test(
    'cleans up when its holder is killed',
    async () => {
      const child = holder('');
      await once(child.stdout as NodeJS.ReadableStream, 'data');
      expect(fs.existsSync(join(folder, 'cleaned'))).toBe(false);
      child.kill('SIGKILL');
      await until(() => fs.existsSync(join(folder, 'cleaned')));
    },
    PATIENCE_MS,
  );

  test(
    'does nothing once it was sent away',
    async () => {
      const child = holder('watchdog.dismiss();');
      await once(child.stdout as NodeJS.ReadableStream, 'data');
      await sleep(300);
      child.kill('SIGKILL');
      await once(child, 'close');
      await sleep(300);
      expect(fs.existsSync(join(folder, 'cleaned'))).toBe(false);
    },
    PATIENCE_MS,
  );
});
