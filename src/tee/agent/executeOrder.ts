import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CountersignError, messageOf } from '../../errors.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import type { ReportedEntry } from '../../marketplace/order/orderEntries.ts';
import { orderReportOpening, rootOf } from '../../report/details.ts';
import { signStatement } from '../../report/statement/dsse.ts';
import { orderReportStatement } from '../../report/statement/statement.ts';
import { openOrderKeys, type OrderKeys } from '../orderKeys.ts';
import type { MachineDevice } from '../devices/listDevices.ts';
import type { SandboxResult, SandboxSpec } from '../sandbox/sandbox.ts';
import { takeSolution } from './attestOrder.ts';
import { awaitWitnesses, NotWitnessed, WITNESS_PATIENCE } from './claim/awaitWitnesses.ts';
import { checkApprovals, type HeldEvidence } from './claim/checkApprovals.ts';
import { claimOrder, giveBack } from './claim/claimOrder.ts';
import { failOrder } from './result/failOrder.ts';
import { finishOrder } from './result/finishOrder.ts';
import { makeReport, makeRuntimeInfo, ownEvidence } from './result/makeReport.ts';
import { openInputs } from './inputs/openInputs.ts';
import type { OwnClaim } from './claim/ownClaims.ts';
import { isPassing, patiently } from './claim/patience.ts';
import { OwnRefusal, publishedReason } from './result/publishedReason.ts';
import { attestedOf, runDirectories, sandboxName, type RunDirectories } from './inputs/runDirectories.ts';
import { takeDevices } from './inputs/takeDevices.ts';
import { requireReaders } from './inputs/requireReaders.ts';
import { readersOfReport, sealToParties } from './result/sealToParties.ts';
import type { TeeContext } from './teeContext.ts';
import { watchCancel } from './watchCancel.ts';

/** Longer than any order may run. */
const CERTIFICATE_DAYS = 30;

/** What can be made ready before the run is claimed: nothing in it is a data owner's. */
interface Prepared {
  readonly keys: OrderKeys;
  readonly held: HeldEvidence;
  readonly solution: { readonly path: string; readonly hash: string; readonly size: number };
  readonly directories: RunDirectories;
  readonly devices: readonly MachineDevice[];
}

async function makeDirectories(directories: RunDirectories): Promise<void> {
  await rm(directories.root, { recursive: true, force: true });
  await mkdir(directories.root, { recursive: true, mode: 0o700 });
  for (const path of [
    directories.inputs,
    directories.result,
    directories.certs,
    directories.configurations,
  ]) {
    await mkdir(path, { mode: 0o755 });
  }
  await mkdir(directories.output, { mode: 0o755 });
  await mkdir(directories.temporary, { mode: 0o700 });
  await mkdir(directories.engine, { mode: 0o700 });
}

/** Takes the solution and checks every approval. What fails here costs no claim. */
async function prepare(
  context: TeeContext,
  reading: OrderReading,
  devices: readonly MachineDevice[],
): Promise<Prepared> {
  const attested = attestedOf(reading);
  const { id: order } = reading.state;
  const { attempt } = attested;
  const sealingKey = await context.attester.sealingKey();
  const keys = await openOrderKeys(attested.sealedKeys, sealingKey, order, attempt);
  const held = ownEvidence(attested);
  const directories = runDirectories(context.scratch, order, attempt);
  await makeDirectories(directories);
  const solution = await takeSolution(context, reading, directories.root);
  if (solution.hash !== attested.binding.solutionHash) {
    throw new OwnRefusal('the solution is no longer the one that the evidence binds');
  }
  await checkApprovals(reading, solution.hash, held);
  await requireReaders(reading);
  await context.sandbox();
  return { keys, held, solution, directories, devices };
}

/** Guide step 13. @throws OwnRefusal when the customer has cancelled since */
async function publishReport(
  context: TeeContext,
  reading: OrderReading,
  run: string,
  published: Pick<ReportedEntry, 'bundle' | 'details'>,
): Promise<void> {
  const { attempt } = attestedOf(reading);
  const { id: order } = reading.state;
  const state = await patiently(context, `Order ${order}: the order report`, () =>
    context.ledger.appendToOrder(order, context.key, ({ state: now }) => {
      if (now.cancelRequested) throw new OwnRefusal('it was cancelled');
      if (now.reported || now.finished) return undefined;
      return { kind: 'order.reported', attempt, run, ...published };
    }),
  );
  if (state.reported?.entry.run !== run || state.finished !== undefined) {
    throw new OwnRefusal('the order was ended before its run began');
  }
  context.log(`Order ${order}: order report published`);
}

async function runSolution(context: TeeContext, order: number, spec: SandboxSpec): Promise<SandboxResult> {
  const sandbox = await context.sandbox();
  const watch = watchCancel(context, order);
  try {
    context.log(`Order ${order}: executing (${sandbox.engine})`);
    const result = await sandbox.run(spec, watch.signal);
    // The exit status is the solution's to choose, and this log is the operator's to read.
    context.log(`Order ${order}: the run ended after ${Math.round(result.milliseconds)} ms`);
    return result;
  } catch (error) {
    context.log(`Order ${order}: the run was broken off: ${messageOf(error)}`);
    await sandbox.remove(spec.name);
    throw new OwnRefusal('the run was broken off; an order is never run twice');
  } finally {
    watch.stop();
  }
}

/** Guide steps 11 to 15, by the process that holds the claim: what it opens it opens once. */
async function carryOut(
  context: TeeContext,
  { keys, held, solution, directories, devices }: Prepared,
  order: number,
  own: OwnClaim,
): Promise<void> {
  const { reading, notes } = await awaitWitnesses(context, order, own);
  const { state } = reading;
  context.claims.again.witnessed(order);
  // Once more: a key may have ended between what was read before the claim and the state that was witnessed.
  await requireReaders(reading);
  if (context.signal.aborted) throw new CountersignError('unavailable', 'the agent was told to end');
  own.opened = true;
  const opened = await openInputs(context, reading, keys, held, solution.hash, directories.inputs);
  context.log(
    `Order ${order}: ${opened.approvals.length} approval(s) checked, ${opened.inputs.length} input(s) opened`,
  );
  const { engine } = await context.sandbox();
  const runtimeInfo = makeRuntimeInfo(reading, solution, opened);
  const opening = orderReportOpening({ runtimeInfo, salts: [...opened.salts] });
  const names = devices.map(({ name }) => name);
  const ran = { run: own.claim, engine, devices: names, witnessed: [...notes] };
  const report = makeReport(reading, held, rootOf(opening), opened, ran);
  const bundle = signStatement(orderReportStatement(report), keys.signing);
  const readers = readersOfReport(reading);
  const details = await sealToParties(reading, opening, 'report-details', keys.encryption, readers);
  await publishReport(context, reading, own.claim, { bundle, details });
  // A heavy import that only an execution needs.
  const { writeOrderCertificates } = await import('./result/orderCertificate.ts');
  const parts = {
    signing: keys.signing,
    attested: attestedOf(reading),
    ordered: state.placed.entry.at,
    report: bundle,
    days: CERTIFICATE_DAYS,
  };
  await writeOrderCertificates(directories.certs, parts);
  const { configuration, limits } = state.placed.entry;
  const text = JSON.stringify(configuration ?? {}, null, 2);
  await writeFile(join(directories.configurations, 'configuration.json'), text, { mode: 0o644 });
  const result = await runSolution(context, order, {
    name: sandboxName(order, own.claim),
    imageArchive: solution.path,
    inputs: opened.inputs.map(({ name, path }) => ({ name, path })),
    output: directories.output,
    temporary: directories.temporary,
    certs: directories.certs,
    configurations: directories.configurations,
    limits,
    devices,
    scratch: directories.engine,
  });
  await finishOrder(context, reading, { keys, directories, report: bundle, run: own.claim, result });
}

/** Before anything was opened, what is only away gives the claim back; all else ends the order, with its reason. */
async function breakOff(context: TeeContext, order: number, own: OwnClaim, error: unknown): Promise<void> {
  context.log(`Order ${order}: ${messageOf(error)}`);
  if (!own.opened && error instanceof NotWitnessed) {
    const { againMs } = context.witnessing ?? WITNESS_PATIENCE;
    context.claims.again.missed(order, againMs);
    return giveBack(context, order, own, error.missing);
  }
  if (!own.opened && isPassing(error)) return giveBack(context, order, own);
  own.opened = true;
  await patiently(context, `Order ${order}: its end`, () =>
    failOrder(context, order, publishedReason(error), own.claim),
  );
}

/**
 * Guide steps 11 to 15: claims the run, waits until those whom the owners ask have seen the claim, and only then opens
 * the grants, publishes the report, executes, and seals the result, all in this process. What another process claimed is never gone on with: no file can start a run again.
 * @throws CountersignError of any kind before anything is claimed; nobody's data was opened then.
 */
export async function executeOrder(context: TeeContext, reading: OrderReading): Promise<void> {
  const lease = await takeDevices(context, reading);
  try {
    await executeWith(context, reading, lease.devices);
  } finally {
    lease.release();
  }
}

async function executeWith(
  context: TeeContext,
  reading: OrderReading,
  devices: readonly MachineDevice[],
): Promise<void> {
  const { id: order } = reading.state;
  const prepared = await prepare(context, reading, devices);
  const { root } = prepared.directories;
  const own = await claimOrder(context, reading, prepared.keys.signing);
  if (own === undefined) {
    context.log(`Order ${order}: another runner of this TEE has claimed it, or it has changed`);
    await rm(root, { recursive: true, force: true });
    return;
  }
  context.log(`Order ${order}: claimed`);
  try {
    await carryOut(context, prepared, order, own);
  } catch (error) {
    await breakOff(context, order, own, error);
  } finally {
    own.working = false;
    await rm(root, { recursive: true, force: true });
  }
}
