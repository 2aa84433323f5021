import { isZero } from '../bytes.ts';
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

/** The lowest of several TCBs, part by part. */
export function lowestTcb(tcbs: readonly SnpTcb[]): SnpTcb {
  const lowest = (part: keyof SnpTcb): number => Math.min(...tcbs.map((tcb) => tcb[part]));
  return {
    fmc: lowest('fmc'),
    bootLoader: lowest('bootLoader'),
    tee: lowest('tee'),
    snp: lowest('snp'),
    microcode: lowest('microcode'),
  };
}

/** Whether the bytes of a TCB_VERSION that the product has no part in are zero, as they must be. */
export function hasCleanTcb(bytes: Uint8Array, product: SnpProduct): boolean {
  return isZero(product === 'Turin' ? bytes.subarray(4, 7) : bytes.subarray(2, 6));
}
