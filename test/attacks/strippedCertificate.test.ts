import { afterEach, beforeEach, expect, test } from '@jest/globals';
import * as openpgp from 'openpgp';
import { Accounts } from '../../src/ledger/entries/accounts.ts';
import { fingerprintOf, readPrivateKey, type PrivateKey } from '../../src/pgp/keys.ts';
import { signDetached, verifyDetached } from '../../src/pgp/signatures.ts';
import { enterKey, ofKey } from '../support/enterKey.ts';
import { tell } from '../support/logKit.ts';
import { makeWorld, type World } from '../support/world.ts';

/*
 * Who has stolen the half of a key that signs, and not the one that certifies, renews the key by what its certificate was
 * before, or by a part of it: its owner must still be able to sign, first of all what forbids.
 */

let world: World;
let carol: PrivateKey;
beforeEach(async () => {
  world = await makeWorld();
  const userIDs = [{ name: 'Carol' }];
  const made = await openpgp.generateKey({ userIDs, subkeys: [{ sign: true }, {}], format: 'armored' });
  carol = await readPrivateKey(made.privateKey, 'the key');
  await enterKey(world.repository, carol);
});
afterEach(() => world.close());

const BYTES = Buffer.from('no more');

/** Renews the key by this certificate, and gives how what its owner signs then is judged. */
async function renewedBy(certificate: Pick<openpgp.Key, 'armor'>): Promise<unknown> {
  const about = fingerprintOf(carol.toPublic());
  const lifeOf = async () => new Accounts(await world.repository.snapshot()).lifeOf(about);
  const after = (await lifeOf()).entries.at(-1)?.digest ?? '';
  const content = { certificate: certificate.armor() };
  const { index } = await tell(
    world.repository,
    { kind: 'key.renewed', content, about, after },
    carol,
    ofKey(about),
  );
  const life = await lifeOf();
  expect(life.certificates.map((one) => one.index)).toContain(index);
  const key = await new Accounts(await world.repository.snapshot()).keyBefore(about, index + 1);
  if (key === undefined) throw new Error('there is no key');
  return verifyDetached(BYTES, await signDetached(BYTES, carol), key, 'what Carol signs');
}

test('a certificate that leaves out a signing subkey takes nothing from the one before', async () => {
  const stripped = await openpgp.readKey({ armoredKey: carol.toPublic().armor() });
  stripped.subkeys = [];
  expect(await renewedBy(stripped)).toBeInstanceOf(Date);
});

test('the same certificate with all of its subkeys is as good', async () => {
  expect(await renewedBy(await openpgp.readKey({ armoredKey: carol.toPublic().armor() }))).toBeInstanceOf(
    Date,
  );
});
