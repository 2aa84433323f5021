/**
 * The guide's sixteen steps on one machine: three parties in homes of their own, a simulated TEE, a real
 * container, a real fine-tuning; then three attacks that do not succeed.
 *
 *   npm run demo [-- --keep]
 */
import { execFileSync } from 'node:child_process';
import type { Engine } from '../digits/base/makeBase.ts';
import { tryToSee, verify } from './afterwards.ts';
import { copySeal } from './attacks/copySeal.ts';
import { rollBack } from './attacks/rollBack.ts';
import { swapSolution } from './attacks/swapSolution.ts';
import { execute } from './execution.ts';
import { Narrator } from './narrator.ts';
import { prepare } from './preparation.ts';
import { clearStage, prepareStage } from './prepareStage.ts';

function chooseEngine(): Engine {
  try {
    execFileSync('docker', ['info'], { stdio: 'ignore' });
    return 'docker';
  } catch {
    return 'podman';
  }
}

const narrator = new Narrator();
const started = performance.now();
const stage = await prepareStage(chooseEngine(), (line) => {
  narrator.say(line);
});
const keep = process.argv.includes('--keep');
try {
  narrator.title(
    'Alice has a private dataset. Bob has a model and the code that trains it. Neither trusts the other.',
  );
  narrator.say(
    `Bob's model was trained on ${stage.digits.pretrainedOn} digits from 0 to 4, and has never seen the others.`,
  );
  const offers = await prepare(narrator, stage);
  const order = await execute(narrator, stage, offers);
  await tryToSee(narrator, stage, order);
  await verify(narrator, stage, order);
  await swapSolution(narrator, stage, offers);
  await rollBack(narrator, stage, offers);
  await copySeal(narrator, stage, offers, order);
  narrator.title(
    `Done in ${((performance.now() - started) / 1000).toFixed(0)} s. SIMULATED TEE: nothing is proven about hardware.`,
  );
  narrator.say(keep ? `All of it is in ${stage.root}` : 'Keep the files with: npm run demo -- --keep');
} finally {
  if (!keep) await clearStage(stage);
}
