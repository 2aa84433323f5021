import type { SnpProduct } from '../roots.ts';

/** The security versions of the parts of the firmware. */
export interface SnpTcb {
  /** Firmware of the FMC; Turin only, 0 elsewhere. */
  readonly fmc: number;
  readonly bootLoader: number;
  readonly tee: number;
  readonly snp: number;
  readonly microcode: number;
}

export const snpTcbParts = ['fmc', 'bootLoader', 'tee', 'snp', 'microcode'] as const;

/** The parts of a TCB_VERSION (8 bytes). Turin lays them out otherwise (document 56860, TCB_VERSION). */
export function snpTcbOf(bytes: Uint8Array, product: SnpProduct): SnpTcb {
  const [b0 = 0, b1 = 0, b2 = 0, b3 = 0, , , b6 = 0, b7 = 0] = bytes;
  return product === 'Turin'
    ? { fmc: b0, bootLoader: b1, tee: b2, snp: b3, microcode: b7 }
    : { fmc: 0, bootLoader: b0, tee: b1, snp: b6, microcode: b7 };
}

/** For people: `bootLoader 4, tee 0, snp 23, microcode 213`. */
export function tcbText(tcb: SnpTcb, product: SnpProduct): string {
  const parts = snpTcbParts.filter((part) => part !== 'fmc' || product === 'Turin');
  return parts.map((part) => `${part} ${tcb[part]}`).join(', ');
}
