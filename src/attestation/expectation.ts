import type { Policy } from './policy.ts';

/** What a verifier asks of evidence. */
export interface Expectation {
  /** The 64 bytes that the evidence must bind, hex. Absent: whatever it binds is told, nothing is compared. */
  readonly reportData?: string;
  /** The time at which dates are judged. */
  readonly at: Date;
  /**
   * The earliest time at which the evidence can have been made: when the nonce that its report data binds was
   * made. A hardware quote carries no date, so that this is what its age is counted from.
   */
  readonly notBefore?: Date;
  readonly policy: Policy;
}
