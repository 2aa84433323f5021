import type { Evidence, TeeKind } from '../../attestation/evidence.ts';

/** What differs between TEEs: how one shows what it is, and how it keeps a secret for itself. */
export interface Attester {
  readonly kind: TeeKind;
  /** @param reportData 64 bytes that the evidence binds */
  collect(reportData: Uint8Array): Promise<Evidence>;
  /** 32 bytes that this TEE alone can derive, on any of its runners. */
  sealingKey(): Promise<Uint8Array>;
}
