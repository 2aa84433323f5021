import type { Approval } from '../../src/marketplace/approval/approval.ts';
import { makeCard, type Card } from '../../src/marketplace/card/card.ts';
import type { CardFacts } from '../../src/marketplace/card/cardFacts.ts';
import { placedSchema } from '../../src/marketplace/order/orderEntries.ts';
import { digestOf } from '../../src/pureDigest.ts';
import { wholePage } from '../../src/github/page/page.ts';
import { askingPieces, codeLine } from '../../src/github/page/renderCard.ts';
import { cardLines } from '../../src/cli/terminal/cardLines.ts';

export const ALICE = 'a'.repeat(40);
export const BOB = 'b'.repeat(40);
const OPERATOR = 'c'.repeat(40);
const hash = (digit: string): string => digit.repeat(64);

const limits = {
  minutes: 30,
  memoryBytes: 2 ** 30,
  cpus: 2,
  processes: 512,
  outputBytes: 2 ** 20,
  outputFiles: 100,
  logBytes: 65_536,
  ...{
    scratchBytes: 1024 ** 3,
    sharedMemoryBytes: 256 * 1024 ** 2,
    graceSeconds: 0,
    gpus: 0,
    gpuMemoryBytes: 0,
  },
};

/** An order of Bob's: Alice's data, and a model of his own. */
export function someOrder(configuration: unknown = { solution: { epochs: 1 } }): CardFacts['placed'] {
  const entry = placedSchema.parse({
    ...{ v: 1, order: 1400, seq: 1, author: BOB, at: '2026-11-22T14:00:00.000Z', kind: 'order.placed' },
    ...{ request: hash('1'), nonce: hash('2'), tee: { offer: 200, slot: 300, evidenceDigest: hash('3') } },
    suborders: [
      { id: 1401, type: 'TEE', offer: 200, slot: 300 },
      { id: 1402, type: 'Data', offer: 400, slot: 500 },
    ],
    solution: { hash: hash('4'), size: 12_345, sealed: {} },
    inputs: [
      { kind: 'offer', suborder: 1402 },
      { kind: 'resource', hash: hash('5'), size: 99, sealed: {} },
    ],
    configuration,
    configurationHash: digestOf(configuration),
    ...{ recipients: [BOB], limits, expires: '2026-12-22T14:00:00.000Z' },
    rent: { minutes: 30, total: '0', deposit: '0' },
  });
  return { entry, digest: digestOf(entry) };
}

export function someApproval(placed = someOrder()): Approval {
  const { entry } = placed;
  return {
    ...{ type: 'urn:countersign:approval:v1', approver: ALICE, ledger: hash('6') },
    head: { size: 12, root: hash('7') },
    ...{ order: 1400, suborder: 1402, offer: 400, slot: 500, orderDigest: placed.digest },
    solutionHash: entry.solution.hash,
    dataset: { commitment: hash('8') },
    inputs: [
      { index: 1, offer: 400 },
      { index: 2, hash: hash('5') },
    ],
    configurationHash: entry.configurationHash,
    tee: {
      ...{ offer: 200, kind: 'sev-snp', measurement: '9'.repeat(96), attempt: 1 },
      ...{ evidenceDigest: hash('a'), encryptionKey: 'd'.repeat(64), signingKey: hash('b') },
    },
    policyDigest: hash('c'),
    recipients: entry.recipients,
    ...{ devices: [], limits: entry.limits, leakBudget: 65_536, release: 'immediate', claims: 1 },
    notBefore: '2026-11-22T14:55:00.000Z',
    expires: '2026-11-23T15:00:00.000Z',
    context: { run: 'https://github.com/alice/data/actions/runs/7' },
  };
}

export function someFacts(change: Partial<CardFacts> = {}): CardFacts {
  return {
    placed: someOrder(),
    names: { [ALICE]: 'Alice', [BOB]: 'Bob', [OPERATOR]: 'Operator' },
    offers: { 200: { name: 'TEE', owner: OPERATOR }, 400: { name: 'Rows', owner: ALICE } },
    judged: [{ id: 'quote', title: 'The quote is signed', status: 'passed', detail: 'by AMD' }],
    witnesses: undefined,
    lastApproved: { none: 12 },
    isSigned: false,
    ...change,
  };
}

export function someCard(approval = someApproval(), change: Partial<CardFacts> = {}): Card {
  return makeCard(approval, someFacts(change));
}

/** The card in words: as the summary and as a terminal shows it, its digest and code left out. */
export function facesOf(card: Card): readonly string[] {
  const bare = { ...card, digest: '', code: '' };
  return [wholePage([...askingPieces(bare), { markdown: codeLine(bare) }]), cardLines(bare).join('\n')];
}
