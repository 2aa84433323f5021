import { randomBytes } from 'node:crypto';
import { CountersignError } from '../errors.ts';
import { datasetCommitment } from '../marketplace/datasetCommitment.ts';
import type { Resource } from './resource.ts';

const COMMITMENT_SALT_BYTES = 32;

/** Fresh for every upload: 64 hex digits. */
export function freshCommitmentSalt(): string {
  return randomBytes(COMMITMENT_SALT_BYTES).toString('hex');
}

/**
 * What an offer of this resource commits to.
 * @param what names the resource in messages
 * @throws CountersignError `input` when the resource has no salt.
 */
export function commitmentOf({ salt, hash, size }: Resource, what: string): string {
  if (salt === undefined)
    throw new CountersignError('input', `${what} has no salt, so no offer can commit to its dataset`, {
      mend: 'upload it anew with `countersign files upload`; or, before it is offered, add a member "salt" with what `openssl rand -hex 32` says, and keep that file',
    });
  return datasetCommitment({ salt, hash: hash.hash, size });
}
