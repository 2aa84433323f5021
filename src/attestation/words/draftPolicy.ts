import { stringify } from 'yaml';
import type { Check } from '../../checks.ts';
import { CountersignError } from '../../errors.ts';
import type { EvidenceClaims } from '../evidence.ts';
import { openPolicy, policySchema, type Policy } from '../policy.ts';
import type { Roots } from '../roots.ts';
import { verifyEvidence } from '../verifyEvidence.ts';
import { namedStarts } from './draftEventLog.ts';
import { explainPolicy } from './explainPolicy.ts';

/** A policy that was drafted from a machine's evidence. */
export interface DraftedPolicy {
  /** YAML, with the reasons in comments. */
  readonly text: string;
  /** What the draft, whose defaults are not loosened, still refuses of this very machine: for the owner to decide. */
  readonly refused: readonly { readonly id: string; readonly detail: string; readonly mend: string }[];
  /** What it leaves open, as sentences. */
  readonly open: readonly string[];
}

/** Nobody asked this machine anything: whether its GPUs answered to it is judged of the order's evidence. */
const needQuestion = ['gpu-nonce', 'gpu-bound'];

function judge(evidence: unknown, at: Date, policy: Policy, roots?: Roots) {
  const { claims, checks } = verifyEvidence(evidence, { at, policy }, roots);
  const isAsked = ({ id, status }: Check): boolean => status !== 'not-possible' || !needQuestion.includes(id);
  return { claims, checks: checks.filter(isAsked) };
}

/** What an owner may let be missing or grow old, too, is no reason to write nothing down. */
function laxestPolicy(): Policy {
  const { gpus, ...open } = openPolicy();
  return policySchema.parse({
    ...open,
    revocationLists: 'if-present',
    gpus: { ...gpus, maximumOcspAgeHours: 8760 },
  });
}

/**
 * Drafts a policy that names what a machine's evidence shows. No default is loosened for it: what the machine does not
 * meet is named, with the rule that would accept it.
 * @throws CountersignError `refused` when the evidence is not genuine: then there is nothing to write down
 */
export function draftPolicy(evidence: unknown, at: Date, roots?: Roots): DraftedPolicy {
  const genuine = judge(evidence, at, laxestPolicy(), roots);
  const bad = genuine.checks.find(({ status }) => status !== 'passed');
  if (genuine.claims === undefined || bad !== undefined)
    throw new CountersignError(
      'refused',
      `no policy could accept this evidence: ${bad?.title ?? 'it cannot be read'}: ${bad?.detail ?? ''}`,
    );
  const { kind } = genuine.claims;
  const rules = namedRules(evidence, at, genuine.claims, roots);
  const policy = policySchema.parse(rules);
  const { checks } = judge(evidence, at, policy, roots);
  const refused = checks
    .filter(({ status }) => status !== 'passed')
    .map(({ id, detail }) => ({ id, detail, mend: mendOf(id) }));
  const open = explainPolicy(policy)
    .filter(({ about, open: isOpen }) => isOpen && (about === undefined || about === kind))
    .map(({ sentence }) => sentence);
  return { text: textOf(rules, genuine.claims, refused, open), refused, open };
}

/** The rules with the start by names, where it is one that its log names whole; else by registers. */
function namedRules(
  evidence: unknown,
  at: Date,
  claims: EvidenceClaims,
  roots: Roots | undefined,
): Record<string, unknown> {
  const { rtmrs, pcrs, ...others } = rulesOf(claims);
  const byRegisters = { ...others, ...(rtmrs && { rtmrs }), ...(pcrs && { pcrs }) };
  const found = namedStarts(claims.boot, byRegisters)
    .map((start) => ({ ...others, ...start }))
    .find((rules) => {
      const { checks } = judge(evidence, at, policySchema.parse(rules), roots);
      return checks.every(
        ({ id, status }) => status === 'passed' || !(id.startsWith('event-log-') || id === 'guest-pinned'),
      );
    });
  return found ?? byRegisters;
}

interface DraftedRules extends Record<string, unknown> {
  readonly rtmrs?: Readonly<Record<string, unknown>>;
  readonly pcrs?: Readonly<Record<string, unknown>>;
}

function rulesOf({ gpus, ...claims }: EvidenceClaims): DraftedRules {
  const rules = teeRules(claims);
  return gpus === undefined ? rules : { ...rules, gpus: { required: true, count: gpus.length } };
}

function teeRules({
  kind,
  measurement,
  facts,
}: Pick<EvidenceClaims, 'kind' | 'measurement' | 'facts'>): DraftedRules {
  if (kind === 'sim')
    return {
      version: 1,
      allowSimulated: true,
      simulatedRoots: [facts['simulatedRoot']],
      measurements: { sim: [measurement] },
    };
  const onAzure = Object.keys(facts).some((name) => /^pcr[0-9]+$/.test(name));
  const pcrs = Object.fromEntries(
    pinnedPcrs.flatMap((number) => {
      const value = facts[`pcr${number}`] ?? (emptyPcrs.includes(number) ? '00'.repeat(32) : undefined);
      return value === undefined ? [] : [[number, [value]]];
    }),
  );
  return {
    version: 1,
    kinds: [kind],
    measurements: { [kind]: [measurement] },
    ...(onAzure && { pcrs }),
    ...(kind === 'tdx' && !onAzure && { rtmrs: { rtmr1: [facts['rtmr1']], rtmr2: [facts['rtmr2']] } }),
  };
}

/** Boot loader and kernel; secure boot; command line, files and parts of the kernel image, where they are measured. */
const pinnedPcrs = ['4', '7', '8', '9', '11', '12'];

/**
 * Where nothing was measured, nothing may be: commands of GRUB; what a unified image was given from outside, such as another command
 * line. What is zero is not among the facts.
 */
const emptyPcrs = ['8', '12'];

const oldAnswers =
  '`gpus.maximumOcspAgeHours`; evidence that is collected for an order carries fresh answers';

/** How a policy would accept what a check refuses; an owner is to know what that means. */
const MENDS: Readonly<Record<string, string>> = {
  'snp-product-allowed': '`products`: Milan only if you accept that its evidence can be forged by software',
  'minimum-tcb':
    '`minimumTcb`: ask the operator to update; numbers of your own only after reading the bulletins',
  'snp-platform-alias-check':
    '`platform: { aliasCheck: any }` accepts a machine on which BadRAM is not ruled out; ask the operator to update',
  'snp-vlek-provider': '`vlekProviders`: the provider whom you trust to hold the keys of its machines',
  'snp-vmpl': '`vmpl`: higher only where you trust what runs below it',
  'snp-migration': '`allowMigration`',
  'tdx-migration': '`allowMigration`',
  'snp-revocation': '`revocationLists: if-present`',
  'tdx-evaluation': '`tdxEvaluation.minimumNumber`: ask the operator for evidence of the newest evaluation',
  'advisories-allowed': '`advisories.accept`: each one that you have read and accept',
  'tdx-sept-ve-disable': '`septVeDisable: any` (Azure clears it; its paravisor handles these exceptions)',
  'tdx-service-td': '`allowServiceTd`',
  'gpu-revocation': oldAnswers,
  'gpu-driver-rim-revocation': oldAnswers,
  'gpu-vbios-rim-revocation': oldAnswers,
  'guest-pinned': '`rtmrs`, `pcrs` or `eventLog`, or `allowAnyGuest`',
};

const mendOf = (id: string): string => MENDS[id] ?? 'see docs/attestation.md for the rule of this check';

function textOf(
  rules: Record<string, unknown>,
  { kind }: EvidenceClaims,
  refused: DraftedPolicy['refused'],
  open: readonly string[],
): string {
  const comment = (text: string): string => `# ${text.replace(/[^\x20-\x7e]/g, '?')}`;
  return [
    '# Drafted from the evidence of one machine. That it was collected there says nothing about what runs in it: compare the',
    '# measurements with those that you computed or that the provider publishes.',
    ...(kind === 'sim' ? ['# SIMULATED: it proves NOTHING about hardware; for trials only.'] : []),
    stringify(rules, { lineWidth: 0 }).trimEnd(),
    ...(refused.length === 0 ? [] : ['#', '# This machine is refused by it, until you decide:']),
    ...refused.flatMap(({ id, detail, mend }) => [comment(`- ${id}: ${detail}`), comment(`  ${mend}`)]),
    ...(open.length === 0 ? [] : ['#', '# Left open:']),
    ...open.map((sentence) => comment(`- ${sentence}`)),
    '',
  ].join('\n');
}
