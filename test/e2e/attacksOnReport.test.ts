import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verdictOf } from '../../src/checks.ts';
import { parseReportFile } from '../../src/report/reportFile.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { BUSYBOX } from '../servers/testImage.ts';
import { Market, type Placed } from './market.ts';
import { World, works } from './world.ts';

const hasBubblewrap = works('bwrap', '--unshare-all', '--unshare-user', '--ro-bind', '/', '/', '--', 'true');
const canRun = BUSYBOX !== undefined && (hasBubblewrap || works('podman', 'info') || works('docker', 'info'));
if (!canRun) console.warn('skipped: reports to attack need busybox-static, and docker, podman or bubblewrap');

type Path = readonly (string | number)[];

/** Every leaf of a JSON value; an empty object or array is one. */
function* leaves(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    yield path;
    return;
  }
  for (const [name, member] of Object.entries(value))
    yield* leaves(member, [...path, Array.isArray(value) ? Number(name) : name]);
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, name) => (inner as Record<string | number, unknown>)[name], value);
}

/** A copy with one thing changed. */
function changed(value: unknown, path: Path, change: (leaf: unknown) => unknown): unknown {
  const copy = structuredClone(value);
  const last = path.at(-1) ?? '';
  const parent = at(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  parent[last] = change(parent[last]);
  return copy;
}

function withChar(text: string, position: number): string {
  const old = text.charAt(position);
  const next = /[0-9]/.test(old) ? String((Number(old) + 1) % 10) : old === 'A' ? 'B' : 'A';
  return text.slice(0, position) + next + text.slice(position + 1);
}

/** The ways to change a leaf, by its type; a text at several places. */
function mutations(leaf: unknown): ((leaf: unknown) => unknown)[] {
  if (typeof leaf === 'number') return [() => leaf + 1, () => 0];
  if (typeof leaf === 'boolean') return [() => !leaf];
  if (typeof leaf !== 'string') return [() => 'something'];
  const { length } = leaf;
  // The second half of a party's key is for sealing to it: a report rests on the first, which verifies.
  const parts = leaf.startsWith('-----BEGIN PGP PUBLIC') ? [0, 0.15, 0.3, 0.45] : [0, 0.25, 0.5, 0.75];
  const places = length === 0 ? [] : parts.map((part) => Math.floor(part * length));
  const inside = [...places.map((place) => () => withChar(leaf, place)), () => ''];
  // What stands around ASCII armour is no part of it (RFC 9580, section 6.2).
  return leaf.startsWith('-----BEGIN PGP') ? inside : [...inside, () => `${leaf}A`];
}

/**
 * What may be changed without the report becoming another one: words for people, and what nothing rests on.
 */
const HARMLESS = [/^notice$/, /^ledger\.commit$/];
/** What may be missing: what a slot offered is in the order's own limits, which the approval repeats. */
const DISPENSABLE = /^notice$/;
const DISPENSABLE_LEAF = '"kind":"slot.created"';

(canRun ? describe : describe.skip)('attacks on a report', () => {
  const world = new World();
  let market: Market;
  let placed: Placed;
  let report: unknown;

  beforeAll(async () => {
    market = await Market.open(world, hasBubblewrap ? { COUNTERSIGN_SANDBOX: 'bubblewrap' } : {});
    placed = await market.ready();
    await market.look(placed.order);
    await market.bob.must('orders', 'get-report', String(placed.order), '--save-to', 'report.json');
    report = JSON.parse(readFileSync(market.bob.path('report.json'), 'utf8'));
  });

  afterAll(() => {
    world.remove();
  });

  test('is saved over an older one, and over nothing else', async () => {
    const save = (file: string) =>
      market.bob.spctl('orders', 'get-report', String(placed.order), '--save-to', file);
    writeFileSync(market.bob.path('rows.csv'), 'rows');
    const refused = await save('rows.csv');
    expect([refused.status, refused.err]).toEqual([
      1,
      expect.stringMatching(/rows\.csv exists already, and is no/),
    ]);
    expect(readFileSync(market.bob.path('rows.csv'), 'utf8')).toBe('rows');
    expect((await save('report.json')).err).not.toMatch(/exists already/);
  });

  async function verdict(text: string): Promise<string> {
    try {
      const file = parseReportFile(text, 'report.json');
      return verdictOf((await verifyReport(file, { allowSimulated: true })).checks);
    } catch {
      return 'failed';
    }
  }

  test('as it is, it passes', async () => {
    expect(await verdict(JSON.stringify(report))).toBe('passed');
  });

  test('whatever is changed in it, it no longer passes', async () => {
    const survivors = new Set<string>();
    for (const path of leaves(report)) {
      const name = path.join('.');
      if (HARMLESS.some((harmless) => harmless.test(name))) continue;
      for (const mutate of mutations(at(report, path))) {
        const mutant = changed(report, path, mutate);
        if (JSON.stringify(mutant) === JSON.stringify(report)) continue;
        if ((await verdict(JSON.stringify(mutant))) === 'passed') survivors.add(name);
      }
    }
    expect([...survivors]).toEqual([]);
  });

  test('what is harmless to change is harmless', async () => {
    for (const path of leaves(report)) {
      if (!HARMLESS.some((harmless) => harmless.test(path.join('.')))) continue;
      const mutant = changed(report, path, () => 'words');
      expect([path.join('.'), await verdict(JSON.stringify(mutant))]).toEqual([path.join('.'), 'passed']);
    }
  });

  test('whatever is taken out of it, it no longer passes', async () => {
    const survivors: string[] = [];
    const { ledger, ...members } = report as {
      ledger: Record<'files' | 'leaves' | 'hashes', Record<string, string>>;
    };
    const parts: Path[] = [
      ...Object.keys(members).map((name) => [name]),
      ['ledger'],
      ...(['files', 'leaves', 'hashes'] as const).flatMap((kind) =>
        Object.entries(ledger[kind])
          .filter(([, text]) => !text.includes(DISPENSABLE_LEAF))
          .map(([name]) => ['ledger', kind, name]),
      ),
    ];
    for (const path of parts.filter((part) => !DISPENSABLE.test(part.join('.')))) {
      const mutant = changed(report, path, () => undefined);
      if ((await verdict(JSON.stringify(mutant))) === 'passed') survivors.push(path.join('.'));
    }
    expect(survivors).toEqual([]);
  });

  test('a member that stands twice is refused: which one would be believed?', async () => {
    const text = JSON.stringify(report).replace('{', '{"order":999,');
    expect(await verdict(text)).toBe('failed');
  });

  test('the command says which check failed, and ends with 1', async () => {
    const mutant = JSON.stringify(report).replace(market.solutionHash, '0'.repeat(64));
    writeFileSync(market.bob.path('mutant.json'), mutant);
    const run = await market.bob.spctl('orders', 'validate-report', 'mutant.json', '--allow-simulated');
    expect(run).toMatchObject({ status: 1, out: expect.stringMatching(/^FAILED /m) });
    expect(run.out).not.toContain('successful');
    const json = await market.bob.spctl('orders', 'validate-report', 'mutant.json', '--json');
    expect([json.status, JSON.parse(json.out)]).toEqual([1, expect.objectContaining({ verdict: 'failed' })]);
  });

  test('the resource file of a dataset that its offer does not commit to, with the hash of the one that was used', async () => {
    const { alice } = market;
    market.forgeResource(alice, 'forged', 'dataset', () => ({ salt: '0'.repeat(64) }));
    const validate = (name: string) =>
      alice.spctl(
        ...['orders', 'validate-report', market.bob.path('report.json'), '--allow-simulated'],
        ...['--data', `${name}.resource.json`, '--json'],
      );
    const [own, forged] = [await validate('dataset'), await validate('forged')];
    const check = (status: string) =>
      expect.objectContaining({
        checks: expect.arrayContaining([
          expect.objectContaining({ id: 'own-commitment', status }),
        ]) as unknown,
      }) as unknown;
    expect([own.status, JSON.parse(own.out)]).toEqual([0, check('passed')]);
    expect([forged.status, JSON.parse(forged.out)]).toEqual([1, check('failed')]);
  });

  test('the report of one order, with its number changed to that of another', async () => {
    const other = await market.place();
    const mutant = { ...(report as object), order: other.order };
    expect(await verdict(JSON.stringify(mutant))).toBe('failed');
  });

  test('someone with write access to the ledger cannot spoil a report that is got later', async () => {
    const { Vandal } = await import('./vandal.ts');
    const { orderDirectory, offerDirectory } = await import('../../src/ledger/ledgerPaths.ts');
    const vandal = new Vandal(world.ledger, 'spoiled');
    vandal.commit((tree) => {
      tree.set(`${orderDirectory(placed.order)}/0003-junk.json`, Buffer.from('{}'));
      tree.set(`${offerDirectory(market.teeOffer)}/0001-junk.json`, Buffer.from('junk'));
    });
    const args = ['orders', 'get-report', String(placed.order), '--save-to', 'spoiled.json'];
    const run = await market.bob.spctl(...args, '--ledger', vandal.ledger);
    expect(run).toMatchObject({ status: 0, out: expect.stringContaining('validation successful') });
    copyFileSync(market.bob.path('spoiled.json'), market.bob.path('spoiled-again.json'));
    expect(await verdict(readFileSync(market.bob.path('spoiled.json'), 'utf8'))).toBe('passed');
  });
});
