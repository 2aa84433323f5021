import { toHex } from '../../bytes/byteForms.ts';
import type { CheckList } from '../checkList.ts';
import type { Policy } from '../policy.ts';
import type { SnpProduct } from '../roots.ts';
import type { SnpReport } from './report.ts';
import { snpTcbOf, snpTcbParts, tcbText } from './tcb.ts';

const bit = (value: bigint, index: bigint): boolean => ((value >> index) & 1n) === 1n;

/** Checks of the report that need no certificate: its form, and how the guest was launched. */
export function checkGuest(list: CheckList, report: SnpReport, policy: Policy): void {
  const { version, signatureAlgorithm } = report;
  const known = version >= 2 && version <= 5;
  list.record('snp-version', 'The report is of a known version', known, `version ${version}`);
  list.record(
    'snp-algorithm',
    'The report is signed with ECDSA P-384',
    signatureAlgorithm === 1,
    `algorithm ${signatureAlgorithm}`,
  );
  const formed = bit(report.policy, 17n) && report.policy >> 26n === 0n;
  const text = `guest policy 0x${report.policy.toString(16)}`;
  list.record('snp-policy', 'The guest policy has its reserved bits as they must be', formed, text);
  const debug = bit(report.policy, 19n);
  list.record(
    'snp-debug',
    'The guest cannot be debugged',
    !debug,
    debug ? 'DEBUG: the host may read its memory' : text,
  );
  const migration = bit(report.policy, 18n);
  list.record(
    'snp-migration',
    'The guest cannot be migrated, or the policy accepts that',
    !migration || policy.allowMigration,
    migration ? 'a migration agent may be bound to the guest' : text,
  );
  list.record(
    'snp-vmpl',
    'The report was asked for from a privilege level that the policy accepts',
    report.vmpl <= policy.vmpl,
    `VMPL ${report.vmpl}; the policy accepts up to ${policy.vmpl}`,
  );
}

/** Checks the reported TCB and the chip against the policy. */
export function checkMachine(list: CheckList, report: SnpReport, product: SnpProduct, policy: Policy): void {
  const rule = policy.minimumTcb[productRule[product]];
  const tcb = snpTcbOf(report.reportedTcb, product);
  const low = snpTcbParts.filter((part) => tcb[part] < (rule?.[part] ?? 0));
  list.record(
    'minimum-tcb',
    'The firmware is as recent as the policy asks',
    low.length === 0,
    `${product}: ${tcbText(tcb, product)}${low.map((part) => `; ${part} is below ${rule?.[part] ?? 0}`).join('')}`,
  );
  if (policy.chipIds === undefined) return;
  const chip = toHex(report.chipId);
  list.record(
    'chip-allowed',
    'The chip is one that the policy accepts',
    policy.chipIds.includes(chip),
    `chip ${chip}`,
  );
}

const productRule = { Milan: 'milan', Genoa: 'genoa', Turin: 'turin' } as const;
