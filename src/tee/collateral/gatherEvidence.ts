import type { Evidence } from '../../attestation/evidence.ts';
import { toBase64 } from '../../bytes/byteForms.ts';
import { gatherSnpCollateral } from './amdKds.ts';
import type { FetchDocument } from './fetchDocument.ts';
import { gatherTdxCollateral } from './intelPcs.ts';

export type HardwareKind = 'sev-snp' | 'tdx';

/**
 * A report or quote with all that its verifier needs besides.
 * @param auxiliary the hypervisor's table of certificates (SEV-SNP); empty where it gives none
 * @throws CountersignError `unavailable` when the hardware's maker can't be asked.
 */
export async function gatherEvidence(
  kind: HardwareKind,
  quote: Uint8Array,
  auxiliary: Uint8Array,
  fetch: FetchDocument,
): Promise<Evidence & { readonly collateral: object }> {
  const collateral =
    kind === 'sev-snp'
      ? await gatherSnpCollateral(quote, auxiliary, fetch)
      : await gatherTdxCollateral(quote, fetch);
  return { kind, quote: toBase64(quote), collateral };
}
