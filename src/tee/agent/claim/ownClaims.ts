import { randomBytes } from 'node:crypto';
import { claimOf } from '../../../marketplace/approval/claim.ts';
import { ClaimAgain } from './claimAgain.ts';

/** A claim that this process made. */
export interface OwnClaim {
  readonly claim: string;
  /** 32 random bytes, hex. Said to nobody but to give the claim back, when nothing was opened on it. */
  readonly nonce: string;
  /** By this process's own clock: the approvals must have been in force then, however long the run waits for its turn. */
  readonly at: Date;
  /** True from just before the first grant is opened: the claim is spent. */
  opened: boolean;
  /** True while the process works on the order. */
  working: boolean;
}

/**
 * The claims of one process. They live in its memory alone: what lies on a disk is the host's to change, to copy and
 * to put back, and a process that was killed has none.
 */
export class OwnClaims {
  /** When to claim again what was given back. */
  readonly again = new ClaimAgain();
  readonly #claims = new Map<string, OwnClaim>();

  make(): OwnClaim {
    const nonce = randomBytes(32).toString('hex');
    const own = { claim: claimOf(nonce), nonce, at: new Date(), opened: false, working: true };
    this.#claims.set(own.claim, own);
    return own;
  }

  of(claim: string): OwnClaim | undefined {
    return this.#claims.get(claim);
  }

  forget(claim: string): void {
    this.#claims.delete(claim);
  }
}
