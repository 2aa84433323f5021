import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalBytes, digestOf } from '../../canonicalJson.ts';
import type { OrderReading } from '../../ledger/orders.ts';
import type { Approval } from '../../marketplace/approval.ts';
import { approvalTerms, differingMembers, notInForce } from '../../marketplace/approvalTerms.ts';
import { inputRole } from '../../marketplace/envelope.ts';
import type { SuborderState } from '../../marketplace/orderState.ts';
import { verifyDetached } from '../../pgp/signatures.ts';
import { downloadResource } from '../../resource/downloadResource.ts';
import type { Resource } from '../../resource/resource.ts';
import type { OrderKeys } from '../orderKeys.ts';
import { dataPolicyDigests } from '../../report/offerPolicies.ts';
import { openForTee, teeKeyOf } from './attestOrder.ts';
import { openEnvelope } from './openEnvelope.ts';
import { OwnRefusal, ofPart } from './publishedReason.ts';
import type { TeeContext } from './teeContext.ts';

export interface OpenedInput {
  /** `input-0001` … */
  readonly name: string;
  /** Directory that the solution sees under that name. */
  readonly path: string;
  readonly hash: string;
  readonly size: number;
}

export interface UsedApproval {
  readonly suborder: number;
  readonly approver: string;
  readonly digest: string;
}

export interface HeldEvidence {
  readonly kind: Approval['tee']['kind'];
  readonly measurement: string;
  readonly digest: string;
}

export interface Opened {
  readonly inputs: readonly OpenedInput[];
  readonly approvals: readonly UsedApproval[];
}

/** Refuses an approval that differs in any member from what the TEE holds, or is not in force. */
async function checkApproval(
  reading: OrderReading,
  suborder: SuborderState,
  solutionHash: string,
  evidence: HeldEvidence,
): Promise<{ approval: Approval; grant: string }> {
  const outcome = suborder.completed?.entry.outcome;
  const owner = reading.offers.get(suborder.offer)?.offer.owner;
  if (outcome?.status !== 'done' || owner === undefined) {
    throw new OwnRefusal(`suborder ${suborder.id} has no approval`);
  }
  const { approval, approvalSignature, grant } = outcome;
  const ownerKey = await reading.accounts.keyOf(owner);
  const what = `the approval of suborder ${suborder.id}`;
  await ofPart(what, () => verifyDetached(canonicalBytes(approval), approvalSignature, ownerKey, what));
  const policyDigest = dataPolicyDigests([suborder], reading.offers)[0] ?? '';
  const terms = approvalTerms(reading.state, suborder, {
    approver: owner,
    solutionHash,
    policyDigest,
    evidence,
  });
  const differing = differingMembers(approval, terms);
  if (differing.length > 0) {
    throw new OwnRefusal(
      `the approval of suborder ${suborder.id} was given for something else: ${differing.join(', ')}`,
    );
  }
  const late = notInForce(approval, new Date());
  if (late !== undefined) throw new OwnRefusal(`suborder ${suborder.id}: ${late}`);
  return { approval, grant };
}

async function openGrant(
  reading: OrderReading,
  suborder: SuborderState,
  grant: string,
  approval: Approval,
  keys: OrderKeys,
): Promise<Resource> {
  const what = `the grant of suborder ${suborder.id}`;
  const owner = await reading.accounts.keyOf(approval.approver);
  const { nonce, author: customer } = reading.state.placed.entry;
  const { approver: author } = approval;
  const terms = { nonce, customer, author, role: 'grant', approval: digestOf(approval) } as const;
  const resource = await openEnvelope(grant, terms, keys.encryption, owner, what);
  if (resource.hash.hash !== approval.dataset.hash || resource.size !== approval.dataset.size) {
    throw new OwnRefusal(`${what} opens another dataset than the one approved`);
  }
  return resource;
}

/** Downloads one input to where the solution will see it: a directory as it is, a file inside one. */
async function place(resource: Resource, directory: string, name: string): Promise<OpenedInput> {
  const parent = join(directory, name);
  await mkdir(parent, { recursive: true, mode: 0o755 });
  const { path } = await downloadResource(resource, parent);
  return {
    name,
    path: resource.content === 'directory' ? path : parent,
    hash: resource.hash.hash,
    size: resource.size,
  };
}

/**
 * Guide steps 11 and 12: checks every approval, opens the grants, downloads all inputs and verifies them.
 * @throws CountersignError `refused` or `tampered`, with the first thing that does not hold.
 */
export async function openInputs(
  context: TeeContext,
  reading: OrderReading,
  keys: OrderKeys,
  evidence: HeldEvidence,
  solutionHash: string,
  directory: string,
): Promise<Opened> {
  const { state } = reading;
  const resources: Resource[] = [];
  const approvals: UsedApproval[] = [];
  for (const [position, input] of state.placed.entry.inputs.entries()) {
    if (input.kind === 'resource') {
      const what = `input ${position + 1}`;
      const handed = { author: state.placed.entry.author, sealed: input.sealed };
      const role = inputRole(position + 1);
      const resource = await openForTee(reading, handed, role, await teeKeyOf(context, reading), what);
      if (resource.hash.hash !== input.hash || resource.size !== input.size) {
        throw new OwnRefusal(`${what} is not the resource that the order names`);
      }
      resources.push(resource);
      continue;
    }
    const suborder = state.suborders.find(({ id }) => id === input.suborder);
    if (suborder === undefined) throw new OwnRefusal(`the order has no suborder ${input.suborder}`);
    const { approval, grant } = await checkApproval(reading, suborder, solutionHash, evidence);
    resources.push(await openGrant(reading, suborder, grant, approval, keys));
    approvals.push({ suborder: suborder.id, approver: approval.approver, digest: digestOf(approval) });
  }
  const inputs: OpenedInput[] = [];
  for (const [position, resource] of resources.entries()) {
    const name = inputRole(position + 1);
    inputs.push(await ofPart(`input ${position + 1}`, () => place(resource, directory, name)));
  }
  return { inputs, approvals };
}
