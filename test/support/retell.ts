import { sign, type KeyObject } from 'node:crypto';
import { canonicalBytes, digestOf, sha256Hex } from '../../src/canonicalJson.ts';
import { getReport } from '../../src/flow/result/getReport.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { notExtended } from '../../src/ledger/entries/orders/approvalHead.ts';
import type { Checkpoint } from '../../src/ledger/log/checkpoint.ts';
import { toHex } from '../../src/bytes/byteForms.ts';
import { readOrder } from '../../src/ledger/entries/orders/orders.ts';
import { RecordingSnapshot } from '../../src/ledger/recordedSnapshot.ts';
import { recordOf } from '../../src/report/recordedLedger.ts';
import { claimMessage } from '../../src/marketplace/approval/claim.ts';
import type { Approval } from '../../src/marketplace/approval/approval.ts';
import type {
  AttestedEntry,
  ClaimedEntry,
  CompletedEntry,
  FinishedEntry,
  OrderBinding,
  OrderEntry,
  PlacedEntry,
  ReportedEntry,
} from '../../src/marketplace/order/orderEntries.ts';
import { orderReportData } from '../../src/marketplace/reportData.ts';
import type { PrivateKey } from '../../src/pgp/keys.ts';
import { signDetached } from '../../src/pgp/signatures.ts';
import { signStatement } from '../../src/report/statement/dsse.ts';
import {
  openOrderReport,
  openResultRoot,
  orderReportOpening,
  resultOpening,
  rootOf,
  type OrderReportDetails,
  type ResultDetails,
} from '../../src/report/details.ts';
import { proveWitnessed } from '../../src/report/checks/witnessChecks.ts';
import { readStatement } from '../../src/report/statement/readStatement.ts';
import { workloadInfoOf, type ReportFile } from '../../src/report/reportFile.ts';
import {
  orderReportStatement,
  resultStatement,
  type OrderReport,
  type RunResult,
} from '../../src/report/statement/statement.ts';
import { openOrderKeys, type OrderKeys } from '../../src/tee/orderKeys.ts';
import type { Lie } from './lies.ts';
import { asOrder, contentOfEntry, cutLog, entriesOf, inOrder, tell } from './logKit.ts';
import { MemoryRepository } from './memoryRepository.ts';
import type { AttestedLies } from './lyingOperator.ts';
import type { World } from './world.ts';

/** What the TEE says, in public and sealed. */
export type ToldReport = OrderReport & OrderReportDetails;
export type ToldResult = RunResult & ResultDetails;

/** A statement as its signer makes it: of any form. */
type Told = Readonly<Record<string, unknown>>;

/** What each author of an order may lie about; all else follows from what was told before it, and is true. */
export interface OrderLies {
  readonly placed?: Lie<PlacedEntry>;
  readonly binding?: AttestedLies['binding'];
  readonly attested?: AttestedLies['attested'];
  readonly approval?: Lie<Approval>;
  readonly approvalSigner?: PrivateKey;
  readonly completed?: Lie<CompletedEntry>;
  readonly claimed?: Lie<ClaimedEntry>;
  readonly report?: Lie<ToldReport>;
  /** What witnesses sign of the log as it is when the order was claimed. */
  readonly witnessed?: (log: Checkpoint) => readonly string[];
  readonly reportStatement?: Lie<Told>;
  readonly reported?: Lie<ReportedEntry>;
  readonly result?: Lie<ToldResult>;
  readonly resultStatement?: Lie<Told>;
  readonly finished?: Lie<FinishedEntry>;
  /** Signs in the place of the order's own key. */
  readonly reportSigner?: KeyObject;
  readonly resultSigner?: KeyObject;
  /** What the log held before the order. */
  readonly before?: (repository: MemoryRepository) => Promise<void>;
  /** What came between the approval and the claim. */
  readonly beforeClaim?: (repository: MemoryRepository) => Promise<void>;
  /** What others wrote beside. */
  readonly beside?: (repository: MemoryRepository) => Promise<void>;
  /** What the file says of itself. */
  readonly file?: Lie<ReportFile>;
}

/** The keys that an order's evidence binds, as the TEE itself opens them. */
export async function orderKeysOf(world: World, attested: AttestedEntry): Promise<OrderKeys> {
  const sealingKey = await world.tee.attester.sealingKey();
  return openOrderKeys(attested.sealedKeys, sealingKey, attested.order, attested.attempt);
}

const itself = <T>(truth: T): T => truth;

/** Tells one order again from its first entry to its last: each entry signed by its author, and chained to the lies. */
class Teller {
  /** What the report's file repeats. */
  readonly published: Partial<Pick<ReportFile, 'workloadInfo' | 'report' | 'result'>> = {};
  readonly opened: { report?: unknown; result?: unknown } = {};
  readonly #truth: ReportFile;
  readonly #world: World;
  readonly #lies: OrderLies;
  /** Digest of the head of the order's first entry. */
  orderDigest = '';
  readonly #repository: MemoryRepository;
  #evidence: unknown;
  #approvals: { suborder: number; digest: string }[] = [];
  #reportDigest = '';
  #signing: KeyObject | undefined;
  #binding: OrderBinding | undefined;

  constructor(world: World, truth: ReportFile, lies: OrderLies, repository: MemoryRepository) {
    this.#repository = repository;
    this.#truth = truth;
    this.#world = world;
    this.#lies = lies;
  }

  async tell(truth: OrderEntry): Promise<OrderEntry> {
    switch (truth.kind) {
      case 'order.placed':
        return this.#placed(truth);
      case 'order.attested':
        return this.#attested(truth);
      case 'order.completed':
        return this.#completed(truth);
      case 'order.claimed':
        return this.#claimed(truth);
      case 'order.reported':
        return this.#reported(truth);
      case 'order.finished':
        return this.#finished(truth);
      default:
        return truth;
    }
  }

  #placed(truth: PlacedEntry): PlacedEntry {
    const entry = (this.#lies.placed ?? itself)(truth);
    return entry;
  }

  async #attested(truth: AttestedEntry): Promise<AttestedEntry> {
    this.#signing = (await orderKeysOf(this.#world, truth)).signing;
    const binding = (this.#lies.binding ?? itself)({ ...truth.binding, orderDigest: this.orderDigest });
    const changed = digestOf(binding) !== digestOf(truth.binding);
    const evidence = changed
      ? await this.#world.tee.attester.collect(orderReportData(binding))
      : truth.evidence;
    const entry = (this.#lies.attested ?? itself)({ ...truth, binding, evidence });
    this.#evidence = entry.evidence;
    this.#binding = entry.binding;
    return entry;
  }

  async #completed(truth: CompletedEntry): Promise<CompletedEntry> {
    const { outcome } = truth;
    if (outcome.status !== 'done') return truth;
    const { encryptionKey, signingKey } = this.#binding ?? outcome.approval.tee;
    const evidenceDigest = digestOf(this.#evidence);
    const tee = { ...outcome.approval.tee, evidenceDigest, encryptionKey, signingKey };
    const log = await this.#repository.log();
    const head = { size: log?.size ?? 0, root: toHex(log?.root ?? new Uint8Array()) };
    const approval = (this.#lies.approval ?? itself)({
      ...outcome.approval,
      head,
      orderDigest: this.orderDigest,
      tee,
    });
    this.#approvals.push({ suborder: truth.suborder, digest: digestOf(approval) });
    const signer = this.#lies.approvalSigner ?? this.#world.alice.key;
    const approvalSignature = await signDetached(canonicalBytes(approval), signer);
    return (this.#lies.completed ?? itself)({
      ...truth,
      outcome: { ...outcome, approval, approvalSignature },
    });
  }

  #claimed(truth: ClaimedEntry): ClaimedEntry {
    if (this.#signing === undefined) throw new Error('the order is not attested');
    const used = this.#approvals.toSorted((a, b) => a.suborder - b.suborder);
    const approvals = digestOf(used.map(({ digest }) => digest));
    const message = claimMessage({ ...truth, approvals, orderDigest: this.orderDigest });
    const signature = sign('sha256', message, this.#signing).toString('base64');
    return (this.#lies.claimed ?? itself)({ ...truth, approvals, signature });
  }

  #sign(statement: Told, signer = this.#signing): unknown {
    if (signer === undefined) throw new Error('the order is not attested');
    return signStatement(statement, signer);
  }

  async #reported(truth: ReportedEntry): Promise<ReportedEntry> {
    const log = await this.#repository.log();
    if (log === undefined) throw new Error('the log is empty');
    const { predicate } = readStatement(truth.bundle, 'the report', 'report');
    const { runtimeInfo, salts, ...said } = (this.#lies.report ?? itself)({
      ...predicate,
      ...openOrderReport(this.#truth.opened.report, predicate.root),
      orderDigest: this.orderDigest,
      witnessed: [...(this.#lies.witnessed?.(log) ?? predicate.witnessed)],
      tee: { ...predicate.tee, evidenceDigest: digestOf(this.#evidence) },
      approvals: predicate.approvals.map((used) => ({
        ...used,
        ...this.#approvals.find(({ suborder }) => suborder === used.suborder),
      })),
    });
    const opening = orderReportOpening({ runtimeInfo, salts });
    const report = { ...said, root: said.root === predicate.root ? rootOf(opening) : said.root };
    const statement = (this.#lies.reportStatement ?? itself)({ ...orderReportStatement(report) });
    this.#reportDigest = sha256Hex(canonicalBytes(statement));
    const bundle = this.#sign(statement, this.#lies.reportSigner);
    const entry = (this.#lies.reported ?? itself)({ ...truth, bundle });
    this.opened.report = opening;
    this.published.workloadInfo = workloadInfoOf(report, runtimeInfo);
    this.published.report = entry.bundle;
    return entry;
  }

  #finished(truth: FinishedEntry): FinishedEntry {
    const { predicate } = readStatement(truth.bundle, 'the result', 'result');
    const told = (this.#lies.result ?? itself)({
      ...predicate,
      ...openResultRoot(this.#truth.opened.result, predicate.root),
      report: this.#reportDigest,
    });
    const { outcome, exitStatus, reason, milliseconds, logBytes, ...more } = told;
    const { result: files, outputs, leftOut, ...said } = more;
    const end = { outcome, exitStatus, reason, milliseconds, logBytes };
    const opening = resultOpening({ ...end, result: files, outputs, leftOut });
    const result = { ...said, root: said.root === predicate.root ? rootOf(opening) : said.root };
    const statement = (this.#lies.resultStatement ?? itself)({ ...resultStatement(result) });
    const bundle = this.#sign(statement, this.#lies.resultSigner);
    const entry = (this.#lies.finished ?? itself)({ ...truth, bundle });
    this.opened.result = entry.bundle === undefined ? undefined : opening;
    this.published.result = entry.bundle;
    return entry;
  }
}

/**
 * The report of an order that ran, told again with lies: every signature holds, every entry follows the one before, and
 * file and ledger say the same, so that only what looks at the lie itself can find it.
 */
export async function retell(
  world: World,
  { order }: PlacedOrder,
  lies: OrderLies = {},
): Promise<ReportFile> {
  const truth = await getReport(world.bob.ledger, order, world.bob.key);
  const clone = new MemoryRepository(world.repository.files);
  const teller = new Teller(world, truth, lies, clone);
  const parties = [world.alice, world.bob, world.operator];
  const entries = await entriesOf(clone, order);
  await cutLog(clone, entries[0]?.index ?? 0);
  await lies.before?.(clone);
  let after: string | null = null;
  let about: string | null = null;
  for (const { entry } of entries) {
    if (entry.kind === 'order.claimed') await lies.beforeClaim?.(clone);
    const told = await teller.tell(entry);
    const key = parties.find(({ fingerprint }) => fingerprint === told.author)?.key;
    if (key === undefined) throw new Error(`nobody signs for ${told.author}`);
    const { kind, at, author } = told;
    const said = { kind, content: contentOfEntry(told), about, after, at, author };
    const { digest } = await tell(clone, said, key, about === null ? asOrder : inOrder(order));
    after = digest;
    about ??= digest;
    teller.orderDigest = about;
  }
  await lies.beside?.(clone);
  const { workloadInfo = truth.workloadInfo, report, result = null } = teller.published;
  const ledger = await recordOfOrder(clone, order);
  const { opened } = teller;
  return (lies.file ?? itself)({ ...truth, workloadInfo, report, result, opened, ledger });
}

/** What a report of the order would carry of the ledger, what does not count included. */
async function recordOfOrder(repository: MemoryRepository, order: number): Promise<ReportFile['ledger']> {
  const recording = new RecordingSnapshot(await repository.snapshot());
  try {
    const { state, log } = await readOrder(recording, order);
    for (const { completed } of state.suborders)
      if (completed?.entry.outcome.status === 'done')
        await notExtended(log, completed.entry.outcome.approval);
    const { predicate } = readStatement(state.reported?.entry.bundle, 'the report', 'report');
    await proveWitnessed(log, predicate);
  } catch {
    // The verifier is to say it.
  }
  return recordOf(recording);
}
