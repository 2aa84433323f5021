import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/** In a process of its own: what nobody has heard of ends a process, and no test can see that from within. */
const AGENT = `
import { approve, look, makeWorld, order } from './test/support/world.ts';
import { CancelWatch } from './src/tee/agent/cancelWatch.ts';
import { executeOrder } from './src/tee/agent/executeOrder.ts';
import { makeLanes } from './src/tee/agent/lanes/lanes.ts';
import { atOnce } from './src/tee/agent/lanes/resources.ts';
import { setTimeout as sleep } from 'node:timers/promises';
const world = await makeWorld();
const placed = await order(world);
await look(world);
await approve(world, placed);
const { attester, ledger } = world.tee;
const stopped = new AbortController();
const slow = {
  kind: attester.kind,
  collect: (data) => attester.collect(data),
  sealingKey: async () => {
    stopped.abort(new Error('told to stop'));
    await sleep(20);
    return attester.sealingKey();
  },
};
const tee = { ...world.tee, attester: slow, signal: stopped.signal };
const end = executeOrder(tee, await ledger.order(placed.order), {
  lanes: makeLanes(atOnce(1)),
  cancels: new CancelWatch(tee),
});
console.log(await end.catch(({ message }) => message));
await world.close();
`;

test('a turn that fails while the keys are still being opened ends no agent', () => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--no-warnings', '--input-type=module', '-e', AGENT],
    { cwd: join(import.meta.dirname, '../../../..'), encoding: 'utf8' },
  );
  expect({ stdout, stderr, status }).toEqual({
    stdout: 'the agent was told to stop\n',
    stderr: '',
    status: 0,
  });
});
