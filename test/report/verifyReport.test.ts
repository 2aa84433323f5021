import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { verdictOf } from '../../src/checks.ts';
import { getReport } from '../../src/flow/result/getReport.ts';
import { parseReportFile, type ReportFile } from '../../src/report/reportFile.ts';
import type { VerifyOptions } from '../../src/report/verifyOptions.ts';
import { leafOfNumber } from '../../src/ledger/log/numbers.ts';
import { generatePartyKey } from '../../src/pgp/keys.ts';
import { appendLeaves, inOrder, leavesOf, tell } from '../support/logKit.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { approve, look, makeWorld, order, runOrder, TRIAL, type World } from '../support/world.ts';

let world: World;
let report: ReportFile;
beforeAll(async () => {
  world = await makeWorld();
  const placed = await runOrder(world);
  report = await getReport(world.bob.ledger, placed.order, world.bob.key);
});
afterAll(() => world.close());

const TRIAL_RUN: VerifyOptions = { allowSimulated: true };
const failing = async (file: ReportFile, options = TRIAL_RUN): Promise<string[]> =>
  (await verifyReport(file, options)).checks.filter(({ status }) => status === 'failed').map(({ id }) => id);

describe('a report', () => {
  test('of an order that ran as approved holds, every check of it', async () => {
    const { checks, approvals } = await verifyReport(report, TRIAL_RUN);
    expect(checks.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(checks.length).toBeGreaterThan(8);
    expect(approvals[0]?.approver).toBe(world.alice.fingerprint);
    expect(approvals[0]?.name).toContain('Alice');
  });

  test('is named SIMULATED and fails unless simulation is allowed', async () => {
    expect(report.notice).toContain('SIMULATED');
    const { checks } = await verifyReport(report, { allowSimulated: false });
    const hardware = checks.find(({ id }) => id === 'tee-hardware');
    expect(hardware).toMatchObject({
      status: 'failed',
      detail: expect.stringContaining('SIMULATED') as unknown,
    });
  });

  test("fails under a verifier's own policy that does not allow simulation", async () => {
    const policy = { ...TRIAL, allowSimulated: false };
    expect(await failing(report, { ...TRIAL_RUN, policy })).toEqual(['evidence-your-policy']);
  });

  test("has the guide's runtimeInfo: image, then data, with the hashes of the resource files", () => {
    const hashes = (report.workloadInfo.runtimeInfo ?? []).map(({ type, hash }) => [
      type,
      hash.algo,
      hash.encoding,
      hash.hash,
    ]);
    expect(hashes.slice(0, 3)).toEqual([
      ['Image', 'sha256', 'hex', world.solution.hash.hash],
      ['Data', 'sha256', 'hex', world.dataset.hash.hash],
      ['Data', 'sha256', 'hex', world.model.hash.hash],
    ]);
  });

  test('is compared with what the verifier has', async () => {
    const known = { solutionHash: world.solution.hash.hash, dataHashes: [{ hash: world.dataset.hash.hash }] };
    expect(await failing(report, { ...TRIAL_RUN, ...known })).toEqual([]);
    const wrong = {
      solutionHash: 'f'.repeat(64),
      dataHashes: [{ hash: 'f'.repeat(64) }],
      resultHash: 'f'.repeat(64),
    };
    expect(await failing(report, { ...TRIAL_RUN, ...wrong })).toEqual([
      'own-solution',
      'own-data',
      'own-result',
    ]);
  });

  test('that is taken before the end says that the result could not be checked, not that it failed', async () => {
    const placed = await order(world);
    await look(world);
    await approve(world, placed);
    let early: ReportFile | undefined;
    world.sandbox.behave = async () => {
      early = await getReport(world.bob.ledger, placed.order, world.bob.key);
      return {};
    };
    await look(world);
    world.sandbox.behave = undefined;
    if (early === undefined) throw new Error('no report');
    const { checks } = await verifyReport(early, TRIAL_RUN);
    expect(verdictOf(checks)).toBe('not-possible');
    expect(checks.filter(({ status }) => status !== 'passed').map(({ id }) => id)).toEqual([
      'result-signature',
    ]);
  });

  test('cannot be had before the TEE published it', async () => {
    const placed = await order(world);
    await expect(getReport(world.bob.ledger, placed.order, world.bob.key)).rejects.toMatchObject({
      code: 'unavailable',
    });
  });
});

/** Paths to every leaf of a JSON value. */
function leaves(value: unknown, path: readonly string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [[...path]];
  return Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]));
}

function changed(leaf: unknown): unknown {
  if (typeof leaf === 'string') return changedText(leaf);
  if (typeof leaf === 'number') return leaf + 1;
  if (typeof leaf === 'boolean') return !leaf;
  return 'x';
}

function changedText(text: string): string {
  const middle = Math.floor(text.length / 2);
  const letter = text[middle] === 'A' ? 'B' : 'A';
  return text.length === 0 ? 'x' : `${text.slice(0, middle)}${letter}${text.slice(middle + 1)}`;
}

function mutate(file: ReportFile, path: readonly string[]): ReportFile {
  const copy = structuredClone(file) as unknown as Record<string, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  at[last] = changed(at[last]);
  return copy as unknown as ReportFile;
}

/** Not covered by a signature, because nothing is concluded from it. */
const WITHOUT_WEIGHT = [
  /^notice$/,
  /^workloadInfo\.(created|orderCapacity)/,
  /^ledger\.commit$/,
  // An account's key is found by its fingerprint; a changed armour of a key that is not needed says nothing.
  /^ledger\.files\.accounts/,
];

describe('threat: a tampered report', () => {
  test('any change of any value fails it, but for those that carry no weight', async () => {
    const accepted: string[] = [];
    for (const path of leaves(report)) {
      const name = path.join('.');
      if (WITHOUT_WEIGHT.some((pattern) => pattern.test(name))) continue;
      const mutated = mutate(report, path);
      try {
        parseReportFile(JSON.stringify(mutated), 'report.json');
      } catch {
        continue;
      }
      if ((await failing(mutated)).length === 0) accepted.push(name);
    }
    expect(accepted).toEqual([]);
  });

  test('any entry that is left out fails it', async () => {
    for (const part of ['leaves', 'hashes', 'files'] as const)
      for (const name of Object.keys(report.ledger[part])) {
        const rest = { ...report.ledger[part] };
        Reflect.deleteProperty(rest, name);
        const file = { ...report, ledger: { ...report.ledger, [part]: rest } };
        expect([name, (await failing(file)).length > 0]).toEqual([name, true]);
      }
  });

  test('any byte of its text that is changed is noticed, or is without weight, and never an exception', async () => {
    const text = JSON.stringify(report);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom('0', 'x', '"', '}', '\u0000'),
        async (at, letter) => {
          let file: ReportFile;
          try {
            file = parseReportFile(text.slice(0, at) + letter + text.slice(at + 1), 'report.json');
          } catch {
            return;
          }
          await verifyReport(file, TRIAL_RUN);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('what a stranger wrote beside the order does not spoil its report', async () => {
    const { repository } = world;
    const { last, state } = await world.bob.ledger.order(report.order);
    const mallory = await generatePartyKey({ name: 'Mallory' });
    const told = { kind: 'order.finished', content: {}, about: state.placed.digest, after: last };
    await tell(repository, told, mallory, inOrder(report.order));
    await appendLeaves(repository, [
      (await leavesOf(repository))[leafOfNumber(report.order) ?? 0] ?? Buffer.of(),
    ]);
    const { refused } = await world.bob.ledger.order(report.order);
    expect(refused.map(({ verdict }) => verdict)).toEqual(['not-entitled']);
    expect(await failing(await getReport(world.bob.ledger, report.order, world.bob.key))).toEqual([]);
  });

  test("another order's result or report in its place fails it", async () => {
    const placed = await runOrder(world);
    const other = await getReport(world.bob.ledger, placed.order, world.bob.key);
    expect(await failing({ ...report, result: other.result })).toContain('result-signature');
    expect(await failing({ ...report, report: other.report })).toContain('report-signature');
    expect(await failing({ ...report, order: other.order })).toContain('ledger-entries');
  });

  test('a suborder in the place of its order fails it', async () => {
    expect(await failing({ ...report, order: report.order + 1 })).toEqual(['ledger-entries']);
  });
});
