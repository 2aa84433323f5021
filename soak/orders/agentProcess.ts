/**
 * An agent of the TEE, of its own process, until it is killed. Its sandbox notes each run in the file `runs`.
 * Arguments: the stage's directory, the agent's name.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeTeeContext } from '../../src/flow/makeTeeContext.ts';
import { runTee } from '../../src/flow/runTee.ts';
import type { Sandbox } from '../../src/tee/sandbox/sandbox.ts';
import { Stage } from './stage.ts';

const RUN_MS = 20;

const [directory = '', name = ''] = process.argv.slice(2);
const stage = new Stage(directory);

const sandbox: Sandbox = {
  engine: 'bubblewrap',
  async run({ name: run, output }) {
    appendFileSync(stage.path('runs'), `${run}\n`);
    await sleep(RUN_MS);
    writeFileSync(join(output, 'weights.txt'), 'learned');
    return { outcome: 'exited', exitStatus: 0, log: Buffer.from('trained\n'), milliseconds: RUN_MS };
  },
  remove: () => Promise.resolve(),
};

const ended = new AbortController();
process.once('SIGTERM', () => {
  ended.abort();
});
const made = makeTeeContext({
  party: await stage.party('operator', name),
  attester: await stage.attester(),
  env: {},
  chooseSandbox: () => Promise.resolve(sandbox),
  scratch: stage.path('agents', name, 'scratch'),
  journals: stage.path('agents', name, 'journals'),
  log: (line) => process.stdout.write(`${line}\n`),
  signal: ended.signal,
});
// No claim may wait until the soak is over, and a killed witness is back in a second.
const context = { ...made, witnessing: { forMs: 60_000, pauseMs: 300, againMs: 1_000 } };
await runTee(context, { once: false, pollMs: 300 });
