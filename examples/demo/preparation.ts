import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Narrator } from './narrator.ts';
import { hashIn, type Offers } from './offers.ts';
import type { Stage } from './prepareStage.ts';

/** Steps 1 to 6. @returns the offers */
export async function prepare(narrator: Narrator, stage: Stage): Promise<Offers> {
  const { alice, bob, operator, digits, baseImage, storage } = stage;
  const tee = (await operator.json(
    'register',
    'tee',
    '--offer-info',
    'tee-info.json',
    '--slot-info',
    'tee-slot.json',
  )) as { offer: number };
  narrator.say(`The operator offers a TEE: offer ${tee.offer}, SIMULATED`);

  narrator.title('Preparation');
  await narrator.step('1', 'Alice → Storage', 'upload the dataset', async () => {
    await alice.must('files', 'upload', digits.dataset, '--output', 'dataset.resource.json');
    const [object] = await readdir(storage);
    narrator.say(
      `${digits.images.train + digits.images.heldOut} images, sealed; the storage sees one object named ${object ?? '?'}`,
    );
    narrator.say('Only Alice has the key: it is in her dataset.resource.json.');
  });
  const data = await narrator.step('2', 'Alice → Marketplace', 'create an offer', async () => {
    const made = await alice.json(
      'register',
      'data',
      '--result',
      'dataset.resource.json',
      '--offer-info',
      'offer-info.json',
      '--slot-info',
      'slot-info.json',
    );
    const { offer, slots } = made as { offer: number; slots: number[] };
    narrator.say(`Slot ${slots[0] ?? 0} for offer ${offer}; every use of it waits for her approval.`);
    return { offer, slot: slots[0] ?? 0 };
  });
  await narrator.step('3', 'Bob', 'build the solution', async () => {
    await bob.must('solution', 'build', 'solution', '--name', 'digits', '--build-arg', `BASE=${baseImage}`);
  });
  await narrator.step('4', 'Bob → Storage', 'upload the solution, and his private model', async () => {
    await bob.must(
      'files',
      'upload',
      'digits.tar.gz',
      '--output',
      'solution.resource.json',
      '--filename',
      'digits.tar.gz',
    );
    await bob.must('files', 'upload', digits.model, '--output', 'model.resource.json');
    narrator.say(`sha256 ${await hashIn(join(bob.directory, 'solution.resource.json'))}`);
  });
  await narrator.step('5', 'Bob → Alice', 'give solution.resource.json', async () => {
    await cp(join(bob.directory, 'solution.resource.json'), join(alice.directory, 'solution.resource.json'));
    narrator.say('The solution is for Alice to read. The model is not: model.resource.json stays with Bob.');
  });
  await narrator.step('6', 'Alice → Storage', 'download the solution, and review it', async () => {
    await alice.must('files', 'download', 'solution.resource.json', '.');
    const { stdout } = await alice.must('solution', 'review', 'digits.tar.gz');
    for (const line of stdout.split('\n').slice(0, 8)) narrator.say(`| ${line}`);
  });
  return { tee: tee.offer, data };
}
