import { toHex } from '../../bytes/byteForms.ts';
import { isZero } from '../bytes.ts';
import type { CheckList } from '../checkList.ts';
import type { Expectation } from '../expectation.ts';
import type { Policy } from '../policy.ts';
import { checkChip } from '../policy/chipCheck.ts';
import type { SnpProduct } from '../roots.ts';
import type { Endorsement } from './endorsement.ts';
import { cpuText, ruleOfProduct } from './product.ts';
import { recommendedMinimum } from './recommendedMinimums.ts';
import type { SnpReport, SnpTcbs } from './report.ts';
import { hasCleanTcb, lowestTcb, snpTcbOf, snpTcbParts, tcbText, type SnpTcb } from './tcb.ts';

/** Checks which machine it is and how old its firmware is, against the policy. */
export function checkMachine(
  list: CheckList,
  report: SnpReport,
  endorsement: Endorsement,
  expected: Expectation,
): void {
  const { product } = endorsement;
  checkProductAllowed(list, product, expected.policy);
  checkMinimumTcb(list, report, product, expected);
  checkProvider(list, endorsement, expected.policy);
  // A VLEK's report names no chip.
  checkChip(list, isZero(report.chipId) ? undefined : toHex(report.chipId), expected);
}

function checkProductAllowed(list: CheckList, product: SnpProduct, { products }: Policy): void {
  const allowed = products.includes(ruleOfProduct[product]);
  const milan =
    product === 'Milan'
      ? '; the seed of its attestation keys can be extracted by software (arXiv 2605.12990)'
      : '';
  list.record(
    'snp-product-allowed',
    'The processor is of a product that the policy accepts',
    allowed,
    `${product}; the policy accepts ${products.join(', ') || 'none'}${milan}`,
  );
}

interface Minimum {
  readonly tcb: SnpTcb;
  readonly source: string;
}

/** What the policy asks for; a reason where that cannot be said. */
function minimumOf(report: SnpReport, product: SnpProduct, { policy, at }: Expectation): Minimum | string {
  const rule = policy.minimumTcb[ruleOfProduct[product]];
  if (rule === 'none')
    return { tcb: snpTcbOf(new Uint8Array(8), product), source: 'the policy asks for none' };
  if (rule !== 'recommended') return { tcb: rule, source: 'the policy' };
  const recommended = recommendedMinimum(product, report.cpu, at);
  if (recommended !== undefined) return recommended;
  return report.cpu === undefined
    ? 'a report of version 2 does not say which processor it is, and microcode is counted for each anew'
    : `no bulletin is known for ${cpuText(report.cpu)}`;
}

function checkMinimumTcb(
  list: CheckList,
  report: SnpReport,
  product: SnpProduct,
  expected: Expectation,
): void {
  const title = 'The firmware is as recent as the policy asks';
  const lowest = lowestOf(report.tcbs, product);
  const seen = `${product}: ${tcbText(lowest, product)}`;
  const minimum = minimumOf(report, product, expected);
  if (typeof minimum === 'string') {
    const mend = `write minimumTcb.${ruleOfProduct[product]} after reading AMD's bulletins`;
    list.record('minimum-tcb', title, false, `${seen}; nothing is recommended: ${minimum}; ${mend}`);
    return;
  }
  const low = snpTcbParts.filter((part) => lowest[part] < minimum.tcb[part]);
  const below = low.map((part) => `; ${part} is below ${minimum.tcb[part]}`).join('');
  list.record('minimum-tcb', title, low.length === 0, `${seen}${below} (${minimum.source})`);
}

/** Part by part, the lowest of the four TCBs: none may be old. */
export function lowestOf(tcbs: SnpTcbs, product: SnpProduct): SnpTcb {
  return lowestTcb(allOf(tcbs).map((tcb) => snpTcbOf(tcb, product)));
}

const allOf = ({ current, reported, committed, launch }: SnpTcbs): readonly Uint8Array[] => [
  current,
  reported,
  committed,
  launch,
];

/** Checks that no byte of a TCB is set that the product has no part in. */
export function checkTcbForm(list: CheckList, { tcbs }: SnpReport, product: SnpProduct): void {
  const clean = allOf(tcbs).every((tcb) => hasCleanTcb(tcb, product));
  list.record(
    'snp-tcb-reserved',
    'The TCBs have no part that the product does not have',
    clean,
    clean ? 'all zero' : 'a reserved byte is set',
  );
}

function checkProvider(list: CheckList, { kind, provider }: Endorsement, { vlekProviders }: Policy): void {
  if (kind !== 'VLEK') return;
  const allowed = vlekProviders === 'any' || (provider !== undefined && vlekProviders.includes(provider));
  const accepted = vlekProviders === 'any' ? 'any' : vlekProviders.join(', ') || 'none';
  list.record(
    'snp-vlek-provider',
    'The provider whose VLEK signed is one that the policy accepts',
    allowed,
    `${provider ?? 'none named'}; the policy accepts ${accepted}`,
  );
}
