import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getReport } from '../../src/flow/result/getReport.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { decodeLeaf, encodeLeaf } from '../../src/ledger/log/leaf.ts';
import { signDetached } from '../../src/pgp/signatures.ts';
import { parseReportFile, type ReportFile } from '../../src/report/reportFile.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { generatePartyKey } from '../../src/pgp/keys.ts';
import { NO_HASH, type Lie } from '../support/lies.ts';
import { digestOfLeaf, tellLeaf } from '../support/logKit.ts';
import { leavesOfKind, recorded } from '../support/recordLies.ts';
import { makeWorld, runOrder, type World } from '../support/world.ts';

let world: World;
let earlier: ReportFile;
let report: ReportFile;
let strangersLeaf: string;
beforeAll(async () => {
  world = await makeWorld();
  // Others before and after it, so that the log has leaves that the report does not carry.
  const [before, own] = [await runOrder(world), await runOrder(world), await runOrder(world)];
  const reportOf = ({ order }: PlacedOrder): Promise<ReportFile> =>
    getReport(world.bob.ledger, order, world.bob.key);
  [earlier, report] = [await reportOf(before), await reportOf(own)];
  strangersLeaf = await tellOfStranger(leafOf('order.placed'));
});
afterAll(() => world.close());

type Recorded = ReportFile['ledger'];
type Part = 'leaves' | 'hashes' | 'files';

/** Each check that does not pass, and why. */
async function found(lie: Lie<Recorded>): Promise<Record<string, string>> {
  const told = parseReportFile(JSON.stringify(recorded(lie)(report)), 'report.json');
  const { checks } = await verifyReport(told, { allowSimulated: true });
  const failed = checks.filter(({ status }) => status !== 'passed');
  return Object.fromEntries(failed.map(({ id, detail }) => [id, detail]));
}

const without = (part: Part, name: string): Lie<Recorded> =>
  merely((truth) => ({
    [part]: Object.fromEntries(Object.entries(truth[part]).filter(([own]) => own !== name)),
  }));
const having = (part: Part, name: string, text: string): Lie<Recorded> =>
  merely((truth) => ({ [part]: { ...truth[part], [name]: text } }));
const merely =
  (change: (truth: Recorded) => Partial<Recorded>): Lie<Recorded> =>
  (truth) => ({ ...truth, ...change(truth) });

const refused = (why: RegExp): unknown => ({ 'ledger-entries': expect.stringMatching(why) as unknown });
/** The index of the leaf of an event, as the record names it. */
const at = (kind: string): string => leavesOfKind(report.ledger, kind)[0]?.[0] ?? '';
const leafOf = (kind: string): string => leavesOfKind(report.ledger, kind)[0]?.[1] ?? '';

/** An entry about what begins with this leaf, which somebody signed who has no part in it. */
async function tellOfStranger(beginning: string): Promise<string> {
  const about = digestOfLeaf(Buffer.from(beginning));
  const told = { kind: 'order.cancel-requested', content: { reason: '' }, about, after: null };
  const key = await generatePartyKey({ name: 'Mallory' });
  const { leaf } = await tellLeaf(world.repository, told, key, () => 'notes');
  return Buffer.from(leaf).toString();
}

/** The same entry with another signature of its author's. */
async function signedAgain(leaf: string): Promise<string> {
  const decoded = decodeLeaf(Buffer.from(leaf));
  if (!decoded.ok) throw new Error(decoded.reason);
  const { head, headBytes } = decoded.leaf;
  return Buffer.from(encodeLeaf(head, await signDetached(headBytes, world.operator.key))).toString();
}

test('the record as it is passes, and carries no more of the log than it needs', async () => {
  const { ledger } = report;
  expect(await found((truth) => truth)).toEqual({});
  expect(Object.keys(ledger.leaves).length).toBeLessThan(ledger.size);
  expect(Object.keys(ledger.leaves)).not.toContain('0');
});

describe('the state of the log', () => {
  test.each<[string, () => Lie<Recorded>, RegExp]>([
    ['of another ledger', () => merely(() => ({ id: NO_HASH })), /has no order \d+: it is of ledger /],
    [
      'of another root',
      () => merely(() => ({ root: NO_HASH })),
      /^leaf \d+ is not what the log of root f{64} has$/,
    ],
    [
      'a leaf longer',
      () => merely(({ size }) => ({ size: size + 1 })),
      /^the proof of leaves \d+ to \d+ is missing$/,
    ],
    [
      'a leaf shorter',
      () => merely(({ size }) => ({ size: size - 1 })),
      /^the proof of leaves \d+ to \d+ is missing$/,
    ],
    [
      'as it was when the order began',
      () =>
        merely(({ hashes }) => ({
          size: Number(at('order.placed')),
          root: hashes[`0-${at('order.placed')}`] ?? '',
        })),
      /has no order \d+$/,
    ],
  ])('%s', async (_what, lie, why) => {
    expect(await found(lie())).toEqual(refused(why));
  });
});

describe('every hash', () => {
  test('left out is missed', async () => {
    for (const range of Object.keys(report.ledger.hashes))
      expect([range, await found(without('hashes', range))]).toEqual([
        range,
        refused(new RegExp(`^the proof of leaves ${range.replace('-', ' to ')} is missing$`)),
      ]);
  });
  test('changed proves nothing', async () => {
    for (const range of Object.keys(report.ledger.hashes))
      expect([range, await found(having('hashes', range, NO_HASH))]).toEqual([
        range,
        refused(
          /^leaf \d+ is not what the log of root|^the log does not prove the root that it had at size \d+$/,
        ),
      ]);
  });
});

describe('every body', () => {
  const bodies = (): string[] => Object.keys(report.ledger.files).filter((path) => path.endsWith('.body'));
  test('left out is missed', async () => {
    expect(bodies().length).toBeGreaterThan(8);
    for (const path of bodies())
      expect([path, await found(without('files', path))]).toEqual([path, refused(/\.body is missing$/)]);
  });
  test('changed is not what was signed', async () => {
    for (const path of bodies()) {
      const changed = `${report.ledger.files[path] ?? ''} `;
      expect([path, await found(having('files', path, changed))]).toEqual([
        path,
        refused(/\.body is not the one that was signed$/),
      ]);
    }
  });
  test('of another order is not what was signed', async () => {
    const finishedIn = ({ ledger }: ReportFile): [path: string, text: string] =>
      Object.entries(ledger.files).find(([path]) => path.endsWith('-finished.json.body')) ?? ['', ''];
    const [path] = finishedIn(report);
    const [, other] = finishedIn(earlier);
    expect(await found(having('files', path, other))).toEqual(refused(/is not the one that was signed$/));
  });
});

test('an account left out is missed', async () => {
  for (const path of Object.keys(report.ledger.files).filter((name) => name.startsWith('accounts/')))
    expect([path, await found(without('files', path))]).toEqual([
      path,
      refused(/the ledger's accounts\/.*\.body is missing$/),
    ]);
});

describe('a leaf', () => {
  /** What the check of the entries says; others may fail with it. */
  const entriesCheck = async (lie: Lie<Recorded>): Promise<string | undefined> =>
    (await found(lie))['ledger-entries'];

  test.each<[string, RegExp]>([
    ['order.placed', /^leaf \d+ of the log is not there$/],
    ['order.attested', /^entry \d+: the entry that it follows is none that counts$/],
    ['order.completed', /^entry \d+: the entry that it follows is none that counts$/],
    ['order.claimed', /^entry \d+: the entry that it follows is none that counts$/],
    ['order.reported', /^entry \d+: the entry that it follows is none that counts$/],
    ['offer.created', /has no order \d+: leaf \d+ of the log is not there$/],
    ['slot.created', /has no order \d+: offer \d+ has no slot \d+$/],
  ])('%s, left out', async (kind, why) => {
    expect(await entriesCheck(without('leaves', at(kind)))).toMatch(why);
  });

  test('order.finished, left out: nothing follows it, and the result is of no run', async () => {
    expect(await found(without('leaves', at('order.finished')))).toEqual({
      'result-signature': 'it belongs to another report or run',
      'result-time': expect.stringMatching(/^ended /),
      'result-status': expect.stringMatching(/^not finished/),
    });
  });

  test('whose head says something else is not in the log', async () => {
    for (const [index, leaf] of Object.entries(report.ledger.leaves)) {
      const later = leaf.replace(/"at":"20/, '"at":"21');
      expect(await found(having('leaves', index, later))).toEqual(
        refused(new RegExp(`leaf ${index} is not what the log of root`)),
      );
    }
  });

  test('of which the signature is another is not in the log', async () => {
    const resigned = await signedAgain(leafOf('order.finished'));
    expect(await found(having('leaves', at('order.finished'), resigned))).toEqual(
      refused(/^leaf \d+ is not what the log of root/),
    );
  });

  test('at the index of another is not in the log', async () => {
    const swapped = having('leaves', at('order.reported'), leafOf('order.finished'));
    expect(await entriesCheck(swapped)).toMatch(/^leaf \d+ is not what the log of root/);
  });
});

describe('a leaf more, which is on no ledger', () => {
  const unrecorded = (): number => Number(at('order.finished')) + 1;
  test.each<[string, () => number, RegExp]>([
    ['after the end of the log', () => report.ledger.size, /^leaf \d+ is not what the log of root/],
    ['where the log has another, unproven', unrecorded, /^the proof of leaves \d+ to \d+ is missing$/],
    [
      'where the log has another, proven',
      () => Number(at('order.finished')),
      /^leaf \d+ is not what the log of root/,
    ],
  ])('about the order, of a stranger: %s', async (_where, index, why) => {
    expect(await found(having('leaves', String(index()), strangersLeaf))).toEqual(refused(why));
  });

  test('about something else is refused as well: every leaf that a report carries is to be the log’s', async () => {
    const elsewhere = await tellOfStranger(Object.values(earlier.ledger.leaves).at(-1) ?? '');
    expect(await found(having('leaves', String(unrecorded()), elsewhere))).toEqual(
      refused(/^the proof of leaves \d+ to \d+ is missing$/),
    );
  });
});
