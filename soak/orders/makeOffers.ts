import { existsSync } from 'node:fs';
import { registerOffer } from '../../src/flow/registerOffer.ts';
import { initLedgerRepository } from '../../src/ledger/git/gitInit.ts';
import { offerInfoSchema, slotInfoSchema } from '../../src/marketplace/offer.ts';
import { commitmentOf } from '../../src/resource/resourceCommitment.ts';
import { makeTeeKey } from '../../src/tee/teeKey.ts';
import { initWitness } from '../../src/flow/witness/initWitness.ts';
import { Stage } from './stage.ts';
import { witnessOf } from './witnessOf.ts';

const slots = [slotInfoSchema.parse({ info: {}, usage: {} })];

/** The stage in a directory: a ledger on which an operator offers a TEE, and Alice a dataset; her witness has begun. Made once. */
export async function makeOffers(directory: string): Promise<Stage> {
  const stage = new Stage(directory);
  if (existsSync(stage.path('offers.json'))) return stage;
  await initLedgerRepository(stage.ledger);
  const operator = await stage.party('operator', 'operator');
  const alice = await stage.party('alice', 'alice');
  await stage.party('bob', 'bob');
  await stage.resource('solution', alice.store);
  const tee = await registerOffer(operator, {
    type: 'TEE',
    info: offerInfoSchema.parse({ name: 'TEE', offerType: '0' }),
    slots,
    tee: await makeTeeKey(await stage.attester(), operator.fingerprint),
  });
  const dataset = await stage.resource('dataset', alice.store);
  const data = await registerOffer(alice, {
    type: 'Data',
    info: offerInfoSchema.parse({ name: 'Data', offerType: '3' }),
    slots,
    policy: alice.policy,
    dataset: { commitment: commitmentOf(dataset, 'the dataset') },
  });
  const witness = await witnessOf(stage);
  await initWitness(witness, await witness.openLedger(), () => true);
  stage.offers = { tee: tee.offer, data: data.offer };
  return stage;
}
