import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Accounts } from '../../src/ledger/entries/accounts.ts';
import { EntryBatch } from '../../src/ledger/entries/entryBatch.ts';
import { fingerprintOf, generatePartyKey, type PrivateKey } from '../../src/pgp/keys.ts';
import { enterKey, ofKey } from '../support/enterKey.ts';
import { tell } from '../support/logKit.ts';
import { makeWorld, type World } from '../support/world.ts';

/*
 * Whoever may push knows the fingerprint of somebody who has not written yet, and enters beginnings of that key that its
 * owner never signed, of certificates that are nowhere.
 */

let world: World;
let carol: PrivateKey;
let mallory: PrivateKey;
beforeEach(async () => {
  world = await makeWorld();
  carol = await generatePartyKey({ name: 'Carol' });
  mallory = await generatePartyKey({ name: 'Mallory' });
});
afterEach(() => world.close());

async function squat(times: number, certificate: string): Promise<void> {
  const about = fingerprintOf(carol.toPublic());
  const content = { certificate };
  for (let time = 0; time < times; time++) {
    const told = { kind: 'key.added', content, about, after: null, author: about };
    const { index } = await tell(world.repository, told, mallory, ofKey(about));
    for (const path of world.repository.files.keys())
      if (path.includes(`/${index}-`) && path.endsWith('.body')) world.repository.files.delete(path);
  }
}

test.each([
  [0, 'any'],
  [1, 'any'],
  [9, 'any'],
  [1, 'the true'],
  [9, 'the true'],
])('%d false beginnings by %s certificate keep nobody from entering', async (times, which) => {
  await squat(times, which === 'any' ? 'nowhere' : carol.toPublic().armor());
  const fingerprint = fingerprintOf(carol.toPublic());
  const { leaves } = await EntryBatch.on(await world.repository.snapshot(), carol);
  expect(leaves).toHaveLength(1);
  const { index } = await enterKey(world.repository, carol);
  const life = await new Accounts(await world.repository.snapshot()).lifeOf(fingerprint);
  expect(life.certificates.map((one) => one.index)).toEqual([index]);
  const again = await EntryBatch.on(await world.repository.snapshot(), carol);
  expect(again.leaves).toEqual([]);
});
