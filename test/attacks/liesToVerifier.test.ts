import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ReportFile } from '../../src/report/reportFile.ts';
import { signStatement } from '../../src/report/statement/dsse.ts';
import { readStatement } from '../../src/report/statement/readStatement.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { NO_HASH, NOBODY, saying, type Lie } from '../support/lies.ts';
import { withoutLeaves } from '../support/recordLies.ts';
import { orderKeysOf, retell, type OrderLies, type ToldReport, type ToldResult } from '../support/retell.ts';
import { runWithTwoOffers, type TwoOffersOrder } from '../support/twoOffers.ts';
import { makeWorld, type World } from '../support/world.ts';

let world: World;
let ran: TwoOffersOrder;
beforeAll(async () => {
  world = await makeWorld();
  ran = await runWithTwoOffers(world);
});
afterAll(() => world.close());

/** Names of the checks that do not pass; the numbers of the two data suborders as A and B. */
async function found(lies: OrderLies): Promise<string[]> {
  const { checks } = await verifyReport(await retell(world, ran.placed, lies), { allowSimulated: true });
  const [a, b] = ran.suborders;
  const names: Record<string, string> = { [`approval-${a}`]: 'approval-A', [`approval-${b}`]: 'approval-B' };
  return checks
    .filter(({ status }) => status !== 'passed')
    .map(({ id, status }) => `${names[id] ?? id}${status === 'failed' ? '' : ` ${status}`}`);
}

const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const minutes = (time: string, count: number): string =>
  new Date(Date.parse(time) + count * 60_000).toISOString();
const inForce = saying({ notBefore: '2020-01-01T00:00:00.000Z', expires: '2999-01-01T00:00:00.000Z' });

type Entries = ToldReport['runtimeInfo'];
const entries =
  (lie: Lie<Entries>): Lie<ToldReport> =>
  (truth) => ({ ...truth, runtimeInfo: lie(truth.runtimeInfo) });
/** 0 is the image, 1 the customer's input, 2 and 3 those of the offers, 4 the configuration. */
const sizeOf = (index: number): Lie<ToldReport> =>
  entries((all) => all.map((one, at) => (at === index ? { ...one, size: one.size + 1 } : one)));
const hashOf = (index: number): Lie<ToldReport> =>
  entries((all) =>
    all.map((one, at) => (at === index ? { ...one, hash: { ...one.hash, hash: NO_HASH } } : one)),
  );
const picked = (...order: number[]): Lie<ToldReport> =>
  entries((all) => order.flatMap((index) => all.slice(index, index + 1)));
const tee =
  (change: Partial<ToldReport['tee']>): Lie<ToldReport> =>
  (truth) => ({ ...truth, tee: { ...truth.tee, ...change } });
const approvals =
  (lie: Lie<ToldReport['approvals']>): Lie<ToldReport> =>
  (truth) => ({ ...truth, approvals: lie(truth.approvals) });
const firstApproval = (change: object): Lie<ToldReport> =>
  approvals((all) => all.map((one, index) => (index === 0 ? { ...one, ...change } : one)));

const APPROVALS = ['approval-A', 'approval-B'];
const UNREADABLE = ['report-signature', 'result-signature'];

describe('truths', () => {
  const end = (change: Partial<ToldResult>, status: 'done' | 'error' | 'canceled'): OrderLies => ({
    result: saying(change),
    finished: saying({ status }),
  });
  const made = (count: number): OrderLies => ({
    approval: inForce,
    report: (truth) => ({ ...truth, created: minutes(truth.created, count) }),
    result: (truth) => ({ ...truth, finished: minutes(truth.finished, count) }),
  });
  test.each<[string, OrderLies]>([
    ['told in the same way', {}],
    ['with approvals that are long in force', { approval: inForce }],
    ['of a run that failed', end({ exitStatus: 1 }, 'error')],
    ['of a run that was stopped', end({ outcome: 'time-limit', exitStatus: null }, 'error')],
    ['of a run that was stopped at its exit', end({ outcome: 'output-limit', exitStatus: 0 }, 'error')],
    ['of a run that was cancelled', end({ outcome: 'cancelled', exitStatus: null }, 'canceled')],
    ['by a clock that is slow by four minutes', made(-4)],
    ['by a clock that is fast by four minutes', made(4)],
    ...['docker', 'podman'].map((engine): [string, OrderLies] => [
      `in ${engine}`,
      { report: saying({ sandbox: { engine } }) },
    ]),
    ['in another order of the approvals', { report: approvals((all) => all.toReversed()) }],
    ['with what later versions add', { report: (truth) => ({ ...truth, more: true }) as ToldReport }],
  ])('%s pass every check', async (_name, lies) => {
    expect(await found(lies)).toEqual([]);
  });
});

describe('a report that the TEE signed, and that lies', () => {
  const created = (count: number): OrderLies => ({
    approval: inForce,
    report: (truth) => ({ ...truth, created: minutes(truth.created, count) }),
  });
  const statement = (change: object): OrderLies => ({
    reportStatement: (truth) => ({ ...truth, ...change }),
  });
  const subject = (lie: Lie<{ name: string; digest: object }[]>): OrderLies => ({
    reportStatement: (truth) => ({
      ...truth,
      subject: lie(truth['subject'] as { name: string; digest: object }[]),
    }),
  });
  const cases: [string, OrderLies, string[]][] = [
    [
      'of another run',
      { reported: saying({ run: NO_HASH }) },
      [
        'ledger-entries',
        'report-signature',
        'report-claim',
        'report-time',
        'result-signature',
        'result-order',
        'result-time',
        'result-status',
      ],
    ],
    [
      'of another run than its claim and its result',
      { report: saying({ run: NO_HASH }) },
      ['report-claim', 'result-signature'],
    ],
    ['of another type', statement({ predicateType: 'urn:countersign:result:v1' }), UNREADABLE],
    ['in another form', statement({ _type: 'https://in-toto.io/Statement/v0.1' }), UNREADABLE],
    ['by the key of a stranger', { reportSigner: stranger }, UNREADABLE],
    ['subject of no name', subject(([, ...rest]) => rest), ['report-subjects']],
    ['subjects that come to more', subject((all) => [...all, ...all]), ['report-subjects']],
    [
      'subject of another name',
      subject((all) => all.map((one) => ({ ...one, name: 'x' }))),
      ['report-subjects'],
    ],
    [
      'subject of another hash',
      subject((all) => all.map((one) => ({ ...one, digest: { sha256: NO_HASH } }))),
      ['report-subjects'],
    ],
    [
      'subject with a second digest',
      subject((all) => all.map((one) => ({ ...one, digest: { ...one.digest, sha512: NO_HASH } }))),
      UNREADABLE,
    ],
    ['order', { report: saying({ order: 77 }) }, ['report-order']],
    ['orderDigest', { report: saying({ orderDigest: NO_HASH }) }, ['report-order']],
    ['attempt', { report: saying({ attempt: 2 }) }, ['report-order']],
    ['customer', { report: saying({ customer: NOBODY }) }, ['report-order']],
    ['recipients', { report: saying({ recipients: [NOBODY] }) }, ['report-order']],
    [
      'limits',
      { report: (truth) => ({ ...truth, limits: { ...truth.limits, minutes: 1 } }) },
      ['report-order'],
    ],
    ['tee.evidenceDigest', { report: tee({ evidenceDigest: NO_HASH }) }, ['report-order', ...APPROVALS]],
    ['tee.offer', { report: tee({ offer: 77 }) }, ['report-tee']],
    ['tee.kind', { report: tee({ kind: 'tdx' }) }, ['report-tee']],
    ['tee.simulated', { report: tee({ simulated: false }) }, ['report-tee']],
    ['hash of the image', { report: hashOf(0) }, ['report-image']],
    ["hash of the customer's input", { report: hashOf(1) }, ['report-inputs']],
    ['hash of the first dataset', { report: hashOf(2) }, ['approval-A']],
    ['hash of the second dataset', { report: hashOf(3) }, ['approval-B']],
    ['hash of the configuration', { report: hashOf(4) }, ['report-inputs']],
    ['size of the image', { report: sizeOf(0) }, ['report-sizes']],
    ["size of the customer's input", { report: sizeOf(1) }, ['report-sizes']],
    ['size of the first dataset', { report: sizeOf(2) }, ['approval-A']],
    ['size of the second dataset', { report: sizeOf(3) }, ['approval-B']],
    ['size of the configuration', { report: sizeOf(4) }, ['report-sizes']],
    ['the datasets change places', { report: picked(0, 1, 3, 2, 4) }, APPROVALS],
    [
      'the image comes second',
      { report: picked(1, 0, 2, 3, 4) },
      ['report-image', 'report-inputs', 'report-entries'],
    ],
    [
      'the image under another type',
      {
        report: entries((all) => all.map((one, at) => (at === 0 ? { ...one, type: 'Configuration' } : one))),
      },
      ['report-image', 'report-entries', 'report-sizes'],
    ],
    ['a second image', { report: picked(0, 1, 2, 3, 4, 0) }, ['report-entries']],
    ['a second configuration', { report: picked(0, 1, 2, 3, 4, 4) }, ['report-entries']],
    ['the configuration comes before the data', { report: picked(0, 4, 1, 2, 3) }, ['report-entries']],
    ['one input more', { report: picked(0, 1, 2, 3, 3, 4) }, ['report-inputs', 'report-entries']],
    ['no configuration', { report: picked(0, 1, 2, 3) }, ['report-inputs', 'report-entries', 'report-sizes']],
    [
      'an approval more',
      { report: approvals((all) => [...all, ...all.slice(0, 1).map((one) => ({ ...one, suborder: 77 }))]) },
      ['report-claim', 'approvals-complete'],
    ],
    [
      'an approval twice',
      { report: approvals((all) => [...all, ...all.slice(0, 1)]) },
      ['report-claim', 'approvals-complete'],
    ],
    [
      'an approval twice, and another not at all',
      { report: approvals(([one]) => (one ? [one, one] : [])) },
      ['report-claim', 'approvals-complete', 'approval-B'],
    ],
    [
      'an approval less',
      { report: approvals(([one]) => (one ? [one] : [])) },
      ['report-claim', 'approvals-complete', 'approval-B'],
    ],
    ['digest of an approval', { report: firstApproval({ digest: NO_HASH }) }, ['report-claim', 'approval-A']],
    ['approver of an approval', { report: firstApproval({ approver: NOBODY }) }, ['approval-A']],
    ['made long before the order', created(-6), ['report-time']],
    ['made long after its publication', created(6), ['report-time']],
    ['in an unknown sandbox', { report: saying({ sandbox: { engine: 'none' } }) }, ['report-sandbox']],
    ['with a device that nobody ordered', { report: saying({ devices: ['a/gpu=0'] }) }, ['report-devices']],
  ];
  test.each(cases)('%s', async (_name, lies, ids) => {
    expect(await found(lies)).toEqual(ids);
  });
});

describe('a result that the TEE signed, and that lies', () => {
  const finished = (count: number): OrderLies => ({
    result: (truth) => ({ ...truth, finished: minutes(truth.finished, count) }),
  });
  const subject = (lie: Lie<unknown[]>): OrderLies => ({
    resultStatement: (truth) => ({ ...truth, subject: lie(truth['subject'] as unknown[]) }),
  });
  const withoutBundle = (status: 'done' | 'error' | 'canceled'): OrderLies => ({
    finished: (truth) => ({ ...truth, status, bundle: undefined }),
  });
  const cases: [string, OrderLies, string[]][] = [
    ['on another report', { result: saying({ report: NO_HASH }) }, ['result-signature']],
    ['of another run', { result: saying({ run: NO_HASH }) }, ['result-signature']],
    ['by the key of a stranger', { resultSigner: stranger }, ['result-signature', 'result-root']],
    [
      'of another type',
      { resultStatement: (truth) => ({ ...truth, predicateType: 'urn:countersign:order-report:v1' }) },
      ['result-signature', 'result-root'],
    ],
    ['subjects that come to less', subject((all) => all.slice(1)), ['result-subjects']],
    [
      'subjects that come to more',
      subject((all) => [...all, { name: 'x', digest: { sha256: NO_HASH } }]),
      ['result-subjects'],
    ],
    ['order', { result: saying({ order: 77 }) }, ['result-order']],
    ['attempt', { result: saying({ attempt: 2 }) }, ['result-order']],
    ['a failed run in an order that is done', { result: saying({ exitStatus: 1 }) }, ['result-status']],
    [
      'a stopped run in an order that is done',
      { result: saying({ outcome: 'time-limit' }) },
      ['result-status'],
    ],
    [
      'a cancelled run in an order that is done',
      { result: saying({ outcome: 'cancelled' }) },
      ['result-status'],
    ],
    [
      'an order that failed with a run that did not',
      { finished: saying({ status: 'error' }) },
      ['result-status'],
    ],
    [
      'a cancelled order with a run that was not',
      { finished: saying({ status: 'canceled' }) },
      ['result-status'],
    ],
    ['ended long before its report', finished(-6), ['result-time']],
    ['ended long after its publication', finished(6), ['result-time']],
    ['done without a result', withoutBundle('done'), ['result-signature']],
    ['ended without a run', withoutBundle('error'), ['result-signature not-possible']],
    ['cancelled without a run', withoutBundle('canceled'), ['result-signature not-possible']],
  ];
  test.each(cases)('%s', async (_name, lies, ids) => {
    expect(await found(lies)).toEqual(ids);
  });
});

describe('a file that says something else than the ledger in it', () => {
  async function signedAgain(part: 'report' | 'result'): Promise<OrderLies> {
    const { attested } = (await world.bob.ledger.order(ran.placed.order)).state;
    if (attested === undefined) throw new Error('the order is not attested');
    const { signing } = await orderKeysOf(world, attested.entry);
    return {
      file: (truth) => ({ ...truth, [part]: signStatement(readStatement(truth[part], part, part), signing) }),
    };
  }
  test.each(['report', 'result'] as const)('another signature of the %s', async (part) => {
    expect(await found(await signedAgain(part))).toEqual([`${part}-signature`]);
  });

  const info = (change: Partial<ReportFile['workloadInfo']>): OrderLies => ({
    file: (truth) => ({ ...truth, workloadInfo: { ...truth.workloadInfo, ...change } }),
  });
  const without = (...events: string[]): OrderLies => ({ file: withoutLeaves(...events) });
  const cases: [string, OrderLies, string[]][] = [
    ['the result left out', { file: saying({ result: null }) }, ['result-signature', 'result-root']],
    [
      'the result of a run that failed left out',
      {
        result: saying({ exitStatus: 1 }),
        finished: saying({ status: 'error' }),
        file: saying({ result: null }),
      },
      ['result-signature', 'result-root'],
    ],
    ['workloadInfo.created', info({ created: 1 }), ['runtime-info']],
    ['workloadInfo.runtimeInfo', info({ runtimeInfo: [] }), ['runtime-info']],
    [
      'workloadInfo.orderCapacity',
      info({ orderCapacity: { cpuCores: 1, ram: 1, diskUsage: 1 } }),
      ['runtime-info'],
    ],
    ['no order at all', without('placed'), ['ledger-entries']],
    ['the end left out', without('finished'), ['result-signature', 'result-time', 'result-status']],
  ];
  test.each(cases)('%s', async (_name, lies, ids) => {
    expect(await found(lies)).toEqual(ids);
  });
});
