import type { Approval, RunLimits } from '../approval/approval.ts';
import type { CardFacts } from './cardFacts.ts';
import { inBytes, words, type Line } from './words.ts';

export interface Subject {
  readonly approval: Approval;
  /** Of the card that is being made. */
  readonly code: string;
  readonly facts: CardFacts;
}

/** A party: its fingerprint, and what its key calls itself. */
export function partyLine(fingerprint: string, { names }: CardFacts): Line {
  const name = names[fingerprint];
  const known = [{ value: fingerprint }] as const;
  if (name === undefined || name === '') return [...known, ' (its key says no name)'];
  return [...known, ' calls itself ', { value: name }, ' (not proven)'];
}

/** An offer, with its name and whose it is. */
export function offerLine(offer: number, facts: CardFacts): Line {
  const known = facts.offers[offer];
  if (known === undefined) return words`${offer} (not on the ledger)`;
  return [...words`${offer}, called ${known.name}, of `, ...partyLine(known.owner, facts)];
}

/** What each limit of a run says: a limit without words does not compile. */
const LIMITS: { readonly [M in keyof RunLimits]: (limit: number) => string } = {
  minutes: (limit) => `at most ${limit} minutes`,
  memoryBytes: (limit) => `memory: ${inBytes(limit)}`,
  cpus: (limit) => `processors: ${limit}`,
  processes: (limit) => `processes at once: ${limit}`,
  outputBytes: (limit) => `output: ${inBytes(limit)}`,
  outputFiles: (limit) => `files of output: ${limit}`,
  logBytes: (limit) => `log: ${inBytes(limit)}`,
  scratchBytes: (limit) => `temporary files: ${inBytes(limit)}`,
  sharedMemoryBytes: (limit) => `shared memory: ${inBytes(limit)}`,
  graceSeconds: (limit) => `seconds to end in, once told to: ${limit}`,
  gpus: (limit) => (limit === 0 ? 'no GPU' : `GPUs: ${limit}`),
  gpuMemoryBytes: (limit) =>
    limit === 0 ? 'memory of a GPU: none is asked for' : `memory of each GPU: at least ${inBytes(limit)}`,
};

export function limitLines(limits: RunLimits): readonly Line[] {
  return (Object.keys(LIMITS) as (keyof RunLimits)[]).map((name) => [LIMITS[name](limits[name])]);
}

/** Whose dataset and policy: of whom a card asks; once it is signed, others read it. */
export function whose({ isSigned }: Pick<CardFacts, 'isSigned'>): 'your' | "the owner's" {
  return isSigned ? "the owner's" : 'your';
}

const KIND_NAMES = { 'sev-snp': 'AMD SEV-SNP', tdx: 'Intel TDX' } as const;

function kindLine(kind: Approval['tee']['kind']): Line {
  if (kind !== 'sim') return [KIND_NAMES[kind]];
  return [{ alarm: 'SIMULATED' }, ': software that protects nothing and proves nothing about the machine'];
}

/** What each member about the TEE says: a member without words does not compile. */
const TEE: { readonly [M in keyof Approval['tee']]: (tee: Approval['tee'], facts: CardFacts) => Line } = {
  kind: ({ kind }) => kindLine(kind),
  measurement: ({ measurement }) => words`measurement ${measurement}`,
  offer: ({ offer }, facts) => ['offer ', ...offerLine(offer, facts)],
  attempt: ({ attempt }) => [`attempt ${attempt}`],
  evidenceDigest: ({ evidenceDigest }) => words`evidence, by its digest ${evidenceDigest}`,
  encryptionKey: ({ encryptionKey }, facts) => [
    `${whose(facts)} dataset's key is sealed to `,
    { value: encryptionKey },
  ],
  signingKey: ({ signingKey }) => words`the report is signed by ${signingKey}`,
};

export function teeLines({ approval: { tee }, facts }: Subject): readonly Line[] {
  return (Object.keys(TEE) as (keyof Approval['tee'])[]).map((name) => TEE[name](tee, facts));
}

/** One input of the run, as far as it is known beforehand. */
export function inputLine(input: Approval['inputs'][number], { approval, facts }: Subject): Line {
  const { index, hash, offer } = input;
  const size = facts.placed.entry.inputs[index - 1];
  const place = `${index}: `;
  if (hash !== undefined) {
    const bytes = size?.kind === 'resource' ? `, ${inBytes(size.size)}` : '';
    const also = offer === undefined ? [] : [', offer ', ...offerLine(offer, facts)];
    return [place, "the customer's own, SHA-256 ", { value: hash }, bytes, ...also].filter(
      (part) => part !== '',
    );
  }
  if (offer === undefined) return [place, { alarm: 'nothing is known of it' }];
  if (offer === approval.offer) return [place, `${whose(facts)} dataset, offer `, ...offerLine(offer, facts)];
  return [place, 'what its owner grants of offer ', ...offerLine(offer, facts)];
}
