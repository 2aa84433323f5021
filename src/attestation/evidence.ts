import type { Check } from '../checks.ts';
import type { BootComponent } from './eventLog/bootComponents.ts';
import type { GpuClaims } from './gpu/gpuClaims.ts';
import type { GpuList } from './gpu/gpuEvidence.ts';

export type TeeKind = 'sim' | 'sev-snp' | 'tdx';

/** What a TEE shows about itself, with all that is needed to verify it without a network. */
export interface Evidence {
  readonly kind: TeeKind;
  /** The quote or report as the hardware (or the simulation) made it, base64. */
  readonly quote: string;
  /** Kind-specific: certificates, CRLs, TCB information; JSON with base64 or PEM inside. */
  readonly collateral: unknown;
  /** What the GPUs of the TEE show; absent where it has none. */
  readonly gpus?: GpuList;
}

/** What verified evidence says. */
export interface EvidenceClaims {
  readonly kind: TeeKind;
  /** Lower-case hex: SNP measurement, TDX MRTD, or the simulated agent's digest. */
  readonly measurement: string;
  /** 64 bytes, lower-case hex. */
  readonly reportData: string;
  /** The GPUs that it shows, in its order; absent where it shows none. */
  readonly gpus?: readonly GpuClaims[];
  /** How its system was started, by an event log that explains the registers; absent where there is none. */
  readonly boot?: readonly BootComponent[];
  /** Further facts for people: TCB, advisories, RTMRs, chip id. */
  readonly facts: Readonly<Record<string, string>>;
}

export interface EvidenceVerdict {
  /** Absent when the evidence could not even be read. */
  readonly claims?: EvidenceClaims;
  readonly checks: readonly Check[];
}
