import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalBytes, digestOf, sha256Hex } from '../../canonicalJson.ts';
import { verifyEvidence } from '../../attestation/verifyEvidence.ts';
import { defaultPolicy } from '../../attestation/policy.ts';
import { CountersignError } from '../../errors.ts';
import type { OrderReading } from '../../ledger/orders.ts';
import type { AttestedEntry, ReportedEntry } from '../../marketplace/orderEntries.ts';
import { isReady } from '../../marketplace/orderState.ts';
import { orderReportOpening, rootOf, type RuntimeInfo } from '../../report/details.ts';
import { signStatement } from '../../report/dsse.ts';
import { orderReportStatement, type OrderReport } from '../../report/statement.ts';
import { openOrderKeys, type OrderKeys } from '../orderKeys.ts';
import type { SandboxSpec } from '../sandbox/sandbox.ts';
import { takeSolution } from './attestOrder.ts';
import { finishOrder } from './finishOrder.ts';
import { openInputs, type HeldEvidence, type Opened } from './openInputs.ts';
import { OwnRefusal } from './publishedReason.ts';
import { attestedOf, runDirectories, sandboxName, type RunDirectories } from './runDirectories.ts';
import { readJournal, writeJournal } from './runJournal.ts';
import { readersOfReport, sealToParties } from './sealToParties.ts';
import type { TeeContext } from './teeContext.ts';
import { watchCancel } from './watchCancel.ts';

/** Longer than any order may run. */
const CERTIFICATE_DAYS = 30;

/** What this TEE's own evidence says, without judging it: approvals must say the same. */
function ownEvidence(attested: AttestedEntry): HeldEvidence {
  const verdict = verifyEvidence(attested.evidence, {
    at: new Date(attested.at),
    policy: { ...defaultPolicy(), allowSimulated: true, allowAnyMeasurement: true },
  });
  if (verdict.claims === undefined)
    throw new CountersignError('tampered', "the TEE's own evidence cannot be read");
  const { kind, measurement } = verdict.claims;
  return { kind, measurement, digest: digestOf(attested.evidence) };
}

function sizedHash(type: RuntimeInfo['type'], size: number, hash: string): RuntimeInfo {
  return { type, size, hash: { algo: 'sha256', hash, encoding: 'hex' } };
}

/** What runs on what. */
function makeRuntimeInfo(
  reading: OrderReading,
  solution: { hash: string; size: number },
  opened: Opened,
): RuntimeInfo[] {
  const placed = reading.state.placed.entry;
  const configuration = canonicalBytes(placed.configuration ?? null);
  return [
    sizedHash('Image', solution.size, solution.hash),
    ...opened.inputs.map(({ size, hash }) => sizedHash('Data', size, hash)),
    sizedHash('Configuration', configuration.length, placed.configurationHash),
  ];
}

/** The order report: everything that is known before execution, what runs on what by its root alone. */
function makeReport(
  reading: OrderReading,
  held: HeldEvidence,
  root: string,
  opened: Opened,
  run: string,
  engine: string,
): OrderReport {
  const placed = reading.state.placed.entry;
  return {
    order: reading.state.id,
    orderDigest: reading.state.placed.digest,
    attempt: attestedOf(reading).attempt,
    run,
    customer: placed.author,
    recipients: placed.recipients,
    tee: {
      offer: placed.tee.offer,
      kind: held.kind,
      simulated: held.kind === 'sim',
      evidenceDigest: held.digest,
    },
    root,
    approvals: [...opened.approvals],
    limits: placed.limits,
    sandbox: { engine },
    created: new Date().toISOString(),
  };
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
  await mkdir(directories.engine, { mode: 0o700 });
}

/** Publishes the report: the claim that at most one process in the world wins. `false` when another has it. */
async function claim(
  context: TeeContext,
  reading: OrderReading,
  run: string,
  published: Pick<ReportedEntry, 'bundle' | 'details'>,
): Promise<boolean> {
  const { attempt } = attestedOf(reading);
  const state = await context.ledger.appendToOrder(reading.state.id, context.key, (now) => {
    if (now.state.reported) return undefined;
    if (!isReady(now.state)) throw new OwnRefusal(`order ${now.state.id} may no longer be executed`);
    return { kind: 'order.reported', attempt, run, ...published };
  });
  return state.reported?.entry.run === run;
}

/** The journal of this order's run; a new one begins with a fresh, random claim. */
async function beginJournal(context: TeeContext, order: number, attempt: number): Promise<string> {
  const journal = await readJournal(context.journals, order, attempt);
  if (journal !== undefined) return journal.run;
  const run = sha256Hex(randomBytes(32));
  await writeJournal(context.journals, order, attempt, { run, phase: 'claiming' });
  return run;
}

async function execute(
  context: TeeContext,
  reading: OrderReading,
  run: string,
  spec: SandboxSpec,
  keys: OrderKeys,
): Promise<void> {
  const order = reading.state.id;
  const { attempt } = attestedOf(reading);
  const sandbox = await context.sandbox();
  const watch = watchCancel(context, order);
  await writeJournal(context.journals, order, attempt, { run, phase: 'started' });
  try {
    context.log(`Order ${order}: executing (${sandbox.engine})`);
    const result = await sandbox.run(spec, watch.signal);
    await writeFile(
      join(runDirectories(context.scratch, order, attempt).result, 'execution.log'),
      result.log,
      { mode: 0o600 },
    );
    const { outcome, exitStatus, milliseconds, reason } = result;
    const kept = { outcome, exitStatus, milliseconds, ...(reason === undefined ? {} : { reason }) };
    await writeJournal(context.journals, order, attempt, { run, phase: 'executed', outcome: kept });
    // The exit status is the solution's to choose, and this log is the operator's to read.
    context.log(`Order ${order}: the run ended after ${Math.round(milliseconds)} ms`);
  } finally {
    watch.stop();
  }
  await finishOrder(context, reading, keys);
}

/**
 * Guide steps 11 to 15: opens the grants, checks everything, publishes the report, executes, and seals the
 * result. Called again after a crash it goes on from the journal; the solution is never started twice.
 * @throws CountersignError `refused` or `tampered` before anything ran.
 */
export async function executeOrder(context: TeeContext, reading: OrderReading): Promise<void> {
  const attested = attestedOf(reading);
  const { id: order, placed } = reading.state;
  const { attempt } = attested;
  const directories = runDirectories(context.scratch, order, attempt);
  const sealingKey = await context.attester.sealingKey();
  const keys = await openOrderKeys(attested.sealedKeys, sealingKey, order, attempt);
  const held = ownEvidence(attested);
  await makeDirectories(directories);
  const solution = await takeSolution(context, reading, directories.root);
  if (solution.hash !== attested.binding.solutionHash) {
    throw new OwnRefusal('the solution is no longer the one that the evidence binds');
  }
  const opened = await openInputs(context, reading, keys, held, solution.hash, directories.inputs);
  context.log(
    `Order ${order}: ${opened.approvals.length} approval(s) checked, ${opened.inputs.length} input(s) opened`,
  );
  const { engine } = await context.sandbox();
  const run = await beginJournal(context, order, attempt);
  const opening = orderReportOpening({ runtimeInfo: makeRuntimeInfo(reading, solution, opened) });
  const report = makeReport(reading, held, rootOf(opening), opened, run, engine);
  const bundle = signStatement(orderReportStatement(report), keys.signing);
  const readers = readersOfReport(reading);
  const details = await sealToParties(reading, opening, 'report-details', keys.encryption, readers);
  if (!(await claim(context, reading, run, { bundle, details }))) {
    context.log(`Order ${order}: another runner of this TEE executes it`);
    await rm(directories.root, { recursive: true, force: true });
    return;
  }
  context.log(`Order ${order}: order report published`);
  // A heavy import that only an execution needs.
  const { writeOrderCertificates } = await import('./orderCertificate.ts');
  const parts = { signing: keys.signing, attested, report: bundle, days: CERTIFICATE_DAYS };
  await writeOrderCertificates(directories.certs, parts);
  const configuration = JSON.stringify(placed.entry.configuration ?? {}, null, 2);
  await writeFile(join(directories.configurations, 'configuration.json'), configuration, { mode: 0o644 });
  const spec: SandboxSpec = {
    name: sandboxName(order, run),
    imageArchive: solution.path,
    inputs: opened.inputs.map(({ name, path }) => ({ name, path })),
    output: directories.output,
    certs: directories.certs,
    configurations: directories.configurations,
    limits: placed.entry.limits,
    scratch: directories.engine,
  };
  await execute(context, reading, run, spec, keys);
}
