import { readFileSync } from 'node:fs';
import type { TdxMeasurement } from '../../../examples/tee-operator/image/tdx/measureTdx.ts';

interface LockedFile {
  /** Within its package. */
  readonly path: string;
  readonly sha256: string;
}

interface Outside {
  readonly commandLine: string;
  readonly initrd: string;
  readonly debian: {
    /** As lines of packages.lock. */
    readonly packages: readonly string[];
    readonly firmware: LockedFile;
    readonly kernel: LockedFile;
    readonly measurement: TdxMeasurement;
  };
  readonly synthetic: TdxMeasurement;
}

interface Start {
  readonly commandLine: string;
  readonly events: readonly { readonly pcr: number; readonly what: string; readonly digest: string }[];
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** What tdx-measure computed of Debian's files, and of the synthetic ones of this folder. */
export const outside = read('outsideTool.json') as Outside;

/** What Debian's firmware and kernel extended a TPM with, under QEMU. */
export const measuredStart = read('measuredStart.json') as Start;
