import type { Policy } from '../attestation/policy.ts';

/** What the verifier brings along, beside the file. */
export interface VerifyOptions {
  /** Accept a report whose TEE is simulated. */
  readonly allowSimulated: boolean;
  /** The verifier's own policy, in addition to those of the data owners. */
  readonly policy?: Policy;
  /** Hash that the verifier knows for the solution, and for each data input by its number (from 1). */
  readonly solutionHash?: string;
  readonly dataHashes?: readonly { readonly index?: number; readonly hash: string }[];
  /** Hash of the result that the verifier has, as `files calculate-hash` gives it. */
  readonly resultHash?: string;
}
