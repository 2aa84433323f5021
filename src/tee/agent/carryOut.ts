import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CountersignError, messageOf } from '../../errors.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import type { ReportedEntry } from '../../marketplace/order/orderEntries.ts';
import { orderReportOpening, rootOf } from '../../report/details.ts';
import { signStatement } from '../../report/statement/dsse.ts';
import { orderReportStatement } from '../../report/statement/statement.ts';
import { removeTree } from '../removeTree.ts';
import type { MachineDevice } from '../devices/listDevices.ts';
import type { SandboxResult, SandboxSpec } from '../sandbox/sandbox.ts';
import { takeSolution } from './attestOrder.ts';
import type { WitnessedOrder } from './claim/awaitWitnesses.ts';
import type { HeldOrder } from './claim/claimNow.ts';
import type { OwnClaim } from './claim/ownClaims.ts';
import { patiently } from './claim/patience.ts';
import { openInputs } from './inputs/openInputs.ts';
import { requireReaders } from './inputs/requireReaders.ts';
import { attestedOf, runDirectories, sandboxName, type RunDirectories } from './inputs/runDirectories.ts';
import { finishOrder } from './result/finishOrder.ts';
import { makeReport, makeRuntimeInfo } from './result/makeReport.ts';
import { OwnRefusal } from './result/publishedReason.ts';
import { readersOfReport, sealToParties } from './result/sealToParties.ts';
import { sayingOfOrder } from './sayingOfOrder.ts';
import type { TeeContext } from './teeContext.ts';
import { tellNowAndThen } from './tellNowAndThen.ts';

/** Longer than any order may run. */
const CERTIFICATE_DAYS = 30;

/** What is made ready for a run, and is no data owner's. */
export interface Prepared {
  readonly solution: { readonly path: string; readonly hash: string; readonly size: number };
  readonly directories: RunDirectories;
  readonly devices: readonly MachineDevice[];
}

async function makeDirectories(directories: RunDirectories): Promise<void> {
  await removeTree(directories.root);
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

/** Takes the solution. What fails here costs no claim, unless the order is claimed already. */
export async function prepare(
  context: TeeContext,
  reading: OrderReading,
  devices: readonly MachineDevice[],
  signal: AbortSignal,
): Promise<Prepared> {
  const attested = attestedOf(reading);
  const directories = runDirectories(context.scratch, reading.state.id, attested.attempt);
  await makeDirectories(directories);
  const solution = await takeSolution(context, reading, directories.root, signal);
  if (solution.hash !== attested.binding.solutionHash) {
    throw new OwnRefusal('the solution is no longer the one that the evidence binds');
  }
  await context.sandbox();
  return { solution, directories, devices };
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

async function runSolution(
  context: TeeContext,
  order: number,
  spec: SandboxSpec,
  cancelled: AbortSignal,
): Promise<SandboxResult> {
  const sandbox = await context.sandbox();
  const stopTelling = tellNowAndThen(context, order, spec.limits.minutes);
  try {
    context.log(`Order ${order}: executing (${sandbox.engine})`);
    const result = await sandbox.run(spec, cancelled);
    // The exit status is the solution's to choose, and this log is the operator's to read.
    context.log(`Order ${order}: the run ended after ${Math.round(result.milliseconds)} ms`);
    return result;
  } catch (error) {
    context.log(`Order ${order}: the run was broken off: ${messageOf(error)}`);
    await sandbox.remove(spec.name);
    throw new OwnRefusal('the run was broken off; an order is never run twice');
  } finally {
    stopTelling();
  }
}

/** A claimed order whose turn it is. */
export interface Carried {
  readonly holding: HeldOrder;
  readonly own: OwnClaim;
  readonly witnessed: WitnessedOrder;
  /** The run is cancelled, or the agent is to stop. */
  readonly stop: AbortSignal;
  readonly cancelled: AbortSignal;
  /** Lets the next run have the machine. */
  readonly hasRun: () => void;
}

/** Guide steps 11 to 15, by the process that holds the claim: what it opens it opens once. */
export async function carryOut(
  context: TeeContext,
  { solution, directories, devices }: Prepared,
  { holding, own, witnessed, stop, cancelled, hasRun }: Carried,
): Promise<void> {
  const { keys, held } = holding;
  const { reading, notes } = witnessed;
  const { state } = reading;
  const { id: order } = state;
  // Once more: a key may have ended between what was read before the claim and the state that was witnessed.
  await requireReaders(reading);
  if (context.signal.aborted) throw new CountersignError('unavailable', 'the agent was told to end');
  own.opened = true;
  const terms = { claimed: own.at, directory: directories.inputs, signal: stop };
  const opened = await sayingOfOrder(context, order, 'opening its inputs', () =>
    openInputs(context, reading, holding, terms),
  );
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
  const spec: SandboxSpec = {
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
  };
  const result = await runSolution(context, order, spec, cancelled);
  hasRun();
  await finishOrder(context, reading, { keys, directories, report: bundle, run: own.claim, result });
}
