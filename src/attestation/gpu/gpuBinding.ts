import { concatBytes, toUtf8 } from '../../bytes/byteForms.ts';
import { canonicalBytes } from '../../canonicalForm.ts';
import { digestOf, sha256, sha512 } from '../../pureDigest.ts';
import type { GpuList } from './gpuEvidence.ts';

const nonceDomain = toUtf8('countersign gpu v1\n');
const listDomain = toUtf8('countersign gpus v1\n');

/**
 * The 32 bytes that the GPUs of a TEE must answer to: SHA-256 over a domain and what the TEE binds. A GPU of another order
 * answered to another question.
 * @param reportData the 64 bytes that the TEE would bind if it had no GPU: of the order's binding, or of the offer's
 */
export function gpuNonce(reportData: Uint8Array): Uint8Array {
  return sha256(concatBytes(nonceDomain, reportData));
}

/**
 * The 64 bytes that a TEE with GPUs carries in its report: SHA-512 over a domain and the canonical JSON (RFC 8785) of what it
 * binds and of its GPUs. A GPU can be neither added, nor taken away, nor exchanged. Reference values and OCSP answers, which
 * are others' signed words, are not bound.
 * @param reportData as for `gpuNonce`
 */
export function reportDataWithGpus(
  reportData: Uint8Array,
  { devices }: Pick<GpuList, 'devices'>,
): Uint8Array {
  const gpus = devices.map(({ kind, place, report, ...more }) =>
    digestOf({ kind, place, report, ...('certificates' in more && { certificates: more.certificates }) }),
  );
  return sha512(concatBytes(listDomain, reportData, canonicalBytes(gpus)));
}
