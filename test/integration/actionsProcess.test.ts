import { readdir, readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeCast, placeOrder, type Cast } from '../actions/cast.ts';
import { startAction, type ActionProcess } from '../servers/actionProcess.ts';

/** Actions as the runner starts them: a process, its environment, its standard output. */
let cast: Cast;
let order: number;
beforeAll(async () => {
  cast = await makeCast();
  ({ order } = await placeOrder(cast));
});
afterAll(() => cast.close());

function start(name: string, inputs: Readonly<Record<string, string>>): ActionProcess {
  const env = { ...cast.runner.env, GITHUB_OUTPUT: cast.path('output'), HOME: cast.path('temp') };
  return startAction(name, inputs, env, cast.runner.root);
}

const tee = (): Record<string, string> => ({
  ...cast.as('operator'),
  'simulated-root': cast.simulatedRoot,
  storage: cast.storage,
  orders: String(order),
});

describe('an action as a process', () => {
  test('masks its secrets before it prints anything else, and writes its outputs', async () => {
    await writeFile(cast.path('output'), '');
    const { ended, said } = start('run-tee', { ...tee(), phase: 'attest' });
    expect([await ended, said()]).toEqual([0, said()]);
    const lines = said()
      .split('\n')
      .filter((line) => line !== '');
    const firstOther = lines.findIndex((line) => !line.startsWith('::add-mask::'));
    expect(firstOther).toBeGreaterThan(10);
    expect(lines.slice(firstOther).some((line) => line.includes('PRIVATE KEY'))).toBe(false);
    expect(await readFile(cast.path('output'), 'utf8')).toContain('Blocked');
  });

  test('that fails says so in one line, without a stack, and with status 1', async () => {
    const { ended, said } = start('place-order', {});
    expect(await ended).toBe(1);
    expect(said().trimEnd().split('\n')).toHaveLength(1);
    expect(said()).toMatch(/^::error title=Countersign place-order::the input solution is missing/);
  });

  test('that is cancelled ends at once and leaves nothing behind', async () => {
    const { child, ended, said } = start('run-tee', { ...tee(), 'wait-minutes': '60' });
    while (!said().includes('SIMULATED') && child.exitCode === null) await sleep(50);
    await sleep(500);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    const left = (await readdir(cast.path('temp'))).filter((name) => name.startsWith('countersign-'));
    expect(left).toEqual([]);
  });
});
