import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { getReport } from '../../src/flow/result/getReport.ts';
import type { PlacedEntry } from '../../src/marketplace/order/orderEntries.ts';
import type { Source } from '../../src/marketplace/order/source.ts';
import type { SourcePins } from '../../src/report/checks/sourceChecks.ts';
import type { ReportFile } from '../../src/report/reportFile.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { NO_HASH, type Lie } from '../support/lies.ts';
import { retell } from '../support/retell.ts';
import { makeWorld, runOrder, type World } from '../support/world.ts';

const source = {
  repository: 'https://github.com/bob/solution',
  commit: 'b'.repeat(40),
  tree: '7'.repeat(64),
} satisfies Source;

let world: World;
let placed: PlacedOrder;
let truth: ReportFile;
beforeAll(async () => {
  world = await makeWorld();
  placed = await runOrder(world, { source });
  truth = await getReport(world.bob.ledger, placed.order, world.bob.key);
});
afterAll(() => world.close());

/** The checks that do not pass, with what they say. */
async function found(report: ReportFile, pins?: SourcePins): Promise<Record<string, string>> {
  const { checks } = await verifyReport(report, {
    allowSimulated: true,
    ...(pins === undefined ? {} : { pins: { source: pins } }),
  });
  return Object.fromEntries(
    checks
      .filter(({ status }) => status !== 'passed')
      .map(({ id, status, detail }) => [`${id} ${status}`, detail]),
  );
}

/** The whole order as it would be had Bob signed this source, and everybody gone on from there. */
const signedFor = (lie: Lie<Source>): Promise<ReportFile> =>
  retell(world, placed, { placed: (entry): PlacedEntry => ({ ...entry, source: lie(source) }) });

const withoutSource = (): Promise<ReportFile> =>
  retell(world, placed, {
    placed: (entry) =>
      Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'source')) as PlacedEntry,
  });

test('the order that was signed for a source holds when it is held against it, and with no pin', async () => {
  expect(await found(truth, source)).toEqual({});
  expect(await found(truth)).toEqual({});
  expect(await found(await signedFor((same) => same), source)).toEqual({});
  const { checks } = await verifyReport(truth, { allowSimulated: true, pins: { source } });
  const ids = checks.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['source-commit', 'source-repository', 'source-tree']));
});

describe('an order that its customer signed for', () => {
  const lies: [string, Partial<typeof source>, keyof Source, string][] = [
    ['another commit', { commit: 'c'.repeat(40) }, 'commit', `the order is of ${'c'.repeat(40)}, not of`],
    ['a longer commit that begins the same', { commit: 'b'.repeat(64) }, 'commit', 'not of'],
    ['another repository', { repository: 'https://github.com/mallory/solution' }, 'repository', 'not of'],
    [
      'the same name on another server',
      { repository: 'https://git.example/bob/solution' },
      'repository',
      'not of',
    ],
    ['another tree', { tree: NO_HASH }, 'tree', 'not of'],
  ];
  test.each(lies)(
    '%s holds by itself, and not where the true one is meant',
    async (_what, lie, member, why) => {
      const report = await signedFor((own) => ({ ...own, ...lie }));
      expect(await found(report)).toEqual({});
      expect(await found(report, { ...source, ...lie })).toEqual({});
      expect(await found(report, source)).toEqual({
        [`source-${member} failed`]: expect.stringContaining(why) as unknown,
      });
    },
  );

  test('the same repository in other letters holds, as GitHub has it', async () => {
    const report = await signedFor((own) => ({ ...own, repository: 'https://GitHub.com/Bob/Solution' }));
    expect(await found(report, source)).toEqual({});
  });
});

test('an order of no source is bound to none: no check of one can be made', async () => {
  const report = await withoutSource();
  expect(await found(report)).toEqual({});
  const why = (pinned: string): unknown => expect.stringContaining(`nothing binds it to ${pinned}`);
  expect(await found(report, source)).toEqual({
    'source-commit not-possible': why(source.commit),
    'source-repository not-possible': why(source.repository),
    'source-tree not-possible': why(source.tree),
  });
});

describe('a source that is changed after the customer signed', () => {
  const inFiles =
    (change: (text: string) => string): Lie<ReportFile> =>
    (report) => ({
      ...report,
      ledger: {
        ...report.ledger,
        files: Object.fromEntries(
          Object.entries(report.ledger.files).map(([name, text]) => [name, change(text)]),
        ),
      },
    });
  const added = JSON.stringify({ source }).slice(1, -1);

  test('the order without one holds as it is, and not when one is added', async () => {
    const bare = await withoutSource();
    const lie = inFiles((text) => text.replace('"solution":{"hash"', `${added},"solution":{"hash"`));
    expect(lie(bare)).not.toEqual(bare);
    expect(await found(lie(bare), source)).toEqual({
      'ledger-entries failed': expect.stringMatching(/body/) as unknown,
    });
  });

  test('another commit in its place is refused', async () => {
    const lie = inFiles((text) => text.replaceAll(source.commit, 'c'.repeat(40)));
    expect(lie(truth)).not.toEqual(truth);
    expect(await found(lie(truth), { commit: 'c'.repeat(40) })).toEqual({
      'ledger-entries failed': expect.stringMatching(/body/) as unknown,
    });
  });
});
