import { beforeAll, describe, expect, test } from '@jest/globals';
import * as openpgp from 'openpgp';
import type { Accounts } from '../../../../src/ledger/entries/accounts.ts';
import type { OrderReading } from '../../../../src/ledger/entries/orders/orders.ts';
import type { KeyEnd } from '../../../../src/marketplace/keyEnd.ts';
import { generatePartyKey, type PublicKey } from '../../../../src/pgp/keys.ts';
import { requireReaders } from '../../../../src/tee/agent/inputs/requireReaders.ts';
import { OwnRefusal } from '../../../../src/tee/agent/result/publishedReason.ts';
import { readersOfReport, sealToParties } from '../../../../src/tee/agent/result/sealToParties.ts';

let usable: PublicKey;
let expired: PublicKey;
let author: Awaited<ReturnType<typeof generatePartyKey>>;
beforeAll(async () => {
  author = await generatePartyKey({ name: 'Order' });
  usable = (await generatePartyKey({ name: 'Reader' })).toPublic();
  const made = { userIDs: { name: 'Late' }, date: new Date('2026-01-01'), keyExpirationTime: 60 };
  expired = (await openpgp.generateKey({ ...made, format: 'object' })).publicKey;
});

const alice = 'a1'.repeat(20);
const bob = 'b0'.repeat(20);
const carol = 'ca'.repeat(20);
const dora = 'd0'.repeat(20);
const operator = '0e'.repeat(20);
const END: KeyEnd = { index: 12, at: '2026-01-01T00:00:00.000Z', reason: 'compromised', text: '' };

/** Bob's order, for Bob and Carol, of Alice's and Dora's data on the operator's TEE. */
function order(ended: readonly string[] = [], late: readonly string[] = []): OrderReading {
  const accounts: Partial<Accounts> = {
    lifeOf: (fingerprint) =>
      Promise.resolve({
        ...{ fingerprint, certificates: [], entries: [], refused: [], unread: undefined },
        end: ended.includes(fingerprint) ? END : undefined,
      }),
    keyOf: (fingerprint) => Promise.resolve(late.includes(fingerprint) ? expired : usable),
  };
  const offers = new Map(
    [operator, alice, dora].map((owner, offer) => [offer, { offer: { owner } }] as const),
  );
  const suborders = [
    { type: 'TEE', offer: 0 },
    { type: 'Data', offer: 1 },
    { type: 'Data', offer: 2 },
    { type: 'Data', offer: 1 },
    { type: 'Data', offer: 7 },
  ];
  const entry = { author: bob, recipients: [bob, carol], nonce: 'ab'.repeat(32) };
  const state = { suborders, placed: { entry } };
  return { accounts, offers, state, log: { ledger: 'cd'.repeat(32) } } as unknown as OrderReading;
}

test('whoever may know what ran is the customer, and everybody whose data is in it, once', () => {
  expect(readersOfReport(order())).toEqual([bob, alice, dora]);
});

describe('before a run is claimed everybody who is to read of it must have a key', () => {
  test('that is there, and in force', async () => {
    await expect(requireReaders(order())).resolves.toBeUndefined();
    // Whose machine it is reads nothing.
    await expect(requireReaders(order([operator], [operator]))).resolves.toBeUndefined();
  });

  test.each([bob, carol, alice, dora])('that has not ended: of %s', async (name) => {
    const refusal = requireReaders(order([name]));
    await expect(refusal).rejects.toThrow(OwnRefusal);
    await expect(refusal).rejects.toThrow(
      `${name} has no part in it any more: its key was reported compromised at entry 12`,
    );
  });

  test.each([bob, carol, alice, dora])('that has not expired: of %s, who may renew it', async (name) => {
    await expect(requireReaders(order([], [name]))).rejects.toMatchObject({
      code: 'unavailable',
      message: `the key of ${name} has none to seal to that is in force`,
    });
  });
});

describe('what is sealed to the parties', () => {
  const seal = (reading: OrderReading): Promise<Record<string, string>> =>
    sealToParties(reading, { a: 1 }, 'report-details', author, readersOfReport(reading));

  test('is for each of them by fingerprint of the key, and for nobody whose key has ended', async () => {
    const asked: string[] = [];
    const reading = order([alice, dora]);
    const keyOf = reading.accounts.keyOf.bind(reading.accounts);
    reading.accounts.keyOf = (fingerprint) => {
      asked.push(fingerprint);
      return keyOf(fingerprint);
    };
    expect(Object.keys(await seal(reading))).toHaveLength(1);
    expect(asked).toEqual([bob]);
  });

  test('is for nobody where all of them have ended', async () => {
    await expect(seal(order([bob, alice, dora]))).rejects.toMatchObject({ code: 'refused' });
  });
});
