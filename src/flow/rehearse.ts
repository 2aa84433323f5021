import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { policySchema } from '../attestation/policy.ts';
import { CountersignError } from '../errors.ts';
import { openLedgerRepository } from '../ledger/git/gitLedger.ts';
import { initLedgerRepository } from '../ledger/git/gitInit.ts';
import { Ledger } from '../ledger/ledger.ts';
import { offerInfoSchema, type SlotInfo } from '../marketplace/offer.ts';
import { fingerprintOf, generatePartyKey } from '../pgp/keys.ts';
import type { ReportFile } from '../report/reportFile.ts';
import { verifyReport, type ReportVerdict } from '../report/verifyReport.ts';
import type { Resource } from '../resource/resource.ts';
import { commitmentOf } from '../resource/resourceCommitment.ts';
import { uploadResource } from '../resource/transfer/uploadResource.ts';
import { openStore } from '../storage/openStore.ts';
import { OwnClaims } from '../tee/agent/claim/ownClaims.ts';
import type { TeeContext } from '../tee/agent/teeContext.ts';
import { SimulatedAttester } from '../tee/attesters/simulatedAttester.ts';
import type { Sandbox } from '../tee/sandbox/sandbox.ts';
import { ownDevicePool } from '../tee/devices/ownDevices.ts';
import { makeTeeKey } from '../tee/teeKey.ts';
import { completeSuborder } from './approve/completeSuborder.ts';
import { downloadResult, type DownloadedResult } from './result/downloadResult.ts';
import { getReport } from './result/getReport.ts';
import type { Party } from './party.ts';
import { placeOrder } from './order/placeOrder.ts';
import { registerOffer } from './registerOffer.ts';
import { runTee } from './runTee.ts';
import { makeDirectory } from '../text/makeDirectory.ts';

export interface Rehearsal {
  /** The image archive. */
  readonly archive: string;
  /** File or directory that stands in for the private data. */
  readonly data: string;
  /** File or directory that stands in for the private model. */
  readonly model?: string;
  readonly configuration: unknown;
  /** What the simulated TEE offers: the run's limits are this slot's. */
  readonly slot: SlotInfo;
  /** Directory for keys, ledger, storage and plaintext of the rehearsal; the caller removes it. */
  readonly scratch: string;
  /** Directory in which `result-<order>` is made. */
  readonly output: string;
  readonly sandbox: () => Promise<Sandbox>;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
  /** Told of every resource that is made, before anything else is said of it. */
  readonly onResource?: (resource: Resource) => void;
}

export interface Rehearsed {
  readonly report: ReportFile;
  readonly verdict: ReportVerdict;
  readonly solution: Resource;
  readonly data: Resource;
  readonly model: Resource | undefined;
  readonly result: DownloadedResult;
}

interface Stage {
  readonly alice: Party;
  readonly bob: Party;
  readonly tee: TeeContext;
}

/** Three parties with keys that nobody keeps, who share a ledger and a storage of their own. */
async function prepareStage(rehearsal: Rehearsal): Promise<Stage> {
  const { scratch, say, sandbox, signal } = rehearsal;
  await makeDirectory(scratch, 0o700);
  const ledgerPath = join(scratch, 'ledger.git');
  await initLedgerRepository(ledgerPath);
  const store = await openStore(join(scratch, 'storage'), {});
  const policy = policySchema.parse({ version: 1, allowSimulated: true });
  const party = async (name: string): Promise<Party> => {
    const key = await generatePartyKey({ name: `${name} (rehearsal)` });
    const cacheDir = join(scratch, name);
    const ledger = new Ledger(await openLedgerRepository(ledgerPath, { cacheDir }));
    return { key, fingerprint: fingerprintOf(key.toPublic()), ledger, store, policy };
  };
  const [alice, bob, operator] = await Promise.all([party('Data owner'), party('You'), party('Operator')]);
  const attester = new SimulatedAttester(generateKeyPairSync('ed25519').privateKey);
  const tee: TeeContext = {
    key: operator.key,
    fingerprint: operator.fingerprint,
    ledger: operator.ledger,
    store,
    attester,
    sandbox,
    claims: new OwnClaims(),
    devices: ownDevicePool({}, scratch),
    scratch: join(scratch, 'tee'),
    journals: join(scratch, 'journals'),
    log: say,
    signal,
  };
  return { alice, bob, tee };
}

/** Offers the sample data and the simulated TEE, and orders the solution on them. */
async function placeIt(
  { alice, bob, tee }: Stage,
  rehearsal: Rehearsal,
  resources: { readonly solution: Resource; readonly data: Resource; readonly model: Resource | undefined },
): Promise<{ order: number; suborder: number }> {
  const slots = [rehearsal.slot];
  const operator: Party = { ...alice, key: tee.key, fingerprint: tee.fingerprint, ledger: tee.ledger };
  const teeOffer = await registerOffer(operator, {
    type: 'TEE',
    info: offerInfoSchema.parse({ name: 'Simulated TEE', offerType: '0' }),
    slots,
    tee: await makeTeeKey(tee.attester, tee.fingerprint),
  });
  const dataOffer = await registerOffer(alice, {
    type: 'Data',
    info: offerInfoSchema.parse({ name: 'Sample data', offerType: '3' }),
    slots,
    policy: alice.policy,
    dataset: { commitment: commitmentOf(resources.data, 'the sample data') },
  });
  const model = resources.model;
  const placed = await placeOrder(bob, {
    solution: { kind: 'resource', resource: resources.solution },
    data: [
      { kind: 'offer', offer: dataOffer.offer, slot: undefined },
      ...(model === undefined ? [] : [{ kind: 'resource' as const, resource: model }]),
    ],
    tee: { offer: teeOffer.offer, slot: undefined },
    configuration: rehearsal.configuration,
  });
  const suborder = placed.suborders.find(({ type }) => type === 'Data')?.id ?? 0;
  return { order: placed.order, suborder };
}

/**
 * The whole flow with the simulated TEE, by parties made for it: what a solution's author runs before an order
 * troubles anybody. Proves nothing about hardware; the sandbox, the limits and the report are the real ones.
 * @throws CountersignError `unavailable` when the order did not come to a result; its message says why.
 */
export async function rehearse(rehearsal: Rehearsal): Promise<Rehearsed> {
  const { say } = rehearsal;
  const stage = await prepareStage(rehearsal);
  const upload = async (path: string): Promise<Resource> => {
    const resource = await uploadResource(path, stage.bob.store);
    rehearsal.onResource?.(resource);
    return resource;
  };
  const solution = await upload(rehearsal.archive);
  const data = await upload(rehearsal.data);
  const model = rehearsal.model === undefined ? undefined : await upload(rehearsal.model);
  say(`Sealed and stored: the solution ${solution.hash.hash}, the data ${data.hash.hash}`);
  const { order, suborder } = await placeIt(stage, rehearsal, { solution, data, model });
  const look = () => runTee(stage.tee, { once: true, pollMs: 0, orders: [order] });
  await look();
  const { hash: solutionHash } = solution.hash;
  await completeSuborder(stage.alice, {
    suborder,
    status: 'done',
    resource: data,
    solutionHash,
    card: 'unseen',
  });
  say(`Order ${order} was approved for exactly this solution`);
  const [ended] = await look();
  if (rehearsal.signal.aborted) throw new CountersignError('unavailable', 'the rehearsal was cancelled');
  const { state, log } = await stage.bob.ledger.order(order);
  if (state.finished?.entry.result === undefined) {
    const why = state.finished?.entry.reason ?? '';
    throw new CountersignError(
      'unavailable',
      `the rehearsal came to no result: ${why || (ended?.status ?? 'unknown')}`,
    );
  }
  const result = await downloadResult(stage.bob, order, rehearsal.output, { force: true });
  const report = await getReport(stage.bob.ledger, order, stage.bob.key);
  const verdict = await verifyReport(report, {
    allowSimulated: true,
    pins: {
      ledger: log.ledger,
      order,
      customer: stage.bob.fingerprint,
      approvers: [stage.alice.fingerprint],
      operator: stage.tee.fingerprint,
    },
    solutionHash,
    dataHashes: [data, ...(model === undefined ? [] : [model])].map(({ hash }) => ({ hash: hash.hash })),
    resultHash: result.hash,
  });
  return { report, verdict, solution, data, model, result };
}
