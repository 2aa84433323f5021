import type * as z from 'zod';
import { digestOf } from '../../../canonicalJson.ts';
import { sealedFor, type OrderReading } from '../../../ledger/entries/orders/orders.ts';
import { signerOf } from '../../../ledger/entries/signerOf.ts';
import type { Approval } from '../../../marketplace/approval/approval.ts';
import { inputRole } from '../../../marketplace/approval/envelope.ts';
import type { orderInputSchema } from '../../../marketplace/order/orderEntries.ts';
import type { SuborderState } from '../../../marketplace/order/orderState.ts';
import type { Resource } from '../../../resource/resource.ts';
import { commitmentOf } from '../../../resource/resourceCommitment.ts';
import type { OrderKeys } from '../../orderKeys.ts';
import { openForTee } from '../attestOrder.ts';
import { checkApproval } from '../claim/checkApprovals.ts';
import type { HeldOrder } from '../claim/claimNow.ts';
import { openEnvelope } from './openEnvelope.ts';
import { placeInputs, type OpenedInput } from './placeInputs.ts';
import { attestedOf } from './runDirectories.ts';
import { OwnRefusal } from '../result/publishedReason.ts';
import type { TeeContext } from '../teeContext.ts';

export interface UsedApproval {
  readonly suborder: number;
  readonly approver: string;
  readonly digest: string;
  /** The offer's commitment, which the grant opened. */
  readonly commitment: string;
}

export interface Opened {
  readonly inputs: readonly OpenedInput[];
  readonly approvals: readonly UsedApproval[];
  /** What opens each data offer's commitment, for those who may know what ran. */
  readonly salts: readonly { readonly suborder: number; readonly salt: string }[];
}

async function openGrant(
  reading: OrderReading,
  suborder: SuborderState,
  grant: string,
  approval: Approval,
  keys: OrderKeys,
): Promise<Resource> {
  const what = `the grant of suborder ${suborder.id}`;
  const owner = await signerOf(reading, approval.approver, suborder.completed?.digest);
  const { approver: author } = approval;
  const terms = { ...sealedFor(reading), author, role: 'grant', approval: digestOf(approval) } as const;
  const resource = await openEnvelope(grant, terms, keys.encryption, owner, what);
  // What names no salt opens nothing.
  if (resource.salt === undefined || commitmentOf(resource, what) !== approval.dataset.commitment) {
    throw new OwnRefusal(
      `${what} opens another dataset than the one that offer ${suborder.offer} commits to`,
    );
  }
  return resource;
}

/** What the customer brings: it needs nobody's approval. @throws OwnRefusal for another one than was ordered */
export async function ownInput(
  context: TeeContext,
  reading: OrderReading,
  input: Extract<z.infer<typeof orderInputSchema>, { kind: 'resource' }>,
  position: number,
): Promise<Resource> {
  const what = `input ${position + 1}`;
  const { entry, digest } = reading.state.placed;
  const handed = { author: entry.author, digest, sealed: input.sealed };
  const resource = await openForTee(context, reading, handed, inputRole(position + 1), what);
  if (resource.hash.hash !== input.hash || resource.size !== input.size) {
    throw new OwnRefusal(`${what} is not the resource that the order names`);
  }
  return resource;
}

export interface OpeningTerms {
  /** When the run was claimed. */
  readonly claimed: Date;
  /** Where the inputs are put. */
  readonly directory: string;
  readonly signal: AbortSignal;
}

/**
 * Guide steps 11 and 12: checks every approval, opens the grants, downloads all inputs and verifies them.
 * @throws CountersignError `refused` or `tampered`, with the first thing that does not hold.
 */
export async function openInputs(
  context: TeeContext,
  reading: OrderReading,
  { keys, held }: HeldOrder,
  { claimed, directory, signal }: OpeningTerms,
): Promise<Opened> {
  const { state } = reading;
  const { solutionHash } = attestedOf(reading).binding;
  const resources: Resource[] = [];
  const approvals: UsedApproval[] = [];
  const salts: { suborder: number; salt: string }[] = [];
  for (const [position, input] of state.placed.entry.inputs.entries()) {
    if (input.kind === 'resource') {
      resources.push(await ownInput(context, reading, input, position));
      continue;
    }
    const suborder = state.suborders.find(({ id }) => id === input.suborder);
    if (suborder === undefined) throw new OwnRefusal(`the order has no suborder ${input.suborder}`);
    const { approval, grant } = await checkApproval(reading, suborder, solutionHash, held, claimed);
    const granted = await openGrant(reading, suborder, grant, approval, keys);
    resources.push(granted);
    salts.push({ suborder: suborder.id, salt: granted.salt ?? '' });
    const { approver, dataset } = approval;
    const { commitment } = dataset;
    approvals.push({ suborder: suborder.id, approver, digest: digestOf(approval), commitment });
  }
  const inputs = await placeInputs(context, resources, { order: state.id, directory, signal });
  return { inputs, approvals, salts };
}
