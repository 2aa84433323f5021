import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '../../../canonicalJson.ts';
import { sealedFor, type OrderReading } from '../../../ledger/entries/orders/orders.ts';
import { signerOf } from '../../../ledger/entries/signerOf.ts';
import type { Approval } from '../../../marketplace/approval/approval.ts';
import { inputRole } from '../../../marketplace/approval/envelope.ts';
import type { SuborderState } from '../../../marketplace/order/orderState.ts';
import { downloadResource } from '../../../resource/transfer/downloadResource.ts';
import type { Resource } from '../../../resource/resource.ts';
import { commitmentOf } from '../../../resource/resourceCommitment.ts';
import type { OrderKeys } from '../../orderKeys.ts';
import { openForTee } from '../attestOrder.ts';
import { checkApproval, type HeldEvidence } from '../claim/checkApprovals.ts';
import { openEnvelope } from './openEnvelope.ts';
import { requireOwnFolder } from './ownFolder.ts';
import { patiently } from '../claim/patience.ts';
import { OwnRefusal, ofPart } from '../result/publishedReason.ts';
import type { TeeContext } from '../teeContext.ts';

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
  const salts: { suborder: number; salt: string }[] = [];
  for (const [position, input] of state.placed.entry.inputs.entries()) {
    if (input.kind === 'resource') {
      const what = `input ${position + 1}`;
      const { entry, digest } = state.placed;
      const handed = { author: entry.author, digest, sealed: input.sealed };
      const role = inputRole(position + 1);
      const resource = await openForTee(context, reading, handed, role, what);
      if (resource.hash.hash !== input.hash || resource.size !== input.size) {
        throw new OwnRefusal(`${what} is not the resource that the order names`);
      }
      resources.push(resource);
      continue;
    }
    const suborder = state.suborders.find(({ id }) => id === input.suborder);
    if (suborder === undefined) throw new OwnRefusal(`the order has no suborder ${input.suborder}`);
    const { approval, grant } = await checkApproval(reading, suborder, solutionHash, evidence);
    const granted = await openGrant(reading, suborder, grant, approval, keys);
    resources.push(granted);
    salts.push({ suborder: suborder.id, salt: granted.salt ?? '' });
    const { approver, dataset } = approval;
    const { commitment } = dataset;
    approvals.push({ suborder: suborder.id, approver, digest: digestOf(approval), commitment });
  }
  const inputs: OpenedInput[] = [];
  for (const [position, resource] of resources.entries()) {
    const name = inputRole(position + 1);
    const what = `input ${position + 1}`;
    await requireOwnFolder(context, resource.resource, what);
    const placing = () => patiently(context, what, () => place(resource, directory, name));
    inputs.push(await ofPart(what, placing));
  }
  return { inputs, approvals, salts };
}
