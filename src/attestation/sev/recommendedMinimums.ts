import type { SnpProduct } from '../roots.ts';
import type { Cpu } from './product.ts';
import type { SnpTcb } from './tcb.ts';

/** A number that a bulletin asks for. */
export interface Recommended {
  readonly tcb: SnpTcb;
  /** Which bulletin asks for which number. */
  readonly source: string;
}

interface Row extends Recommended {
  readonly product: SnpProduct;
  /** AMD counts microcode anew for each processor. */
  readonly cpu: Cpu;
}

interface Table {
  /** From this day on; tables are added and not changed, so that a verdict of the past stays what it was. */
  readonly since: string;
  readonly rows: readonly Row[];
}

/**
 * What a policy means by `minimumTcb: recommended`. AMD's own pages could not be read when this was written: the numbers are as public
 * reviews of 2026-10 quote the bulletins, each here with its number; only for SEV-SNP's own number (0x1B) and the microcode of EntrySign two
 * such quotations were seen that agree. AMD-SB-3034 (Fabricked) has
 * no number to be attested any more: AMD withdrew it on 2026-09-24. The microcode number is the low byte of its revision.
 * What no bulletin was found for (Bergamo and Siena, dense Turin, microcode of Milan B2) has no row, and is refused.
 */
const TABLES: readonly Table[] = [
  {
    since: '2026-11-29',
    rows: [
      {
        product: 'Milan',
        cpu: { family: 0x19, model: 0x01, stepping: 1 },
        tcb: { fmc: 0, bootLoader: 4, tee: 0, snp: 0x1d, microcode: 0xdb },
        source:
          'AMD-SB-3030: TCB[SNP] >= 0x1D for EPYC 7003; boot loader 4 and microcode 0xdb as Microsoft CCF asks of Milan',
      },
      {
        product: 'Genoa',
        cpu: { family: 0x19, model: 0x11, stepping: 1 },
        tcb: { fmc: 0, bootLoader: 0, tee: 0, snp: 0x1b, microcode: 0x56 },
        source: 'AMD-SB-3020 and AMD-SB-3016: TCB[SNP] >= 0x1B; AMD-SB-3027: TCB[MICROCODE] >= 0x56 (Genoa)',
      },
      {
        product: 'Genoa',
        cpu: { family: 0x19, model: 0x11, stepping: 2 },
        tcb: { fmc: 0, bootLoader: 0, tee: 0, snp: 0x1b, microcode: 0x51 },
        source:
          'AMD-SB-3020 and AMD-SB-3016: TCB[SNP] >= 0x1B; AMD-SB-3027: TCB[MICROCODE] >= 0x51 (Genoa-X)',
      },
      {
        product: 'Turin',
        cpu: { family: 0x1a, model: 0x02, stepping: 1 },
        tcb: { fmc: 0, bootLoader: 0, tee: 0, snp: 0x04, microcode: 0x51 },
        source: 'AMD-SB-3020: TCB[SNP] 0x04; AMD-SB-3027: TCB[MICROCODE] >= 0x51 (Turin)',
      },
    ],
  },
];

/** The table that is in force at a time: the newest one of then, or the first. */
function tableAt(at: Date): Table | undefined {
  return TABLES.findLast(({ since }) => at >= new Date(since)) ?? TABLES[0];
}

/**
 * What was recommended at a time for a processor as the report names it.
 * @param cpu absent in reports before version 3, which do not say which microcode numbers they count in
 */
export function recommendedMinimum(
  product: SnpProduct,
  cpu: Cpu | undefined,
  at: Date,
): Recommended | undefined {
  return tableAt(at)?.rows.find(
    (row) =>
      row.product === product &&
      row.cpu.family === cpu?.family &&
      row.cpu.model === cpu.model &&
      row.cpu.stepping === cpu.stepping,
  );
}

/** All that is recommended now, for people. */
export function recommendedRows(product: SnpProduct): readonly Recommended[] {
  return TABLES.at(-1)?.rows.filter((row) => row.product === product) ?? [];
}

/** The day of the newest table. */
export const recommendedSince = TABLES.at(-1)?.since ?? '';
