import type { Evidence } from '../../src/attestation/evidence.ts';
import type { Roots, SnpProduct } from '../../src/attestation/roots.ts';

/** One piece of evidence, as it is put to all verifiers. */
export interface Question {
  /** What it was made from and what was done to it, so that a person can follow. */
  readonly about: string;
  readonly evidence: Evidence;
  readonly roots: Roots;
  /** The certificate that the chain must end in, DER. */
  readonly root: Buffer;
  /** Of SEV-SNP. */
  readonly product?: SnpProduct;
  readonly at: Date;
}
