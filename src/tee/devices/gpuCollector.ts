import type { GpuList } from '../../attestation/gpu/gpuEvidence.ts';

/** Asks the GPUs of a machine what they are. */
export interface GpuCollector {
  /** @param nonce 32 bytes that each must answer to */
  collect(nonce: Uint8Array): Promise<GpuList>;
}
