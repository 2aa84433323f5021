/**
 * Alice's witness, of its own process, until it is killed.
 * Argument: the stage's directory.
 */
import { runWitness } from '../../src/flow/witness/runWitness.ts';
import { Stage } from './stage.ts';
import { witnessOf } from './witnessOf.ts';

const ended = new AbortController();
process.once('SIGTERM', () => {
  ended.abort();
});
const [directory = ''] = process.argv.slice(2);
await runWitness(await witnessOf(new Stage(directory)), { once: false, everyMs: 500, signal: ended.signal });
