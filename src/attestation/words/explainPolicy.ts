import type { Policy } from '../policy.ts';
import { lowestEvaluation } from '../policy/tdxRules.ts';
import { productOfRule } from '../sev/product.ts';
import { recommendedRows, recommendedSince } from '../sev/recommendedMinimums.ts';
import type { SnpProduct } from '../roots.ts';
import { snpTcbParts, tcbText, type SnpTcb } from '../sev/tcb.ts';
import { chipListWords } from './chipListWords.ts';
import { eventLogWords } from './eventLogWords.ts';
import { gpuWords } from './gpuWords.ts';

/** What one rule says, and whether it leaves open what a careful owner would close. */
export interface RuleWords {
  readonly rule: keyof Policy;
  readonly sentence: string;
  /** The kind of TEE that it is about; undefined for all of them. */
  readonly about: 'sev-snp' | 'tdx' | undefined;
  /** True where more is accepted than by default, or where nothing is asked. */
  readonly open: boolean;
}

type Words = readonly [sentence: string, open: boolean];

const listed = (what: string, values: readonly string[] | undefined): Words =>
  values === undefined
    ? [`${what}: any.`, true]
    : [`${what}: ${values.length === 0 ? 'NONE' : `one of ${values.join(', ')}`}.`, false];

const either = (open: boolean, whenOpen: string, whenNot: string): Words =>
  open ? [whenOpen, true] : [whenNot, false];

/** A rule without a row here does not compile. */
const WORDS: {
  readonly [Rule in keyof Policy]-?: (value: Policy[Rule], policy: Policy) => readonly Words[];
} = {
  version: () => [],
  kinds: (kinds) => [[`Kinds of hardware: ${kinds.join(', ') || 'none'}.`, false]],
  allowSimulated: (allowed) => [
    either(
      allowed,
      'SIMULATED evidence is accepted, which proves NOTHING about hardware.',
      'SIMULATED evidence is refused.',
    ),
  ],
  simulatedRoots: (roots, { allowSimulated }) =>
    allowSimulated ? [listed('Roots of simulated TEEs', roots)] : [],
  measurements: (measurements, { allowAnyMeasurement }) => [
    listed('SEV-SNP: measurement', measurements['sev-snp'] ?? (allowAnyMeasurement ? undefined : [])),
    listed(
      'TDX: measurement (MRTD: the firmware)',
      measurements.tdx ?? (allowAnyMeasurement ? undefined : []),
    ),
    ...(measurements.sim === undefined ? [] : [listed('Measurements of simulated TEEs', measurements.sim)]),
  ],
  allowAnyMeasurement: (any) =>
    any ? [['Where no measurement is listed, ANY software may hold the key.', true]] : [],
  allowAnyGuest: (any) =>
    any ? [['Where a measurement covers the firmware alone, ANY system may be started by it.', true]] : [],
  pcrs: (pcrs) => Object.entries(pcrs).map(([index, values]): Words => listed(`Azure: PCR ${index}`, values)),
  eventLog: eventLogWords,
  minimumTcb: (minimum, { products: accepted }) => [
    ...accepted.map((product) => minimumWords(product, minimum[product])),
    [`TDX: TCB status ${minimum.tdx.join(' or ')}.`, minimum.tdx.some((status) => status !== 'UpToDate')],
  ],
  products: (products) => [
    [
      `SEV-SNP: processors of ${products.join(', ') || 'no product'}${products.includes('milan') ? '; of Milan, the seed of the attestation keys can be extracted by software, so that its evidence can be forged (arXiv 2605.12990)' : ''}.`,
      products.includes('milan'),
    ],
  ],
  platform: (platform) => [
    either(
      platform.aliasCheck === 'any',
      'SEV-SNP: the memory NEED NOT have been checked for aliases (BadRAM).',
      'SEV-SNP: the memory was checked for aliases (against BadRAM).',
    ),
    ...settingWords('SEV-SNP, settings of the machine', platform, ['aliasCheck']),
  ],
  mitigations: ({ launch, current }) => [
    either(
      launch.length + current.length === 0,
      'SEV-SNP: no mitigations are asked for by their bits.',
      `SEV-SNP: mitigation bits at launch ${launch.join(', ') || 'none'}, now ${current.join(', ') || 'none'}.`,
    ),
  ],
  vlekProviders: (providers) => [
    providers === 'any'
      ? ['SEV-SNP: a VLEK of ANY cloud provider may sign.', true]
      : [`SEV-SNP: a VLEK may sign of ${providers.join(', ') || 'no cloud provider'}.`, false],
  ],
  hostData: (values) => [listed('SEV-SNP: host data', values)],
  idKeys: (values) => [listed('SEV-SNP: ID key', values)],
  authorKeys: (values) => [listed('SEV-SNP: author key', values)],
  familyIds: (values) => [listed('SEV-SNP: family id', values)],
  imageIds: (values) => [listed('SEV-SNP: image id', values)],
  vmpl: (vmpl) => [
    [`SEV-SNP: the report was asked for from VMPL ${vmpl === 0 ? '0' : `0 to ${vmpl}`}.`, vmpl > 0],
  ],
  revocationLists: (rule) => [
    either(
      rule === 'if-present',
      "SEV-SNP: AMD's list of revoked certificates MAY BE MISSING.",
      "SEV-SNP: AMD's list of revoked certificates must be there.",
    ),
  ],
  rtmrs: (rtmrs) =>
    (['rtmr0', 'rtmr1', 'rtmr2', 'rtmr3'] as const).map((name) =>
      listed(`TDX: ${name.toUpperCase()}`, rtmrs[name]),
    ),
  tdxEvaluation: ({ minimumNumber, recoveredSince, graceDays }) => [
    [
      `TDX: Intel's evaluation number ${minimumNumber} or later${minimumNumber < lowestEvaluation ? ', which may be an OLD one: the operator chooses' : ''}.`,
      minimumNumber < lowestEvaluation,
    ],
    ...(recoveredSince === undefined
      ? []
      : [[`TDX: the evaluation covers the recoveries up to ${recoveredSince}.`, false] as const]),
    ...(graceDays === undefined
      ? []
      : [[`TDX: the evaluation is the newest, or was until ${graceDays} days ago.`, false] as const]),
  ],
  advisories: ({ accept, refuse, acceptWhenUpToDate }) => [
    accept === 'any'
      ? ['TDX: ANY security advisory may apply.', true]
      : [
          `TDX: security advisories that may apply: ${accept.join(', ') || 'none'}${acceptWhenUpToDate ? ', and any on a machine that is UpToDate' : ''}.`,
          acceptWhenUpToDate,
        ],
    ...(refuse.length === 0
      ? []
      : [[`TDX: refused whatever else holds: ${refuse.join(', ')}.`, false] as const]),
  ],
  pck: (pck) => settingWords('TDX, the platform', pck, []),
  platformInstanceIds: (values) => [listed('TDX: platform instance', values)],
  fmspcs: (values) => [listed('TDX: family of platforms (FMSPC)', values)],
  mrSeams: (values) => [listed('TDX: module (MRSEAM)', values)],
  mrConfigIds: (values) => [listed('TDX: MRCONFIGID', values)],
  mrOwners: (values) => [listed('TDX: MROWNER', values)],
  mrOwnerConfigs: (values) => [listed('TDX: MROWNERCONFIG', values)],
  xfams: (values) => [listed('TDX: XFAM', values)],
  septVeDisable: (rule) => [
    either(
      rule === 'any',
      'TDX: the host MAY inject exceptions for missing pages.',
      'TDX: the host cannot inject exceptions for missing pages (SEPT_VE_DISABLE).',
    ),
  ],
  allowServiceTd: (allowed) => [
    either(allowed, 'TDX: a service TD MAY be bound to the TD.', 'TDX: no service TD is bound to the TD.'),
  ],
  chipIds: (values, { chipList }) =>
    values === undefined && chipList !== undefined ? [] : [listed('Machines', values)],
  chipList: (list) => (list === undefined ? [] : [[chipListWords(list), false]]),
  allowMigration: (allowed) => [
    either(allowed, 'The guest MAY migrate to another machine.', 'The guest cannot migrate.'),
  ],
  maximumAgeHours: ({ evidence, collateral }) => [
    evidence === undefined
      ? ['Age of evidence: any.', true]
      : [`Evidence is at most ${evidence} hours old.`, false],
    collateral === undefined
      ? ['Age of revocation lists and TCB information: as long as they are in force.', true]
      : [`Revocation lists and TCB information are at most ${collateral} hours old.`, false],
  ],
  gpus: gpuWords,
  witnesses: (witnesses) => [
    witnesses === undefined
      ? [
          'No witness need have seen what the TEE says that it will run: a fork of the ledger is not noticed.',
          true,
        ]
      : [
          `${witnesses.quorum} of ${witnesses.keys.length} witness(es) must have seen what the TEE says that it will run.`,
          false,
        ],
  ],
};

function minimumWords(product: keyof typeof productOfRule, rule: Policy['minimumTcb']['milan']): Words {
  const name = productOfRule[product];
  if (rule === 'none') return [`SEV-SNP, ${name}: firmware of ANY age.`, true];
  if (rule !== 'recommended') return ownMinimumWords(name, rule);
  const rows = recommendedRows(name).map(({ tcb, source }) => `${tcbText(tcb, name)} (${source})`);
  return [
    `SEV-SNP, ${name}: firmware as recommended on ${recommendedSince}: from ${rows.join('; or from ')}.`,
    false,
  ];
}

function ownMinimumWords(name: SnpProduct, rule: SnpTcb): Words {
  const isLower = recommendedRows(name).some(({ tcb }) => snpTcbParts.some((part) => rule[part] < tcb[part]));
  const words = `SEV-SNP, ${name}: firmware from ${tcbText(rule, name)}`;
  return isLower
    ? [`${words}, which is BELOW what is recommended for some of them.`, true]
    : [`${words}.`, false];
}

/** Settings that are asked for, and those that are not. */
function settingWords(
  what: string,
  settings: Readonly<Record<string, string>>,
  said: readonly string[],
): readonly Words[] {
  const rest = Object.entries(settings).filter(([name]) => !said.includes(name));
  const asked = rest.filter(([, rule]) => rule !== 'any').map(([name, rule]) => `${name} ${rule}`);
  const free = rest.filter(([, rule]) => rule === 'any').map(([name]) => name);
  return [
    ...(asked.length === 0 ? [] : [[`${what}: ${asked.join(', ')}.`, false] as const]),
    ...(free.length === 0 ? [] : [[`${what}, either way: ${free.join(', ')}.`, true] as const]),
  ];
}

/**
 * Every rule of a policy as sentences, in the order of the schema; those about hardware that the policy refuses
 * as a whole are left out.
 */
export function explainPolicy(policy: Policy): readonly RuleWords[] {
  const all = (Object.keys(WORDS) as (keyof Policy)[]).flatMap((rule) =>
    wordsOf(rule, policy).map(([sentence, open]) => ({ rule, sentence, open, about: kindIn(sentence) })),
  );
  return all.filter(({ about }) => about === undefined || policy.kinds.includes(about));
}

/** Each sentence that is about one kind of TEE begins with its name. */
function kindIn(sentence: string): RuleWords['about'] {
  if (sentence.startsWith('SEV-SNP')) return 'sev-snp';
  return sentence.startsWith('TDX') ? 'tdx' : undefined;
}

function wordsOf(rule: keyof Policy, policy: Policy): readonly Words[] {
  // Each row takes its own rule's value, which the compiler cannot tell of a rule that is not known.
  const say: (value: never, policy: Policy) => readonly Words[] = WORDS[rule];
  return say(policy[rule] as never, policy);
}
