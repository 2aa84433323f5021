import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoParty } from '../demoParty.ts';
import type { Narrator } from '../narrator.ts';
import type { Offers } from '../offers.ts';
import { addParty, allowSimulated, type Stage } from '../prepareStage.ts';
import { changedClient, sealedThings, type CopiedSeals, type SealedThing } from './copiedSeals.ts';

/** Gives whoever ordered all that it was given. */
const SOLUTION = `ARG BASE
FROM \${BASE}
ENTRYPOINT ["python3", "-c", "import shutil; shutil.copytree('/sp/inputs', '/sp/output/stolen')"]
`;

/**
 * Mallory has a key and may push, as any party. She copies what Bob sealed to the TEE, his model, into an order of her own,
 * where nobody's approval is needed: the TEE must not open it for her.
 * @param order of Bob's, in which the same message was opened
 */
export async function copySeal(
  narrator: Narrator,
  stage: Stage,
  offers: Offers,
  order: number,
): Promise<void> {
  narrator.title("Attack: Mallory copies Bob's sealed model into an order of her own");
  const copies = join(stage.root, 'mallory', 'copied-seals.json');
  const mallory = await addParty(stage, 'mallory', changedClient(copies));
  await allowSimulated(mallory);
  const sealedIn = (id: number) => sealedThings(stage.ledger, id, join(mallory.home, 'copying'));
  const [model] = (await sealedIn(order)).inputs;
  if (model === undefined) throw new Error(`order ${order} has no input of its customer`);
  await writeFile(copies, JSON.stringify({ [model.hash]: model.sealed } satisfies CopiedSeals));
  await makeIngredients(mallory, stage, model);
  const placed = (await mallory.json(
    ...['workflows', 'create', '--solution', 'solution.resource.json', '--tee', String(offers.tee)],
    ...['--data', 'model.resource.json'],
  )) as { order: number };
  const [hers] = (await sealedIn(placed.order)).inputs;
  if (JSON.stringify(hers?.sealed) !== JSON.stringify(model.sealed)) throw new Error('nothing was copied');
  narrator.say(
    `Her order ${placed.order}: a solution that gives out its inputs, and, as its input, what Bob sealed.`,
  );
  const { stderr } = await stage.operator.run('tee', 'run', '--once');
  const line = stderr.split('\n').find((said) => said.includes('input 1'));
  narrator.say(`The TEE says: ${line ?? stderr}`);
  const { status, reason } = await mallory.json('orders', 'get', String(placed.order));
  const taken = await mallory.run('orders', 'download-result', String(placed.order));
  narrator.say(`Order ${placed.order} is ${String(status)}: ${String(reason)}.`);
  narrator.say(`The same message was opened in order ${order}, for which Bob sealed it.`);
  if (status !== 'Error' || taken.status === 0 || line === undefined) throw new Error('the attack succeeded');
}

/** A solution of her own, and a resource file that says of itself what the ledger says of the model. */
async function makeIngredients(mallory: DemoParty, stage: Stage, { hash, size }: SealedThing): Promise<void> {
  await mkdir(join(mallory.directory, 'solution'));
  await writeFile(join(mallory.directory, 'solution', 'Dockerfile'), SOLUTION);
  const base = `BASE=${stage.baseImage}`;
  await mallory.must('solution', 'build', 'solution', '--name', 'giver', '--build-arg', base);
  await mallory.must('files', 'upload', 'giver.tar.gz', '--output', 'solution.resource.json');
  const own = JSON.parse(await readFile(join(mallory.directory, 'solution.resource.json'), 'utf8')) as {
    readonly hash: object;
  };
  const forged = { ...own, hash: { ...own.hash, hash }, size };
  await writeFile(join(mallory.directory, 'model.resource.json'), JSON.stringify(forged));
}
