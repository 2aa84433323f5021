import { policyDigest } from '../../src/attestation/policy.ts';
import { gpuNames } from '../../src/attestation/gpu/gpuClaims.ts';
import { canonicalBytes, digestOf } from '../../src/canonicalJson.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { toHex } from '../../src/bytes/byteForms.ts';
import { sealedFor, type OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import { approvalSchema, type Approval } from '../../src/marketplace/approval/approval.ts';
import type { Envelope } from '../../src/marketplace/approval/envelope.ts';
import { approvalTerms } from '../../src/marketplace/approval/approvalTerms.ts';
import { offeredDataset } from '../../src/marketplace/datasetCommitment.ts';
import { suborderOf } from '../../src/marketplace/order/orderState.ts';
import { readPublicKey, type PrivateKey, type PublicKey } from '../../src/pgp/keys.ts';
import { sealMessage } from '../../src/pgp/messages.ts';
import { signDetached } from '../../src/pgp/signatures.ts';
import { dataPolicyDigests, orderedPolicy } from '../../src/report/evidence/offerPolicies.ts';
import { verifyOrderEvidence } from '../../src/report/evidence/orderEvidence.ts';
import type { Resource } from '../../src/resource/resource.ts';
import { push, type Lie } from './lies.ts';
import { dataSuborder, TRIAL, type World } from './world.ts';

/** What an owner may lie about. */
export interface OwnerLies {
  readonly approval?: Lie<Approval>;
  /** What the grant's envelope says beside the resource. */
  readonly grant?: (truth: GrantHead) => object;
  readonly resource?: Lie<Resource>;
  readonly approvalSigner?: PrivateKey;
  readonly grantSigner?: PrivateKey;
  readonly grantTo?: PublicKey;
}

type GrantHead = Omit<Extract<Envelope, { role: 'grant' }>, 'resource' | 'padding'>;

/** The one place that knows the form of a grant: an envelope that names the approval, signed in the seal. */
async function sealGrant(
  reading: OrderReading,
  approval: Approval,
  resource: Resource,
  to: PublicKey,
  signer: PrivateKey,
  lie: OwnerLies['grant'] = (truth) => truth,
): Promise<string> {
  const head = lie({
    type: 'urn:countersign:envelope:v1',
    ...sealedFor(reading),
    author: approval.approver,
    role: 'grant',
    approval: digestOf(approval),
  });
  return sealMessage(canonicalBytes({ ...head, resource, padding: '' }), [to], signer);
}

/** The approval that the owner's own tool would have signed, whatever the owner's policy says. */
export async function truthfulApproval(
  world: World,
  reading: OrderReading,
  suborder: number,
): Promise<Approval> {
  const { state, offers } = reading;
  const digests = dataPolicyDigests(reading);
  const { claims } = await verifyOrderEvidence(state, digests, TRIAL, new Date());
  if (claims === undefined) throw new Error('the evidence cannot be read');
  const own = suborderOf(state, suborder);
  const { kind, measurement } = claims;
  const terms = approvalTerms(state, own, {
    approver: world.alice.fingerprint,
    ledger: reading.log.ledger,
    solutionHash: world.solution.hash.hash,
    policyDigest: policyDigest(orderedPolicy(reading, own)),
    dataset: offeredDataset(offers.get(own.offer)?.offer),
    evidence: {
      kind,
      measurement,
      digest: digestOf(state.attested?.entry.evidence),
      devices: gpuNames(claims),
    },
  });
  return approvalSchema.parse({
    ...terms,
    head: { size: reading.log.size, root: toHex(reading.log.root) },
    notBefore: new Date(Date.now() - 60_000).toISOString(),
    expires: new Date(Date.now() + 3_600_000).toISOString(),
  });
}

/** Alice approves and grants, signs validly, and lies. */
export async function approveLie(world: World, placed: PlacedOrder, lies: OwnerLies = {}): Promise<void> {
  const reading = await world.alice.ledger.order(placed.order);
  const suborder = dataSuborder(placed);
  const truth = await truthfulApproval(world, reading, suborder);
  const approval = approvalSchema.parse(lies.approval?.(truth) ?? truth);
  const orderKey = await readPublicKey(reading.state.attested?.entry.encryptionKey ?? '', 'the order key');
  const resource = lies.resource?.(world.dataset) ?? world.dataset;
  const grantSigner = lies.grantSigner ?? world.alice.key;
  const outcome = {
    status: 'done' as const,
    approval,
    approvalSignature: await signDetached(canonicalBytes(approval), lies.approvalSigner ?? world.alice.key),
    grant: await sealGrant(reading, approval, resource, lies.grantTo ?? orderKey, grantSigner, lies.grant),
  };
  await push(world, reading, { kind: 'order.completed', suborder, outcome }, world.alice.key);
}
