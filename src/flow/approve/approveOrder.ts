import { canonicalBytes, digestOf } from '../../canonicalJson.ts';
import { verdictOf, type Check } from '../../checks.ts';
import { CountersignError } from '../../errors.ts';
import type { OrderEntryBody } from '../../ledger/ledger.ts';
import { sealedFor, type OrderReading } from '../../ledger/entries/orders/orders.ts';
import type { Approval } from '../../marketplace/approval/approval.ts';
import { requireSameCard } from '../../marketplace/card/requireSameCard.ts';
import { offeredDataset } from '../../marketplace/datasetCommitment.ts';
import type { SuborderState } from '../../marketplace/order/orderState.ts';
import { readPublicKey } from '../../pgp/keys.ts';
import { signDetached } from '../../pgp/signatures.ts';
import type { Resource } from '../../resource/resource.ts';
import { commitmentOf } from '../../resource/resourceCommitment.ts';
import { sealResource } from '../../resource/sealedResource.ts';
import type { Completion } from './completion.ts';
import { draftApproval, untrusted } from './draftApproval.ts';
import type { Party } from '../party.ts';

/** The hash that the owner reviewed must be the one that the order names. @throws CountersignError `refused`. */
export function requireSolution(state: OrderReading['state'], wanted: string | undefined): string {
  if (wanted === undefined) {
    throw new CountersignError('usage', 'the hash of the solution that you reviewed is missing', {
      mend: 'give it with --solution-hash: it is in the solution.resource.json, and what `files calculate-hash` says of the archive',
    });
  }
  const { hash } = state.placed.entry.solution;
  if (hash !== wanted.toLowerCase()) {
    throw new CountersignError(
      'refused',
      `the order uses another (or modified) solution: you reviewed ${wanted}, the order names ${hash}`,
      {
        mend: 'nothing was changed; review the solution that the order names, or complete the suborder with --status canceled',
      },
    );
  }
  return hash;
}

/** What is granted must be there, and be what the offer commits to. @throws CountersignError `usage`, `refused` */
export function requireDataset(
  { offers }: OrderReading,
  suborder: SuborderState,
  resource: Resource | undefined,
): Resource {
  if (resource === undefined)
    throw new CountersignError('usage', 'the resource to grant is missing', {
      mend: 'give it with --result',
    });
  const dataset = offeredDataset(offers.get(suborder.offer)?.offer);
  if (commitmentOf(resource, 'the resource to grant') !== dataset.commitment) {
    throw new CountersignError(
      'refused',
      `the dataset is not the one that offer ${suborder.offer} commits to`,
      { mend: 'nothing was signed; give the very resource file that the offer was registered with' },
    );
  }
  return resource;
}

/** What is signed must be what was shown. @throws CountersignError `usage` where nothing was, `refused` */
export function requireCard(approval: Approval, card: Completion['card']): void {
  if (card === undefined)
    throw new CountersignError('usage', 'the card that you were shown is missing', {
      mend: 'nothing was signed; look at it with: countersign orders card <SUBORDER_ID>',
    });
  if (card !== 'unseen') requireSameCard(approval, card);
}

/**
 * Checks everything once more, signs the approval and seals the grant to the order's key.
 * @throws CountersignError `refused`; then nothing was signed
 */
export async function approveOrder(
  party: Party,
  completion: Completion,
  reading: OrderReading,
  suborder: SuborderState,
): Promise<{ body: OrderEntryBody; approval: Approval; checks: readonly Check[] }> {
  const { state } = reading;
  requireSolution(state, completion.solutionHash);
  const resource = requireDataset(reading, suborder, completion.resource);
  const { approval, checks } = await draftApproval(reading, suborder, completion);
  if (verdictOf(checks) !== 'passed') throw untrusted(reading, suborder, checks);
  requireCard(approval, completion.card);
  const attested = state.attested?.entry;
  if (attested === undefined) throw new CountersignError('internal', 'the order changed while it was read');
  const { fingerprint: author } = party;
  const terms = { ...sealedFor(reading), author, role: 'grant', approval: digestOf(approval) } as const;
  const orderKey = await readPublicKey(attested.encryptionKey, 'the order key');
  const body: OrderEntryBody = {
    kind: 'order.completed',
    suborder: suborder.id,
    outcome: {
      status: 'done',
      approval,
      approvalSignature: await signDetached(canonicalBytes(approval), party.key),
      grant: await sealResource(resource, terms, party.key, orderKey),
    },
  };
  return { body, approval, checks };
}
