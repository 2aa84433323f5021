import type { EvidenceClaims } from '../../src/attestation/evidence.ts';
import type { GpuClaims } from '../../src/attestation/gpu/gpuClaims.ts';
import { defaultPolicy, policyDigest, type Policy } from '../../src/attestation/policy.ts';
import { canonicalBytes, digestOf } from '../../src/canonicalJson.ts';
import type { OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import type { Approval } from '../../src/marketplace/approval/approval.ts';
import { fingerprintOf, generatePartyKey, type PrivateKey } from '../../src/pgp/keys.ts';
import { signDetached } from '../../src/pgp/signatures.ts';
import { approvalChecks } from '../../src/report/checks/approvalChecks.ts';
import type { OrderReportDetails } from '../../src/report/details.ts';
import type { OrderReport } from '../../src/report/statement/statement.ts';
import { at, h, offers, placed as ordered, RAN, SALT, state as someState } from './someOrder.ts';

const LEDGER = h('e');
const ROOT = new Uint8Array(32).fill(7);
const EVIDENCE = h('9');
const { commitment } = offers.get(600)?.offer.dataset ?? { commitment: '' };
export const placed = {
  ...ordered,
  recipients: ['0b'.repeat(20)],
  limits: { ...ordered.limits, logBytes: 1000 },
};
export const binding = { encryptionKey: '0e'.repeat(20), signingKey: h('8'), solutionHash: h('1') };

export const GPU = { place: { uuid: 'GPU-1' }, architecture: 'HOPPER' } as unknown as GpuClaims;

export const alice: PrivateKey = await generatePartyKey({ name: 'Alice' });
export const owner = fingerprintOf(alice.toPublic());

/** What she approved. */
export const truth: Approval = {
  type: 'urn:countersign:approval:v1',
  approver: owner,
  ledger: LEDGER,
  head: { size: 4, root: Buffer.from(ROOT).toString('hex') },
  order: 500,
  suborder: 502,
  offer: 600,
  slot: 601,
  orderDigest: h('a'),
  solutionHash: h('1'),
  dataset: { commitment },
  inputs: [
    { index: 1, offer: 600 },
    { index: 2, hash: h('3') },
  ],
  configurationHash: h('4'),
  tee: {
    offer: 300,
    kind: 'sim',
    measurement: 'measured',
    attempt: 2,
    evidenceDigest: EVIDENCE,
    encryptionKey: binding.encryptionKey,
    signingKey: binding.signingKey,
  },
  policyDigest: policyDigest(defaultPolicy()),
  recipients: placed.recipients,
  devices: [],
  limits: placed.limits as unknown as Approval['limits'],
  leakBudget: 1000,
  release: 'immediate',
  claims: 1,
  notBefore: at(10),
  expires: at(30),
  context: { run: '7' },
};

/** What differs from an order that ran as it was approved. */
export interface Lie {
  readonly approval?: object;
  readonly signedBy?: PrivateKey;
  /** What was signed in the place of the approval that is shown. */
  readonly signed?: object;
  readonly suborder?: object;
  /** Further suborders, and the offers that they use. */
  readonly others?: readonly object[];
  readonly offers?: readonly (readonly [number, object])[];
  readonly state?: object;
  readonly offer?: object;
  readonly policy?: Policy;
  readonly reading?: object;
  readonly report?: object;
  /** What the report says of the approval that was used. */
  readonly used?: object;
  readonly details?: Partial<OrderReportDetails>;
  readonly claims?: Partial<EvidenceClaims>;
  readonly accounts?: object;
}

/** The checks of her approval in an order that ran by it, but for what differs. */
export async function judged(lie: Lie = {}, isOpened = true) {
  const approval = { ...truth, ...lie.approval };
  const signature = await signDetached(canonicalBytes(lie.signed ?? approval), lie.signedBy ?? alice);
  const outcome = { status: 'done', approval, approvalSignature: signature };
  const completed = { digest: h('c'), entry: { at: at(12), outcome } };
  const suborders = [
    { id: 501, type: 'TEE', offer: 300, slot: 301 },
    { id: 502, type: 'Data', offer: 600, slot: 601, completed, ...lie.suborder },
    ...(lie.others ?? []),
  ];
  const state = {
    ...someState,
    suborders,
    placed: { digest: h('a'), entry: placed },
    attested: { entry: { attempt: 2, binding } },
    claimed: { digest: h('d'), entry: { at: at(20) } },
    ...lie.state,
  };
  const policy = lie.policy && { policy: { document: lie.policy, digest: policyDigest(lie.policy) } };
  const offer = { id: 600, owner, dataset: { commitment }, ...policy, ...lie.offer };
  const reading = {
    state,
    offers: new Map<number, object>([[600, { offer, before: () => offer }], ...(lie.offers ?? [])]),
    entries: [
      { digest: h('b'), index: 3 },
      { digest: h('c'), index: 5 },
      { digest: h('d'), index: 7 },
    ],
    accounts: {
      keyBefore: () => Promise.resolve(alice.toPublic()),
      keyOf: () => Promise.resolve(alice.toPublic()),
      endOf: () => Promise.resolve(undefined),
      ...lie.accounts,
    },
    log: { ledger: LEDGER, size: 9, rootAt: () => Promise.resolve(ROOT) },
    ...lie.reading,
  } as unknown as OrderReading;
  const used = { suborder: 502, approver: owner, digest: digestOf(approval), commitment, ...lie.used };
  const report = { tee: { evidenceDigest: EVIDENCE }, approvals: [used], created: at(25), ...lie.report };
  const details = {
    runtimeInfo: [...RAN],
    salts: [{ suborder: 502, salt: SALT }],
    ...lie.details,
  };
  const claims = { kind: 'sim', measurement: 'measured', reportData: '', facts: {}, ...lie.claims } as const;
  return approvalChecks(reading, report as unknown as OrderReport, isOpened ? details : undefined, claims);
}
