import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getReport } from '../../src/flow/result/getReport.ts';
import { SeenLog } from '../../src/ledger/git/gitSeen.ts';
import type { ReportFile } from '../../src/report/reportFile.ts';
import { NO_HASH } from '../support/lies.ts';
import { committed, makeWorld, runOrder, type World } from '../support/world.ts';
import { CliFixture, type CliRun } from './cliFixture.ts';

const source = {
  repository: 'https://github.com/bob/solution',
  commit: 'b'.repeat(40),
  tree: '7'.repeat(64),
};
const fixture = new CliFixture();
let world: World;
let report: ReportFile;
let file: string;
beforeAll(async () => {
  world = await makeWorld();
  const { order } = await runOrder(world, { source });
  report = await getReport(world.bob.ledger, order, world.bob.key);
  file = fixture.write('report.json', report);
  fixture.write('alice.asc', world.alice.key.toPublic().armor());
});
afterAll(async () => {
  fixture.remove();
  await world.close();
});

const validate = (who: string, ...options: string[]): Promise<CliRun> =>
  fixture.run(who, ['orders', 'validate-report', file, '--allow-simulated', ...options]);
const inGroups = (fingerprint: string): string => (fingerprint.toUpperCase().match(/.{4}/g) ?? []).join(' ');

/** A home that works with a ledger, and has seen it with this id. */
async function homeThatSaw(who: string, id: string): Promise<string> {
  const ledger = fixture.path(`${who}.git`);
  fixture.write(`${who}-home/config.json`, { ledger });
  const commit = 'a'.repeat(40);
  const seen = new SeenLog(fixture.path(`${who}-home`, 'cache'), ledger, 'ledger');
  await seen.advance({ commit, logCommit: commit, id, size: 3, root: NO_HASH });
  return ledger;
}

describe('validate-report', () => {
  test('names in one line what was not pinned, and as JSON', async () => {
    const { status, out } = await validate('nobody');
    expect(status).toBe(0);
    expect(out).toContain(
      'Not pinned: ledger, order, customer, approvers, operator, dataset, solution, commit, witnesses: these are what the report itself says\n',
    );
    const json = await validate('nobody', '--json', '--customer', world.bob.fingerprint);
    expect(JSON.parse(json.out)).toMatchObject({
      verdict: 'passed',
      notPinned: ['ledger', 'order', 'approvers', 'operator', 'dataset', 'solution', 'commit', 'witnesses'],
    });
  });

  test('takes every pin in the forms that people have', async () => {
    const pins = [
      ...['--ledger-id', report.ledger.id.toUpperCase()],
      ...['--order', String(report.order)],
      ...['--customer', inGroups(world.bob.fingerprint)],
      ...['--approvers', fixture.path('alice.asc')],
      ...['--operator', `0x${world.operator.fingerprint}`],
      ...['--data-commitment', `sha256:${committed(world.dataset).commitment}`],
      ...['--data', world.dataset.hash.hash],
      ...['--commit', source.commit.toUpperCase()],
      ...['--repository', `${source.repository}.git`],
      ...['--tree', `sha256:${source.tree}`],
    ];
    const { status, out, err } = await validate('nobody', ...pins);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('Not pinned: solution, witnesses: these are what the report itself says\n');
  });

  test.each([
    ['pinned-ledger', () => ['--ledger-id', NO_HASH]],
    ['pinned-order', () => ['--order', String(report.order + 100)]],
    ['pinned-customer', () => ['--customer', world.alice.fingerprint]],
    ['pinned-approvers', () => ['--approvers', world.alice.fingerprint, world.bob.fingerprint]],
    ['pinned-operator', () => ['--operator', world.bob.fingerprint]],
    ['pinned-commitment', () => ['--data-commitment', NO_HASH]],
    ['own-data', () => ['--data', NO_HASH]],
    ['source-commit', () => ['--commit', 'c'.repeat(40)]],
    ['source-repository', () => ['--repository', 'https://github.com/alice/solution']],
    ['source-tree', () => ['--tree', NO_HASH]],
    ['source-tree', () => ['--tree', fixture.path('alice.asc')]],
  ])('refuses what differs: %s', async (id, options) => {
    const { status, out } = await validate('nobody', '--json', ...options());
    const { checks } = JSON.parse(out) as { checks: { id: string; status: string }[] };
    expect(checks.filter((check) => check.status === 'failed').map((check) => check.id)).toEqual([id]);
    expect(status).toBe(1);
  });

  test.each([
    [['--ledger-id', 'abc'], '--ledger-id is 64 hex digits'],
    [['--order', 'six'], '--order is a whole number'],
    [['--customer', 'DEADBEEFDEADBEEF'], 'no whole fingerprint'],
    [
      ['--operator', 'nobody.asc'],
      'nobody.asc does not exist (give a fingerprint (40 or 64 hex digits), or the file of a key)',
    ],
    [['--commit', 'b'.repeat(39)], '--commit is a whole commit'],
    [['--commit', 'main'], '--commit is a whole commit'],
    [['--repository', 'bob/solution'], '--repository is the address of a repository'],
    [['--repository', 'https://bob:token@github.com/bob/solution'], '--repository is the address'],
  ])('refuses %j, which is no pin', async (options, message) => {
    const { status, err } = await validate('nobody', ...options);
    expect(status).toBeGreaterThan(0);
    expect(err).toContain(message);
  });
});

describe('a home that has seen its ledger', () => {
  test('pins it by itself, and says so', async () => {
    const ledger = await homeThatSaw('carol', report.ledger.id);
    const { status, out } = await validate('carol');
    expect(status).toBe(0);
    expect(out).toContain(`${report.ledger.id}, as this home has seen it at ${ledger}`);
    expect(out).toContain('Not pinned: order, ');
  });

  test('names no witness by a line that is none', async () => {
    const { status, err } = await validate('nobody', '--witnesses', 'alice');
    expect([status, err]).toEqual([2, expect.stringMatching(/--witnesses: "alice" is not a witness's key/)]);
  });

  test('refuses a report of another, unless that is named', async () => {
    await homeThatSaw('dora', NO_HASH);
    const { status, err } = await validate('dora');
    expect([status, err]).toEqual([1, expect.stringContaining('The ledger is the one that you know')]);
    expect(err).toContain('--ledger-id <id>');
    expect((await validate('dora', '--ledger-id', report.ledger.id)).status).toBe(0);
  });

  test('pins nothing before it has seen it', async () => {
    fixture.write('eve-home/config.json', { ledger: fixture.path('eve.git') });
    expect((await validate('eve')).out).toContain('Not pinned: ledger, ');
  });
});
