import { describe, expect, test } from '@jest/globals';
import { policyDigest, type Policy } from '../../src/attestation/policy.ts';
import type { OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import type { LedgerSnapshot } from '../../src/ledger/ledgerRepository.ts';
import { TileTree } from '../../src/ledger/log/tiles/tileTree.ts';
import { cosignaturePath } from '../../src/ledger/log/witness/cosignaturePath.ts';
import { formatWitnessKey } from '../../src/ledger/log/witness/witnessKey.ts';
import { nodeHasher } from '../../src/ledger/nodeCrypto.ts';
import { isUnwitnessed, proveWitnessed, witnessChecks } from '../../src/report/checks/witnessChecks.ts';
import { askedWitnesses, judgeClaim, judgeClaims } from '../../src/report/claimWitnesses.ts';
import { namedWitnesses } from '../../src/report/namedWitnesses.ts';
import type { OrderReport } from '../../src/report/statement/statement.ts';
import type { VerifyOptions } from '../../src/report/verifyOptions.ts';
import { logOf, SOME_LEDGER, someLeaves } from '../ledger/log/logs.ts';
import { cosign, makeWitness } from '../ledger/log/witness/witnesses.ts';
import { noteText, policyWith } from '../support/witnessing.ts';
import { at, h } from './someOrder.ts';

const carol = makeWitness('carol');
const dave = makeWitness('dave');
const erin = makeWitness('erin');
const tree = new TileTree(nodeHasher, await logOf(someLeaves(12)));
/** When the witnesses sign, in seconds: within the approvals' times. */
const TIME = Date.parse(at(20)) / 1000;
const checkpoint = async (size: number) => ({ ledger: SOME_LEDGER, size, root: await tree.rootAt(size) });
const forked = (size: number) => ({ ledger: SOME_LEDGER, size, root: new Uint8Array(32).fill(9) });
/** Notes that these witnesses signed of the log with the claim, which is leaf 7. */
const seen = async (...witnesses: ReturnType<typeof makeWitness>[]): Promise<string> =>
  noteText(await checkpoint(8), TIME, ...witnesses);

/** An order of two datasets, whose owners' policies are these. */
function readingOf(policies: readonly (Policy | undefined)[], more: object = {}): OrderReading {
  const offers = policies.map((policy, nth) => {
    const own = policy && { policy: { document: policy, digest: policyDigest(policy) } };
    const offer = { id: 600 + nth, owner: 'alice', ...own };
    return [offer.id, { offer, before: () => offer }] as const;
  });
  const suborders = policies.map((_, nth) => {
    const approval = { suborder: 502 + nth, offer: 600 + nth, notBefore: at(10), expires: at(30) };
    const outcome = { status: 'done', approval };
    return { id: 502 + nth, type: 'Data', offer: 600 + nth, completed: { entry: { outcome } } };
  });
  return {
    state: { id: 500, suborders, claimed: { digest: h('d') } },
    offers: new Map(offers),
    entries: [
      { digest: h('c'), index: 5 },
      { digest: h('d'), index: 7 },
    ],
    log: { ledger: SOME_LEDGER, size: 12, rootAt: (size: number) => tree.rootAt(size) },
    ...more,
  } as unknown as OrderReading;
}

type Told = readonly (readonly [string, string, string])[];
async function told(
  reading: OrderReading,
  witnessed: readonly string[],
  options: Partial<VerifyOptions> = {},
): Promise<Told> {
  const checks = await witnessChecks(reading, { witnessed } as unknown as OrderReport, options);
  return checks.map(({ id, status, detail }) => [id, status, detail]);
}
const second = (time: number): string => new Date(time * 1000).toISOString();

describe('a claim that an owner’s witnesses must have seen', () => {
  const both = readingOf([policyWith(2, carol, dave), policyWith(1, erin)]);

  test('holds where a quorum of each owner’s has', async () => {
    const notes = [await seen(carol, dave), await seen(erin)];
    expect(await told(both, notes)).toEqual([
      [
        'claim-witnessed',
        'passed',
        `suborder 502: by carol at ${second(TIME)}, dave at ${second(TIME)}; suborder 503: by erin at ${second(TIME)}`,
      ],
    ]);
  });

  test('fails with the first owner of whose witnesses too few have', async () => {
    expect(await told(both, [await seen(carol, erin)])).toEqual([
      ['claim-witnessed', 'failed', 'suborder 502: 1 of 2 witnesses, 2 wanted; missing dave'],
    ]);
    expect(await told(both, [await seen(carol, dave)])).toEqual([
      ['claim-witnessed', 'failed', 'suborder 503: 0 of 1 witnesses, 1 wanted; missing erin'],
    ]);
  });

  test.each<[string, () => Promise<string>, string]>([
    ['before it was there', async () => noteText(await checkpoint(7), TIME, erin), 'erin'],
    [
      'on another history',
      () => Promise.resolve(noteText(forked(8), TIME, erin)),
      'erin (has signed another history)',
    ],
    [
      'before the approval held',
      async () => noteText(await checkpoint(8), Date.parse(at(10)) / 1000 - 1, erin),
      'erin (signed at a time at which the approval did not hold)',
    ],
    [
      'of another ledger',
      async () => noteText({ ...(await checkpoint(8)), ledger: h('0') }, TIME, erin),
      'erin',
    ],
    ['by another key of that name', () => seen(makeWitness('erin')), 'erin'],
  ])('does not hold by what was signed %s', async (_, note, missing) => {
    expect(await told(readingOf([policyWith(1, erin)]), [await note()])).toEqual([
      ['claim-witnessed', 'failed', `suborder 502: 0 of 1 witnesses, 1 wanted; missing ${missing}`],
    ]);
  });

  test('needs nobody where no owner asks for any, and says so', async () => {
    const detail = 'no witness was asked for: a fork shown to the TEE would not be noticed';
    expect(await told(readingOf([undefined, undefined]), [])).toEqual([
      ['claim-witnessed', 'passed', detail],
    ]);
    expect(isUnwitnessed(readingOf([undefined]))).toBe(true);
    expect(isUnwitnessed(readingOf([undefined, policyWith(1, erin)]))).toBe(false);
  });

  test('fails where a policy cannot be read, or there is no claim', async () => {
    const { offers } = readingOf([policyWith(1, erin)]);
    const offer = { ...offers.get(600)?.offer, policy: { document: policyWith(1, erin), digest: h('0') } };
    const broken = readingOf([policyWith(1, erin)], {
      offers: new Map([[600, { offer, before: () => offer }]]),
    });
    expect(await told(broken, [])).toEqual([
      ['claim-witnessed', 'failed', 'the policy of offer 600 differs from its digest'],
    ]);
    // What cannot be read fails a check of its own: nothing is said of who was asked.
    expect(isUnwitnessed(broken)).toBe(false);
    for (const entries of [[], [{ digest: h('c'), index: 5 }]])
      expect(await told(readingOf([policyWith(1, erin)], { entries }), [await seen(erin)])).toEqual([
        ['claim-witnessed', 'failed', 'nobody has claimed the order'],
      ]);
  });
});

describe('witnesses that a verifier believes', () => {
  const reading = readingOf([undefined]);
  const id = 'claim-witnessed-your-policy';

  test('are asked beside the owners’: those of a policy, and those that were named', async () => {
    const policy = policyWith(1, carol);
    const pins = { witnesses: { keys: [dave.key], quorum: 1 } };
    const found = async (notes: readonly string[], options: Partial<VerifyOptions>) =>
      (await told(reading, notes, options)).slice(1);
    expect(await found([], {})).toEqual([]);
    expect(await found([], { pins: {} })).toEqual([]);
    expect(await found([await seen(carol)], { policy, pins })).toEqual([
      [id, 'passed', `by carol at ${second(TIME)}`],
      ['pinned-witnesses', 'failed', '0 of 1 witnesses, 1 wanted; missing dave'],
    ]);
    expect(await found([await seen(dave)], { pins })).toEqual([
      ['pinned-witnesses', 'passed', `by dave at ${second(TIME)}`],
    ]);
    expect(await found([await seen(dave)], { policy })).toEqual([
      [id, 'failed', '0 of 1 witnesses, 1 wanted; missing carol'],
    ]);
  });

  test('must have seen it while every approval held', async () => {
    const two = readingOf([undefined, undefined]);
    const outcome = two.state.suborders[1]?.completed?.entry.outcome;
    if (outcome?.status !== 'done') throw new Error('no approval');
    Object.assign(outcome.approval, { expires: at(20) });
    const [, check] = await told(two, [await seen(carol)], { policy: policyWith(1, carol) });
    expect(check).toEqual([
      id,
      'failed',
      '0 of 1 witnesses, 1 wanted; missing carol (signed at a time at which the approval did not hold)',
    ]);
  });

  test('say nothing where there is no claim', async () => {
    const none = readingOf([undefined], { entries: [] });
    expect((await told(none, [], { policy: policyWith(1, carol) })).slice(1)).toEqual([
      [id, 'failed', 'nobody has claimed the order'],
    ]);
  });

  test('may sign a time that no calendar has', async () => {
    const far = Number.MAX_SAFE_INTEGER;
    const open = readingOf([undefined], { state: { suborders: [], claimed: { digest: h('d') } } });
    const note = noteText(await checkpoint(8), far, carol);
    const [, check] = await told(open, [note], { policy: policyWith(1, carol) });
    expect(check).toEqual([id, 'passed', `by carol at second ${far}`]);
  });

  test('are more than half of those that are named, each once', () => {
    const lines = [carol, dave, erin].map(({ key }) => formatWitnessKey(key));
    const named = (...of: readonly string[]) => namedWitnesses(of, '--witness');
    expect([1, 2, 3].map((count) => named(...lines.slice(0, count)).quorum)).toEqual([1, 2, 2]);
    expect(named(` ${lines[0] ?? ''}\n`).keys).toEqual([carol.key]);
    const [one = ''] = lines;
    expect(() => named(one, one)).toThrow(
      expect.objectContaining({ code: 'usage', message: '--witness names one witness twice' }),
    );
    expect(() => named(one, 'carol')).toThrow(
      expect.objectContaining({ code: 'usage', message: `--witness: "carol" is not a witness's key` }),
    );
  });
});

describe('whom the owners of an order ask', () => {
  test('are those of each approval’s offer, which has a policy that names some', () => {
    const reading = readingOf([policyWith(1, carol), undefined, policyWith(2, dave, erin)]);
    expect(
      askedWitnesses(reading).map(({ suborder, offer, approval, witnesses }) => [
        suborder,
        offer,
        approval.suborder,
        witnesses.quorum,
        witnesses.keys.map(({ name }) => name),
      ]),
    ).toEqual([
      [502, 600, 502, 1, ['carol']],
      [504, 602, 504, 2, ['dave', 'erin']],
    ]);
  });

  test('are nobody of an approval that names an offer which the order does not use', () => {
    const { offers, ...reading } = readingOf([policyWith(1, carol)]);
    expect(offers.size).toBe(1);
    expect(askedWitnesses({ ...reading, offers: new Map() })).toEqual([]);
  });

  test('are judged by what the ledger holds of each', async () => {
    const reading = readingOf([policyWith(1, carol), policyWith(1, dave)]);
    const note = cosign(await checkpoint(8), TIME, carol, dave);
    const path = `log/${cosignaturePath(carol.key)}`;
    const snapshot = {
      log: reading.log,
      read: (name: string) => Promise.resolve(name === path ? note : undefined),
    } as unknown as LedgerSnapshot;
    const judged = await judgeClaims(snapshot, reading);
    expect(judged.map((one) => [one.suborder, one.judged.isQuorum, one.judged.missing])).toEqual([
      [502, true, []],
      [503, false, ['dave']],
    ]);
    const late = cosign(await checkpoint(8), Date.parse(at(30)) / 1000, carol);
    const [judgedLate] = await judgeClaims({ ...snapshot, read: () => Promise.resolve(late) }, reading);
    expect(judgedLate?.judged).toMatchObject({ isQuorum: false, untimely: ['carol'] });
    await expect(judgeClaims(snapshot, { ...reading, entries: [] })).rejects.toMatchObject({
      code: 'refused',
    });
    const none = { ...reading, state: { ...reading.state, claimed: undefined } } as unknown as OrderReading;
    await expect(judgeClaim(none, [], { keys: [], quorum: 1 }, [])).rejects.toMatchObject({
      code: 'refused',
    });
  });
});

test('a report’s log proves each checkpoint that its notes are about, as far as it reaches', async () => {
  const asked: number[] = [];
  const log = {
    size: 12,
    rootAt: (size: number) => {
      asked.push(size);
      return tree.rootAt(size);
    },
  } as unknown as OrderReading['log'];
  const notes = [
    await seen(carol),
    noteText(await checkpoint(12), TIME, dave),
    noteText(forked(13), TIME, erin),
    'no note',
    (await seen(carol)).replace(/\n8\n/, '\neight\n'),
  ];
  await proveWitnessed(log, { witnessed: notes });
  expect(asked).toEqual([8, 12]);
});
