import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../canonicalJson.ts';
import { sealedFor, type OrderReading } from '../../ledger/entries/orders/orders.ts';
import { signerOf } from '../../ledger/entries/signerOf.ts';
import type { Envelope } from '../../marketplace/approval/envelope.ts';
import { handedSolution, type HandedSolution } from '../../marketplace/order/handedSolution.ts';
import type { OrderBinding } from '../../marketplace/order/orderEntries.ts';
import { isFinal } from '../../marketplace/order/orderState.ts';
import { orderReportData, signingKeyDigest } from '../../marketplace/reportData.ts';
import { fingerprintOf, type PrivateKey } from '../../pgp/keys.ts';
import { downloadResource } from '../../resource/transfer/downloadResource.ts';
import type { Resource } from '../../resource/resource.ts';
import { readImage } from '../../solution/image/readImage.ts';
import { NotRunnable } from '../../solution/image/run/notRunnable.ts';
import { architectureNamed, requireRunnable } from '../../solution/image/run/requireRunnable.ts';
import { makeOrderKeys, sealOrderKeys, spkiOf } from '../orderKeys.ts';
import { fingerprintOfTeeKey, openTeeKey } from '../teeKey.ts';
import { openEnvelope } from './inputs/openEnvelope.ts';
import { requireDevicesHere } from './inputs/takeDevices.ts';
import { requireOwnFolder } from './inputs/ownFolder.ts';
import { fromCopy } from './inputs/sealedCopies.ts';
import { OwnRefusal, ofPart } from './result/publishedReason.ts';
import { sayingOfOrder } from './sayingOfOrder.ts';
import type { TeeContext } from './teeContext.ts';

/**
 * Opens what was sealed to the TEE's long-lived key for this order and this role, by the one who may have.
 * @throws CountersignError `refused` or `tampered`.
 */
export async function openForTee(
  context: TeeContext,
  reading: OrderReading,
  { author, digest, sealed }: HandedSolution,
  role: Envelope['role'],
  what: string,
): Promise<Resource> {
  const found = await teeKeyFor(context, reading, sealed);
  if (found === undefined || author === undefined) {
    throw new OwnRefusal(`${what} is not sealed to this TEE`);
  }
  const authorKey = await signerOf(reading, author, digest);
  const { key, message } = found;
  return openEnvelope(message, { ...sealedFor(reading), author, role }, key, authorKey, what);
}

/**
 * The long-lived key of the TEE that something is sealed to: the newest of its offer, or an earlier one that the newest
 * says is kept.
 */
async function teeKeyFor(
  context: TeeContext,
  reading: OrderReading,
  sealed: Readonly<Record<string, string>>,
): Promise<{ key: PrivateKey; message: string } | undefined> {
  const { offer, teeKeys } = reading.offers.get(reading.state.placed.entry.tee.offer) ?? {};
  if (offer?.tee === undefined || teeKeys === undefined) throw new OwnRefusal('the TEE offer carries no key');
  const newest = await fingerprintOfTeeKey(offer.tee);
  for (const teeKey of teeKeys.toReversed()) {
    const fingerprint = await fingerprintOfTeeKey(teeKey);
    const message = sealed[fingerprint];
    const isKept = fingerprint === newest || offer.tee.kept.includes(fingerprint);
    if (message !== undefined && isKept) return { key: await openTeeKey(context.attester, teeKey), message };
  }
  return undefined;
}

/** The solution's resource: from the customer, or from the owner of the solution offer. */
async function solutionResource(context: TeeContext, reading: OrderReading): Promise<Resource> {
  const handed = handedSolution(reading.state, (offer) => reading.offers.get(offer)?.offer);
  return openForTee(context, reading, handed, 'solution', 'the solution');
}

/**
 * Downloads the solution, hashes it inside the TEE, and gives the path of the archive.
 * @throws CountersignError `refused` when it is not the ordered one, `tampered` when it does not open.
 */
export async function takeSolution(
  context: TeeContext,
  reading: OrderReading,
  directory: string,
  signal = context.signal,
): Promise<{ path: string; hash: string; size: number }> {
  const resource = await orderedSolution(context, reading);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const order = reading.state.id;
  const { path } = await ofPart('the solution', async () => {
    await context.copies?.bring(order, resource, signal);
    return fromCopy(context, order, resource, (from) =>
      downloadResource({ ...from, filename: 'solution.tar.gz' }, directory, { signal }),
    );
  });
  return { path, hash: resource.hash.hash, size: resource.size };
}

/** @throws OwnRefusal when it is not the one that was ordered, or lies where nothing is looked for */
export async function orderedSolution(context: TeeContext, reading: OrderReading): Promise<Resource> {
  const resource = await solutionResource(context, reading);
  const ordered = reading.state.placed.entry.solution;
  const isOrdered = resource.hash.hash === ordered.hash && resource.size === ordered.size;
  if (!isOrdered || resource.content !== 'file') {
    throw new OwnRefusal('the sealed resource is not the solution that the order names');
  }
  await requireOwnFolder(context, resource.resource, 'the solution');
  return resource;
}

/** @throws CountersignError for an image that could not be started here: nobody is asked to approve it. */
async function requireRunnableHere(context: TeeContext, order: number, archive: string): Promise<void> {
  const machine = { architecture: architectureNamed(process.arch), who: 'this TEE' };
  const facts = await ofPart('the solution', () => readImage(archive));
  try {
    requireRunnable(facts, machine);
  } catch (error) {
    if (!(error instanceof NotRunnable)) throw error;
    context.log(`Order ${order}: ${error.message}`);
    throw new OwnRefusal(error.published);
  }
}

/**
 * Guide steps 8 and 9: takes the solution, measures it, makes the order's keys and publishes the evidence
 * that binds them. Nothing secret outlives this step but the keys, sealed to the TEE.
 */
export async function attestOrder(
  context: TeeContext,
  reading: OrderReading,
  policyDigests: readonly string[],
): Promise<void> {
  const { state } = reading;
  const placed = state.placed.entry;
  const attempt = (state.attested?.entry.attempt ?? 0) + 1;
  const directory = join(context.scratch, `attest-${state.id}-${attempt}`);
  await rm(directory, { recursive: true, force: true });
  await requireDevicesHere(context, reading);
  let solutionHash: string;
  try {
    const what = 'taking its solution and reading the image';
    solutionHash = await sayingOfOrder(context, state.id, what, async () => {
      const solution = await takeSolution(context, reading, directory);
      await requireRunnableHere(context, state.id, solution.path);
      return solution.hash;
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  const keys = await makeOrderKeys(state.id, attempt);
  const encryptionKey = keys.encryption.toPublic().armor();
  const spki = spkiOf(keys.signing);
  const binding: OrderBinding = {
    order: state.id,
    orderDigest: state.placed.digest,
    attempt,
    nonce: placed.nonce,
    encryptionKey: fingerprintOf(keys.encryption.toPublic()),
    encryptionKeyDigest: sha256Hex(encryptionKey),
    signingKey: signingKeyDigest(spki),
    solutionHash,
    inputs: placed.inputs.flatMap((input, position) =>
      input.kind === 'resource' ? [{ index: position + 1, hash: input.hash }] : [],
    ),
    policyDigests: [...policyDigests],
    recipients: placed.recipients,
  };
  const evidence = await context.attester.collect(orderReportData(binding));
  await requireDevicesHere(context, reading, evidence);
  const sealedKeys = sealOrderKeys(keys, await context.attester.sealingKey(), state.id, attempt);
  await context.ledger.appendToOrder(state.id, context.key, (now) => {
    const isOver = isFinal(now.state) || (now.state.attested?.entry.attempt ?? 0) >= attempt;
    if (isOver) return undefined;
    const signingKey = spki.toString('base64');
    return { kind: 'order.attested', attempt, binding, evidence, encryptionKey, signingKey, sealedKeys };
  });
  context.log(`Order ${state.id}: solution ${solutionHash} taken, order keys attested`);
}
