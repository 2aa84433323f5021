import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { approvalsInForce, claimMessage, claimOf } from '../../src/marketplace/approval/claim.ts';
import { datasetCommitment, offeredDataset } from '../../src/marketplace/datasetCommitment.ts';
import { orderReportData, signingKeyDigest, teeKeyReportData } from '../../src/marketplace/reportData.ts';
import {
  apply,
  attestedBody,
  completedBody,
  HASH,
  next,
  OFFERS,
  OTHER_HASH,
  placed,
} from '../support/entries.ts';

/*
 * What docs/formats.md says of hashes and signatures, written out: another program must come to the same bytes, and what
 * was made for one purpose must serve no other.
 */

const hash = (algorithm: 'sha256' | 'sha512', text: string): string =>
  createHash(algorithm).update(text).digest('hex');
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('a claim is signed over its domain, a zero byte and canonical JSON', () => {
  const terms = { order: 7, orderDigest: HASH, attempt: 1, claim: OTHER_HASH, approvals: HASH };
  const more = { ...terms, author: 'x', signature: 'y' };
  expect(Buffer.from(claimMessage(more)).toString()).toBe(
    `countersign claim v1\0{"approvals":"${HASH}","attempt":1,"claim":"${OTHER_HASH}","order":7,"orderDigest":"${HASH}"}`,
  );
});

test('a claim is named by the hash of the bytes of its nonce', () => {
  expect(claimOf('00'.repeat(32))).toBe(createHash('sha256').update(Buffer.alloc(32)).digest('hex'));
});

test('the approvals of a run are named by the list of their digests', () => {
  expect(approvalsInForce(placed())).toBe(hash('sha256', '[]'));
  const start = placed();
  const attested = apply(start, next(start, attestedBody(start)));
  const approved = apply(attested, next(attested, completedBody(attested)));
  const [one] = approved.suborders.flatMap(({ completed }) => (completed ? [completed.entry.outcome] : []));
  const digest = hash('sha256', canonical(one?.status === 'done' ? one.approval : null));
  expect(approvalsInForce(approved)).toBe(hash('sha256', `["${digest}"]`));
});

/** Canonical JSON of what holds no numbers but whole ones. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

test('an offer commits to salt, hash and size of its dataset', () => {
  expect(datasetCommitment({ salt: HASH, hash: OTHER_HASH, size: 5 })).toBe(
    hash('sha256', `countersign dataset v1\0{"hash":"${OTHER_HASH}","salt":"${HASH}","size":5}`),
  );
});

test('an offer that commits to none has none', () => {
  expect(offeredDataset(OFFERS.get(2))).toEqual({ commitment: HASH });
  expect(() => offeredDataset(OFFERS.get(1))).toThrow('offer 1 commits to no dataset');
  expect(() => offeredDataset(undefined)).toThrow('offer unknown commits to no dataset');
});

test('evidence binds an order, or the key of an offer, and never one as the other', () => {
  const { binding } = attestedBody(placed());
  expect(hex(orderReportData(binding))).toBe(hash('sha512', `countersign order v1\0${canonical(binding)}`));
  const key = { owner: 'a', encryptionKey: 'b', encryptionKeyDigest: HASH, issued: 'c' };
  expect(hex(teeKeyReportData(key))).toBe(hash('sha512', `countersign tee key v1\0${canonical(key)}`));
});

test('a signing key is named by the hash of its SPKI', () => {
  expect(signingKeyDigest(Uint8Array.of(1, 2, 3))).toBe(
    createHash('sha256')
      .update(Buffer.from([1, 2, 3]))
      .digest('hex'),
  );
});
