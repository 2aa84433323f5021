import type { Approval } from '../approval/approval.ts';
import { argumentNames } from '../rules.ts';
import { configurationDifference, configurationLines } from './configurationText.ts';
import { inputLine, limitLines, offerLine, partyLine, teeLines, whose, type Subject } from './rowWords.ts';
import { inBytes, words, type Line, type Whole } from './words.ts';

/** What a card tells that is no member of the approval. */
type FactRow = 'customer' | 'source' | 'change' | 'arguments' | 'judgement' | 'witnesses';

export type RowId = keyof Required<Approval> | FactRow;

export interface Told {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly whole?: Whole;
}

function told(title: string, ...lines: readonly Line[]): Told {
  return { title, lines };
}

function configurationRow({ approval, facts }: Subject): Told {
  const { configuration } = facts.placed.entry;
  const hash = words`SHA-256 ${approval.configurationHash}`;
  if (configuration === null || configuration === undefined) return told('Configuration', ['none'], hash);
  const lines = configurationLines(configuration);
  const whole = { title: `The configuration, in full`, lines };
  return { title: 'Configuration', lines: [['in full below'], hash], whole };
}

function changeRow({ facts: { lastApproved, placed } }: Subject): Told {
  const title = 'Changed since you approved last';
  if (lastApproved === undefined) return told(title, ['not looked for here']);
  if ('none' in lastApproved)
    return told(title, [
      `none: you approved no order of this offer (of the ledger, its newest ${lastApproved.none} entries were looked through)`,
    ]);
  const { order, at, solutionHash, configuration } = lastApproved;
  const { entry } = placed;
  const sameSolution = solutionHash === entry.solution.hash;
  const lines = configurationDifference(configuration ?? null, entry.configuration ?? null);
  const last = words`you approved order ${order} on ${at}`;
  const solution = sameSolution ? ['the same solution'] : words`another solution, then ${solutionHash}`;
  const count =
    lines.length === 0
      ? 'the same configuration'
      : `${counted(lines.length, 'line')} of changes of the configuration, below`;
  if (lines.length === 0) return told(title, last, solution, [count]);
  const whole = { title: 'What changed in the configuration (- then, + now)', lines };
  return { title, lines: [last, solution, [count]], whole };
}

function titled(facts: Subject['facts'], what: string): string {
  const [first = '', ...rest] = whose(facts);
  return `${first.toUpperCase()}${rest.join('')} ${what}`;
}

/** The order keeps the policy that it was placed under: whoever has asked for more since must not sign that unawares. */
function newerLines({ newerPolicy }: Subject['facts']): readonly Line[] {
  if (newerPolicy === undefined) return [];
  return [words`NOT the policy of the offer by now, ${newerPolicy}: the order was placed before that one`];
}

function judgementRow({ facts }: Subject): Told {
  const { judged } = facts;
  const title = `The TEE, by ${whose(facts)} policy`;
  if (judged === undefined) return told(title, ['among the checks beside this card']);
  const bad = judged.filter(({ status }) => status !== 'passed');
  const whole = {
    title: `The ${counted(judged.length, 'check')} of the TEE`,
    lines: judged.map((check) => `${check.status}: ${check.title}: ${check.detail}`),
  };
  if (judged.length > 0 && bad.length === 0)
    return { title, lines: [[`ACCEPTED: ${counted(judged.length, 'check')} passed`]], whole };
  const lines = bad.map((check): Line => [
    { alarm: 'REFUSED' },
    ` (${check.id}): ${check.title}: `,
    { value: check.detail },
  ]);
  return {
    title,
    lines: lines.length > 0 ? lines : [[{ alarm: 'REFUSED' }, ': nothing was checked']],
    whole,
  };
}

function witnessRow({ facts }: Subject): Told {
  const { witnesses } = facts;
  if (witnesses === undefined) return told('Witnesses', ['none: a fork of the ledger would not be noticed']);
  const { keys, quorum } = witnesses;
  return told(
    'Witnesses',
    [`${quorum} of these ${keys.length} must have seen the claim before ${whose(facts)} dataset is opened:`],
    ...keys.map((key) => words`${key}`),
  );
}

/** What the customer signed of it: neither the TEE nor the ledger saw a repository. */
function sourceRow({ facts: { placed } }: Subject): Told {
  const title = 'Source, as the customer says';
  const { source } = placed.entry;
  if (source === undefined) return told(title, ['not said: nothing binds this order to a commit']);
  const { repository, commit, tree } = source;
  return told(
    title,
    words`commit ${commit}`,
    words`of ${repository}`,
    tree === undefined
      ? ['the tree: not said']
      : words`the tree, as ${'files calculate-hash'} gives it: ${tree}`,
  );
}

/** What evidence names, and where it names none, how many the run gets all the same. */
function devicesRow({ approval: { devices, limits } }: Subject): Told {
  if (devices.length > 0) return told('Devices', ...devices.map((one) => words`${one}`));
  if (limits.gpus === 0) return told('Devices', ['none: no GPU']);
  return told('Devices', [
    `GPUs: ${limits.gpus}, of those that the TEE has: the evidence names none of them`,
  ]);
}

function recipientsRow({ approval, facts }: Subject): Told {
  const { author } = facts.placed.entry;
  const lines = approval.recipients.map((recipient): Line => [
    ...(recipient === author ? ['the customer: '] : [{ alarm: 'not the customer' }, ': ']),
    ...partyLine(recipient, facts),
  ]);
  return told('The result goes to', ...lines);
}

/** Where it was given, as its signer recorded; a code of another card than this one is not overlooked. */
function contextRow({ approval: { context = {} }, code }: Subject): Told {
  const lines = Object.entries(context).map(([name, value]): Line => {
    if (name !== 'code' || value === code) return words`${name}: ${value}`;
    return [...words`${name}: ${value} `, { alarm: 'the code of another card' }];
  });
  return told('Given where', ...(lines.length === 0 ? [['not said']] : lines));
}

/** `1445 minutes (about 24 hours)`: what is enforced, and what a person reads. */
function duration(from: string, to: string): string {
  const minutes = (Date.parse(to) - Date.parse(from)) / 60_000;
  const hours = minutes / 60;
  return `${minutes} minutes (about ${counted(hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours), 'hour')})`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/**
 * A row for every member of an approval, and for what else a card tells, in the order in which they are read. A member
 * without a row does not compile.
 */
export const ROWS: Readonly<Record<RowId, (subject: Subject) => Told>> = {
  order: ({ approval, facts: { placed } }) =>
    told(
      'Order',
      words`${approval.order}, placed ${placed.entry.at}, waits until ${placed.entry.expires}`,
      words`rent: ${placed.entry.rent.total} for ${placed.entry.rent.minutes} minutes, deposit ${placed.entry.rent.deposit}`,
    ),
  customer: ({ facts }) => told('Who orders', partyLine(facts.placed.entry.author, facts)),
  source: sourceRow,
  solutionHash: ({ approval, facts }) =>
    told('Solution', words`SHA-256 ${approval.solutionHash}`, [inBytes(facts.placed.entry.solution.size)]),
  offer: ({ approval, facts }) =>
    told(titled(facts, 'dataset'), ['offer ', ...offerLine(approval.offer, facts)]),
  inputs: (subject) =>
    told('Every input', ...subject.approval.inputs.map((input) => inputLine(input, subject)), [
      `${subject.approval.inputs.length} in all`,
    ]),
  configurationHash: configurationRow,
  arguments: ({ facts }) => {
    const names = argumentNames(facts.placed.entry.configuration);
    return told('Arguments', ...(names.length === 0 ? [['none']] : names.map((name) => words`${name}`)));
  },
  change: changeRow,
  tee: (subject) => told('TEE', ...teeLines(subject)),
  judgement: judgementRow,
  devices: devicesRow,
  recipients: recipientsRow,
  release: ({ approval }) => told('The result is sealed to them', words`${approval.release}`),
  claims: ({ approval }) => told('Runs', [`up to ${approval.claims} run${approval.claims === 1 ? '' : 's'}`]),
  limits: ({ approval }) => told('Limits of a run', ...limitLines(approval.limits)),
  leakBudget: ({ approval }) => told('May leave beside the result', [inBytes(approval.leakBudget)]),
  notBefore: ({ approval, facts }) =>
    told(
      'In force from',
      facts.isSigned ? words`${approval.notBefore}` : ['a little before it is signed, since clocks differ'],
    ),
  expires: ({ approval, facts }) =>
    told('In force for', [
      duration(approval.notBefore, approval.expires),
      ...(facts.isSigned ? words`, until ${approval.expires}` : [', from then on']),
    ]),
  witnesses: witnessRow,
  ledger: ({ approval, facts }) =>
    told(
      'Ledger',
      words`id ${approval.ledger}`,
      ...(facts.ledgerPlace === undefined ? [] : [words`at ${facts.ledgerPlace}`]),
    ),
  head: ({ approval: { head } }) =>
    told('The ledger as it was seen', words`${head.size} entries, root ${head.root}`),
  approver: ({ approval, facts }) => told('Signed by', partyLine(approval.approver, facts)),
  suborder: ({ approval }) => told('Suborder', words`${approval.suborder}`),
  slot: ({ approval }) => told('Slot', words`${approval.slot}`),
  orderDigest: ({ approval }) => told('The order, to the byte', words`${approval.orderDigest}`),
  dataset: ({ approval, facts }) =>
    told(titled(facts, 'dataset, to the byte'), words`commitment ${approval.dataset.commitment}`),
  policyDigest: ({ approval, facts }) =>
    told(titled(facts, 'policy, to the byte'), words`${approval.policyDigest}`, ...newerLines(facts)),
  type: ({ approval }) => told('Statement', words`${approval.type}`),
  context: contextRow,
};
