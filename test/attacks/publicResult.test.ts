import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { downloadResult } from '../../src/flow/result/downloadResult.ts';
import { getReport } from '../../src/flow/result/getReport.ts';
import type { FinishedEntry } from '../../src/marketplace/order/orderEntries.ts';
import { orderReportOpening, resultOpening, rootOf, type ResultDetails } from '../../src/report/details.ts';
import { readStatement } from '../../src/report/statement/readStatement.ts';
import type { ReportFile } from '../../src/report/reportFile.ts';
import type { RunResult } from '../../src/report/statement/statement.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import type { SandboxResult, SandboxSpec } from '../../src/tee/sandbox/sandbox.ts';
import { makeWorld, runOrder, type World } from '../support/world.ts';

const ROWS = 'private rows';
const HEX = Buffer.from(ROWS).toString('hex');
/** Numbers that stand for what was read: nobody else would write them. */
const SAYS = { exitStatus: 112, milliseconds: 114_105_118.25, log: Buffer.alloc(1_161_048) };

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

/** Bob's solution, which reads the dataset and writes it wherever it can. */
async function leak({ inputs, output }: SandboxSpec): Promise<Partial<SandboxResult>> {
  const rows = await readFile(join(inputs[0]?.path ?? '', 'a.txt'));
  await writeFile(join(output, `${rows.toString('hex')}.bin`), '');
  await writeFile(join(output, `${rows.toString()}.bin`), '');
  await symlink('/nowhere', join(output, `${rows.toString('hex')}.link`));
  return SAYS;
}

/** Everything that came onto the ledger while an order ran, with what is base64 in it decoded too. */
async function publishedBy(
  behave: (spec: SandboxSpec) => Promise<Partial<SandboxResult>>,
): Promise<{ order: number; text: string; finished: FinishedEntry }> {
  const before = new Set(world.repository.files.keys());
  world.sandbox.behave = behave;
  const { order } = await runOrder(world);
  world.sandbox.behave = undefined;
  const files = [...world.repository.files].filter(([path]) => !before.has(path));
  const text = files.map(([path, bytes]) => `${path}\n${Buffer.from(bytes).toString('utf8')}`).join('\n');
  const payloads = text.match(/[A-Za-z0-9+/=]{32,}/g) ?? [];
  const decoded = payloads.map((payload) => Buffer.from(payload, 'base64').toString('utf8'));
  const finished = (await world.bob.ledger.order(order)).state.finished?.entry;
  if (finished === undefined) throw new Error('the order did not end');
  return { order, text: [text, ...decoded].join('\n'), finished };
}

const fail = (): Promise<Partial<SandboxResult>> => Promise.resolve({ exitStatus: 1 });
const publicPart = (bundle: unknown): RunResult => readStatement(bundle, 'it', 'result').predicate;
const notPassed = async (file: ReportFile): Promise<string[][]> =>
  (await verifyReport(file, { allowSimulated: true })).checks
    .filter(({ status }) => status !== 'passed')
    .map(({ id, status }) => [id, status]);

describe('a solution that writes what it read into names, exit status, log and time', () => {
  let leaked: Awaited<ReturnType<typeof publishedBy>>;
  beforeAll(async () => {
    leaked = await publishedBy(leak);
  });

  test('brings none of it onto the ledger', () => {
    const found = [ROWS, HEX, '1161048', '114105118', '.bin', 'exitStatus', 'outputs'].filter((secret) =>
      leaked.text.includes(secret),
    );
    expect(found).toEqual([]);
    expect(leaked.finished).toMatchObject({ status: 'error', reason: 'the run did not end well' });
  });

  test('nor into the log of the operator', () => {
    const log = world.lines.join('\n');
    expect([ROWS, HEX, 'exit status'].filter((secret) => log.includes(secret))).toEqual([]);
    expect(log).toContain('was left out');
  });

  test('ends on the ledger as any other that goes wrong, but for root and time', async () => {
    const other = await publishedBy(fail);
    const same = (result: RunResult): RunResult => ({ ...result, root: '', finished: '', order: 0 });
    const [one, two] = [publicPart(leaked.finished.bundle), publicPart(other.finished.bundle)];
    expect(Object.keys(one).sort()).toEqual(['attempt', 'finished', 'order', 'report', 'root', 'run']);
    expect(one.root).not.toBe(two.root);
    // Report and run name the order and its random claim.
    expect({ ...same(one), report: '', run: '' }).toEqual({ ...same(two), report: '', run: '' });
    expect(other.finished).toMatchObject({ status: 'error', reason: leaked.finished.reason });
    const lengths = ({ details, result }: FinishedEntry): number[] =>
      [details, result].map((sealed) => sealed?.[world.bob.fingerprint]?.length ?? 0);
    expect(lengths(leaked.finished)).toEqual(lengths(other.finished));
  });

  test.each(['time-limit', 'memory-limit', 'output-limit', 'not-startable'] as const)(
    'cannot choose what everybody reads by ending with %s',
    async (outcome) => {
      const other = await publishedBy(() => Promise.resolve({ outcome, exitStatus: null }));
      expect(other.finished).toMatchObject({ status: 'error', reason: leaked.finished.reason });
    },
  );

  test('is read in full by the recipient', async () => {
    const report = await getReport(world.bob.ledger, leaked.order, world.bob.key);
    expect(report.opened.result).toMatchObject({
      details: {
        outcome: 'exited',
        exitStatus: SAYS.exitStatus,
        milliseconds: SAYS.milliseconds,
        logBytes: SAYS.log.length,
        outputs: [{ name: `output/${HEX}.bin` }, { name: `output/${ROWS}.bin` }],
      },
    });
    expect(await notPassed(report)).toEqual([]);
    const { path } = await downloadResult(world.bob, leaked.order, join(world.root, 'got'));
    expect(await readFile(join(path, 'output', `${HEX}.bin`), 'utf8')).toBe('');
  });

  test('has a root that a guess of the details does not confirm', async () => {
    const { opened } = await getReport(world.bob.ledger, leaked.order, world.bob.key);
    const { details } = opened.result as { details: ResultDetails };
    expect(rootOf(resultOpening(details))).not.toBe(publicPart(leaked.finished.bundle).root);
    expect(rootOf(opened.result)).toBe(publicPart(leaked.finished.bundle).root);
  });

  test('is hidden from those who are no recipients, who verify what ran', async () => {
    const ofAlice = await getReport(world.alice.ledger, leaked.order, world.alice.key);
    expect(ofAlice.opened.result).toBeUndefined();
    expect(ofAlice.workloadInfo.runtimeInfo?.[1]?.hash.hash).toBe(world.dataset.hash.hash);
    expect(await notPassed(ofAlice)).toEqual([['result-root', 'not-possible']]);
  });

  test('is hidden, like what ran, from everybody else', async () => {
    for (const key of [undefined, world.operator.key]) {
      const file = await getReport(world.bob.ledger, leaked.order, key);
      expect(file.opened).toEqual({});
      expect(file.workloadInfo.runtimeInfo).toBeUndefined();
      expect((await notPassed(file)).map(([id, status]) => [id?.replace(/\d+/, 'N'), status])).toEqual([
        ['runtime-info', 'not-possible'],
        ['report-image', 'not-possible'],
        ['report-inputs', 'not-possible'],
        ['approval-N', 'not-possible'],
        ['result-root', 'not-possible'],
      ]);
    }
  });
});

describe('a report that opens a root with other details', () => {
  let report: ReportFile;
  beforeAll(async () => {
    const { order } = await runOrder(world);
    report = await getReport(world.bob.ledger, order, world.bob.key);
  });

  test('is refused for other details of the result', async () => {
    const { details } = report.opened.result as { details: ResultDetails };
    const result = resultOpening({ ...details, exitStatus: 1 });
    const file = { ...report, opened: { ...report.opened, result } };
    expect(await notPassed(file)).toEqual([['result-root', 'failed']]);
  });

  test('is refused for another dataset', async () => {
    const runtimeInfo = structuredClone(report.workloadInfo.runtimeInfo ?? []);
    if (runtimeInfo[1]) runtimeInfo[1].hash.hash = '0'.repeat(64);
    const file = {
      ...report,
      workloadInfo: { ...report.workloadInfo, runtimeInfo },
      opened: { ...report.opened, report: orderReportOpening({ runtimeInfo, salts: [] }) },
    };
    expect((await notPassed(file))[0]).toEqual(['runtime-info', 'failed']);
  });

  test('is refused when the guide’s part says what no root stands for', async () => {
    const opened = { result: report.opened.result };
    expect((await notPassed({ ...report, opened }))[0]).toEqual(['runtime-info', 'failed']);
  });

  test('as it was given it passes', async () => {
    expect(await notPassed(report)).toEqual([]);
  });
});
