import type { Policy } from '../attestation/policy.ts';
import type { ReportPins } from './reportPins.ts';

/** A dataset as a resource file has it. */
export interface KnownDataset {
  /** SHA-256 of the plain bytes, hex. */
  readonly hash: string;
  /** Plain bytes. */
  readonly size: number;
  /** What opens the commitment of its offer; only its owner has it. */
  readonly salt?: string;
}

/** What the verifier brings along, beside the file. */
export interface VerifyOptions {
  /** Accept a report whose TEE is simulated. */
  readonly allowSimulated: boolean;
  /** Who and what the report must be about. */
  readonly pins?: ReportPins;
  /** The verifier's own policy, in addition to those of the data owners. */
  readonly policy?: Policy;
  /** Hash that the verifier knows for the solution, and for each data input by its number (from 1). */
  readonly solutionHash?: string;
  readonly dataHashes?: readonly { readonly index?: number; readonly hash: string }[];
  /** Datasets that the verifier knows: among the inputs by hash, and what the offer committed to by the salt. */
  readonly datasets?: readonly KnownDataset[];
  /** Hash of the result that the verifier has, as `files calculate-hash` gives it. */
  readonly resultHash?: string;
}
