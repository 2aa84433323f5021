import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as openpgp from 'openpgp';
import type { PrivateKey, PublicKey } from '../../src/pgp/keys.ts';
import { signerInForce } from '../../src/pgp/signerInForce.ts';

const SECOND = 1000;
const HOUR = 3600;
/** When the keys were made, in seconds. */
const MADE = 1_700_000_000;
const at = (offset: number): Date => new Date((MADE + offset) * SECOND);

const keys: [string, PublicKey][] = [];

async function extended(key: PrivateKey, date: Date, keyExpirationTime: number): Promise<PrivateKey> {
  const userIDs = [{ name: 'A' }];
  const options = { privateKey: key, userIDs, keyExpirationTime, date, format: 'object' } as const;
  return (await openpgp.reformatKey(options)).privateKey;
}

beforeAll(async () => {
  const userIDs = [{ name: 'A' }];
  const made = { userIDs, date: at(0), format: 'object' } as const;
  const endless = (await openpgp.generateKey({ ...made, subkeys: [{ sign: true }] })).privateKey;
  const ending = (await openpgp.generateKey({ ...made, keyExpirationTime: HOUR })).privateKey;
  const longer = await extended(ending, at(2 * HOUR), 3 * HOUR);
  const renewed = await longer.toPublic().update(ending.toPublic(), at(9 * HOUR));
  const { publicKey: revoked } = await openpgp.revokeKey({ key: endless, date: at(HOUR), format: 'object' });
  const v6 = (
    await openpgp.generateKey({
      ...made,
      type: 'curve25519',
      keyExpirationTime: HOUR,
      config: { v6Keys: true },
    })
  ).privateKey;
  const subkeys = [{ sign: true, keyExpirationTime: HOUR }];
  const subkey = (await openpgp.generateKey({ ...made, keyExpirationTime: 2 * HOUR, subkeys })).privateKey;
  keys.push(['without end', endless.toPublic()], ['that ends', ending.toPublic()], ['v6', v6.toPublic()]);
  keys.push(
    ['renewed once it had ended', renewed],
    ['revoked', revoked],
    ['whose subkey ends', subkey.toPublic()],
  );
});

const moments = [0, HOUR, 2 * HOUR, 3 * HOUR].flatMap((moment) => [-1, 0, 1].map((by) => moment + by));
const time = fc.oneof(
  fc.constantFrom(...moments).map((offset) => at(offset)),
  fc.integer({ min: -HOUR, max: 5 * HOUR }).map((offset) => at(offset)),
  fc.integer({ min: -HOUR * SECOND, max: 5 * HOUR * SECOND }).map((ms) => new Date(MADE * SECOND + ms)),
);

describe('the key in force', () => {
  it('is at every time the one that OpenPGP.js tells, in whichever order it is asked', async () => {
    const seen = new Set<string>();
    for (const [what, key] of keys)
      for (const { keyID } of key.getKeys().map((one) => ({ keyID: one.getKeyID() })))
        await fc.assert(
          fc.asyncProperty(fc.array(time, { maxLength: 12 }), async (times) => {
            for (const date of times) {
              const expected = await key.getSigningKey(keyID, date).catch(() => undefined);
              const own = await signerInForce(key, keyID, date);
              expect([what, own?.keyPacket === expected?.keyPacket]).toEqual([what, true]);
              seen.add(`${what} ${String(expected === undefined)}`);
            }
          }),
          { numRuns: 40 },
        );
    // Each has a time at which it signs, but for the one that was revoked, and one at which it does not.
    expect([...seen]).toHaveLength(keys.length * 2 - 1);
  });
});
