import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { orderDirectory } from '../../src/ledger/ledgerPaths.ts';
import { numberAt } from '../../src/ledger/log/numbers.ts';
import { fingerprintOf } from '../../src/pgp/keys.ts';
import { BUSYBOX } from '../servers/testImage.ts';
import {
  appendLeaves,
  cutLog,
  entriesOf,
  inOrder,
  leavesOf,
  tell,
  type LyingEntry,
  type Told,
} from '../support/logKit.ts';
import { MemoryRepository } from '../support/memoryRepository.ts';
import { Market, type Placed } from './market.ts';
import { fingerprintIn, keyOf, Vandal, type Tree } from './vandal.ts';
import { World, type Party } from './world.ts';

if (BUSYBOX === undefined) console.warn('skipped: the attacks on the ledger need busybox-static');

(BUSYBOX === undefined ? describe.skip : describe)('attacks on the ledger', () => {
  const world = new World();
  let market: Market;
  /** Approved by Alice. */
  let first: Placed;
  /** Attested, and not approved. */
  let second: Placed;
  let scenes = 0;

  beforeAll(async () => {
    market = await Market.open(world);
    first = await market.ready();
    second = await market.place();
    await market.look(second.order);
  });

  afterAll(() => {
    world.remove();
  });

  const scene = (): Vandal => new Vandal(world.ledger, `scene-${++scenes}`);

  /** The entry of an order of this kind, which it must have. */
  async function entryIn(ledger: MemoryRepository, { order }: Placed, kind: string): Promise<LyingEntry> {
    const found = (await entriesOf(ledger, order)).find(({ head }) => head.kind === kind);
    if (found === undefined) throw new Error(`order ${order} has no ${kind}`);
    return found;
  }

  async function leafOf(ledger: MemoryRepository, placed: Placed, kind: string): Promise<Uint8Array> {
    const { index } = await entryIn(ledger, placed, kind);
    return (await leavesOf(ledger))[index] ?? new Uint8Array();
  }

  /** Where an entry's files lie. */
  function entry(tree: Tree, { order }: Placed, event: string): string {
    const found = [...tree.keys()].find(
      (path) => path.startsWith(`${orderDirectory(order)}/`) && path.endsWith(`-${event}.json`),
    );
    if (found === undefined) throw new Error(`order ${order} has no file of ${event}`);
    return found;
  }

  function copy(tree: Tree, from: string, to: string): void {
    for (const end of ['', '.asc', '.body']) {
      const bytes = tree.get(`${from}${end}`);
      if (bytes !== undefined) tree.set(`${to}${end}`, bytes);
    }
  }

  /** Pushes, after the last entry of the second order, what a party signs about it. @returns the index of its leaf */
  async function forge(
    vandal: Vandal,
    party: Party,
    kind: string,
    content: Told['content'],
    more: Partial<Told> = {},
  ): Promise<number> {
    let index = 0;
    await vandal.rewrite(async (ledger) => {
      const placed = (await entryIn(ledger, second, 'order.placed')).digest;
      const after = (await entryIn(ledger, second, 'order.attested')).digest;
      const told = { kind, content, about: placed, after, ...more };
      ({ index } = await tell(ledger, told, await keyOf(party), inOrder(second.order)));
    });
    return index;
  }

  /** What Alice said to the first order: approval and grant. */
  async function approvalOfFirst(vandal: Vandal): Promise<Record<string, unknown>> {
    const { entry: said } = await entryIn(new MemoryRepository(vandal.tree()), first, 'order.completed');
    const { outcome } = said as unknown as { outcome: unknown };
    return { suborder: second.data, outcome };
  }

  async function shown(
    vandal: Vandal,
    { order }: Placed,
    party = market.bob,
  ): Promise<Record<string, unknown>> {
    const run = await party.must('orders', 'get', String(order), '--json', '--ledger', vandal.ledger);
    return JSON.parse(run.out) as Record<string, unknown>;
  }

  /** The forged entry is named and void for everybody, and both orders stand where they stood. */
  async function expectIgnored(
    vandal: Vandal,
    index: number,
    verdict: string,
    reason: RegExp,
    order = second,
  ): Promise<void> {
    const seen = await shown(vandal, order);
    const refused = [{ index, what: `entry ${index}`, verdict, reason: expect.stringMatching(reason) }];
    const status = order === second ? 'Blocked' : 'New';
    expect(seen).toMatchObject({ status, reported: '', finished: '', refused });
    const args = ['tee', 'run', '--once', '--order', String(second.order), '--ledger', vandal.ledger];
    expect((await market.operator.must(...args)).out).toContain(`Order ${second.order} is Blocked`);
    const verified = await market.alice.spctl('ledger', 'verify', '--ledger', vandal.ledger);
    const line = expect.stringContaining(`VOID entry ${index}: ${verdict}: `);
    expect([verified.status, verified.out]).toEqual([1, line]);
    expect(verified.out).not.toContain('FROZEN');
  }

  describe('forged and replayed entries', () => {
    test("the approval and grant of one order, its files copied into another's directory", async () => {
      const vandal = scene();
      vandal.commit((tree) => {
        const from = entry(tree, first, 'completed');
        copy(tree, from, `${orderDirectory(second.order)}/${from.slice(from.lastIndexOf('/') + 1)}`);
      });
      expect(await shown(vandal, second)).toMatchObject({ status: 'Blocked', refused: [] });
      const verified = await market.alice.spctl('ledger', 'verify', '--ledger', vandal.ledger);
      expect([verified.status, verified.out]).toEqual([0, expect.not.stringContaining('VOID')]);
    });

    test("Bob wraps Alice's approval and grant of another order into an entry of his own", async () => {
      const vandal = scene();
      const index = await forge(vandal, market.bob, 'order.completed', await approvalOfFirst(vandal));
      await expectIgnored(vandal, index, 'rule', /only the owner of offer/);
    });

    test("Bob writes Alice's name over an entry that he signed", async () => {
      const vandal = scene();
      const author = fingerprintOf((await keyOf(market.alice)).toPublic());
      const said = await approvalOfFirst(vandal);
      const index = await forge(vandal, market.bob, 'order.completed', said, { author });
      await expectIgnored(vandal, index, 'signature', /signature is not one of/);
    });

    test('an entry without a signature', async () => {
      const vandal = scene();
      let index = 0;
      await vandal.rewrite(async (ledger) => {
        const about = (await entryIn(ledger, second, 'order.placed')).digest;
        const said = { kind: 'order.cancel-requested', content: { reason: '' }, about, after: null };
        const { leaf, index: at } = await tell(ledger, said, await keyOf(market.bob), inOrder(second.order));
        index = at;
        await cutLog(ledger, at);
        await appendLeaves(ledger, [leaf.slice(0, leaf.indexOf(10))]);
      });
      await expectIgnored(vandal, index, 'malformed', /no signature/);
    });

    test('Bob says that the order is done, in the name of the TEE that he does not own', async () => {
      const vandal = scene();
      const end = { attempt: 1, status: 'error', reason: 'gone' };
      const index = await forge(vandal, market.bob, 'order.finished', end);
      await expectIgnored(vandal, index, 'rule', /only the owner of offer/);
    });

    test('an entry of the order, put once more after what followed it', async () => {
      const vandal = scene();
      let index = 0;
      await vandal.rewrite(async (ledger) => {
        index = (await leavesOf(ledger)).length;
        await appendLeaves(ledger, [await leafOf(ledger, first, 'order.completed')]);
      });
      await expectIgnored(vandal, index, 'copy', /is there already/, first);
    });

    test('an entry of the order, put once more after the last one', async () => {
      const vandal = scene();
      let index = 0;
      await vandal.rewrite(async (ledger) => {
        index = (await leavesOf(ledger)).length;
        await appendLeaves(ledger, [await leafOf(ledger, second, 'order.attested')]);
      });
      await expectIgnored(vandal, index, 'copy', /is there already/);
    });

    test('an entry that names another history of the ledger freezes its order, when its author is a party', async () => {
      const vandal = scene();
      const checkpoint = { size: 2, root: '0'.repeat(64) };
      const said = await approvalOfFirst(vandal);
      const index = await forge(vandal, market.alice, 'order.completed', said, { head: { checkpoint } });
      expect(await shown(vandal, second)).toMatchObject({
        status: 'Blocked',
        refused: [{ index, verdict: 'other-history' }],
      });
      const verified = await market.alice.spctl('ledger', 'verify', '--ledger', vandal.ledger);
      const frozen = expect.stringContaining(`FROZEN order ${second.order}: entry ${index}`);
      expect([verified.status, verified.out]).toEqual([1, frozen]);
      expect(await shown(vandal, first)).toMatchObject({ status: 'New', refused: [] });
    });

    test('a number at which nothing begins that leads to the order', async () => {
      const vandal = scene();
      const index = await forge(vandal, market.bob, 'order.noted', {});
      const approval = [...market.approval(numberAt(index) + 1), '--ledger', vandal.ledger];
      const blind = await market.alice.spctl(...approval);
      expect(blind).toMatchObject({
        status: 1,
        out: '',
        err: expect.stringContaining('this is the first look'),
      });
      const run = await market.alice.spctl(...approval, '--head', await vandal.logHead());
      expect(run).toMatchObject({
        status: 1,
        out: '',
        err: expect.stringMatching(/no order|not an order|no such/),
      });
    });
  });

  describe('what is beside the log', () => {
    const crimes: [string, (tree: Tree) => void][] = [
      [
        'the files of an entry are removed',
        (tree) => {
          const path = entry(tree, first, 'completed');
          ['', '.asc'].forEach((end) => tree.delete(`${path}${end}`));
        },
      ],
      [
        'an entry is changed',
        (tree) => {
          tree.set(entry(tree, first, 'completed'), Buffer.from('{}'));
        },
      ],
      [
        'two entries change places',
        (tree) => {
          const [a, b] = [entry(tree, first, 'attested'), entry(tree, first, 'completed')];
          for (const end of ['', '.asc']) {
            const [one, other] = [tree.get(`${a}${end}`), tree.get(`${b}${end}`)];
            if (one === undefined || other === undefined) throw new Error('there is no such file');
            tree.set(`${a}${end}`, other).set(`${b}${end}`, one);
          }
        },
      ],
      [
        'the log is spoiled',
        (tree) => {
          for (const path of tree.keys()) if (path.startsWith('log/')) tree.set(path, Buffer.from('x'));
        },
      ],
    ];

    test.each(crimes)('%s: nobody is stopped, and what counts is what counted', async (_title, change) => {
      const vandal = scene();
      const before = await shown(vandal, first, market.alice);
      vandal.commit(change);
      for (const party of [market.alice, market.bob])
        expect(await shown(vandal, first, party)).toEqual(before);
      const verified = await market.alice.spctl('ledger', 'verify', '--ledger', vandal.ledger);
      expect([verified.status, verified.out]).toEqual([0, expect.not.stringContaining('VOID')]);
      await market.alice.must(...market.approval(second.data), '--ledger', vandal.ledger);
      expect(await shown(vandal, second, market.alice)).toMatchObject({ status: 'New', refused: [] });
    });

    const losses: [string, (tree: Tree) => void, RegExp][] = [
      [
        'the body of an entry is removed',
        (tree) => tree.delete(`${entry(tree, first, 'completed')}.body`),
        /completed\.json\.body is missing/,
      ],
      [
        'the body of an entry is changed',
        (tree) => tree.set(`${entry(tree, first, 'completed')}.body`, Buffer.from('{}')),
        /completed\.json\.body is not the one that was signed/,
      ],
    ];

    test.each(losses)('%s: it is found further back', async (_title, change) => {
      const vandal = scene();
      const before = await shown(vandal, first, market.alice);
      vandal.commit(change);
      for (const party of [market.alice, market.bob])
        expect(await shown(vandal, first, party)).toEqual(before);
    });

    test.each(losses)('%s, and all history with it: its order alone cannot be read', async (...loss) => {
      const [, change, reason] = loss;
      const vandal = scene();
      await shown(vandal, first, market.alice);
      await vandal.rewrite(({ files }) => {
        change(files as Tree);
        return Promise.resolve();
      }, 'none');
      for (const party of [market.alice, market.bob]) {
        const run = await party.spctl('orders', 'get', String(first.order), '--ledger', vandal.ledger);
        expect(run).toMatchObject({ status: 1, out: '', err: expect.stringMatching(reason) });
      }
      await market.alice.must(...market.approval(second.data), '--ledger', vandal.ledger);
      expect(await shown(vandal, second)).toMatchObject({ status: 'New', refused: [] });
    });

    test("a party's key is replaced: what rests on it is not believed", async () => {
      const vandal = scene();
      await shown(vandal, first, market.alice);
      vandal.commit((tree) => {
        const accounts = [...tree.keys()].filter((path) => path.startsWith('accounts/'));
        const mine = accounts.find((path) => path.includes(fingerprintIn(market.alice))) ?? '';
        const other = accounts.find((path) => path.includes(fingerprintIn(market.bob))) ?? '';
        tree.set(mine, tree.get(other) ?? Buffer.alloc(0));
      });
      const run = await market.bob.spctl('orders', 'get', String(first.order), '--ledger', vandal.ledger);
      expect(run).toMatchObject({ status: 1, out: '', err: expect.stringMatching(/holds another key/) });
    });

    test("another key for sealing in a party's account is no key of hers", async () => {
      const vandal = scene();
      vandal.commit((tree) => {
        const mine = [...tree.keys()].find((path) => path.includes(fingerprintIn(market.alice))) ?? '';
        const armored = tree.get(mine)?.toString('utf8') ?? '';
        const at = Math.floor(armored.length * 0.7);
        const other = armored.charAt(at) === 'A' ? 'B' : 'A';
        tree.set(mine, Buffer.from(armored.slice(0, at) + other + armored.slice(at + 1)));
      });
      const before = vandal.head;
      const parts = ['--data', String(market.dataOffer), '--tee', String(market.teeOffer)];
      const order = ['--solution', 'solution.resource.json', ...parts];
      const run = await market.bob.spctl('workflows', 'create', ...order, '--ledger', vandal.ledger);
      expect(run).toMatchObject({ status: 1, out: '', err: expect.stringMatching(/^error: .*\n$/) });
      expect(vandal.head).toBe(before);
    });
  });

  describe('history', () => {
    /** The log without an entry: what came after it moves up. */
    async function without(ledger: MemoryRepository, kind: string): Promise<void> {
      const { index } = await entryIn(ledger, first, kind);
      const leaves = await leavesOf(ledger);
      await cutLog(ledger, index);
      await appendLeaves(ledger, leaves.slice(index + 1));
    }

    const crimes: [string, (vandal: Vandal) => Promise<void>, RegExp][] = [
      [
        'the history is written anew without an entry, and pushed by force',
        (vandal) => vandal.rewrite((ledger) => without(ledger, 'order.completed'), 'none'),
        /rolled back or rewritten/,
      ],
      [
        'the history is written anew without the end of the log, and pushed by force',
        (vandal) => vandal.rewrite((ledger) => cutLog(ledger, 5), 'none'),
        /rolled back or rewritten/,
      ],
      [
        'the ledger is rolled back by one entry',
        (vandal) => {
          vandal.moveHead(`${vandal.head}~1`);
          return Promise.resolve();
        },
        /rolled back or rewritten/,
      ],
      [
        'the ledger is gone',
        (vandal) => {
          vandal.deleteBranch();
          return Promise.resolve();
        },
        /empty, and was not before/,
      ],
    ];

    test.each(crimes)(
      '%s: whoever saw the ledger before stops, and says so',
      async (_title, commit, reason) => {
        const vandal = scene();
        const head = await vandal.logHead();
        await shown(vandal, first, market.alice);
        await commit(vandal);
        const attempts: [Party, string[]][] = [
          [market.alice, ['orders', 'get', String(first.order)]],
          [market.alice, market.approval(second.data)],
          [market.bob, ['orders', 'get', String(first.order), '--head', head]],
        ];
        for (const [party, args] of attempts) {
          const run = await party.spctl(...args, '--ledger', vandal.ledger);
          expect(run).toMatchObject({ status: 1, out: '', err: expect.stringMatching(reason) });
        }
      },
    );

    test('to whoever never saw it, a changed entry is one that nobody signed', async () => {
      const vandal = scene();
      let index = 0;
      await vandal.rewrite(async (ledger) => {
        ({ index } = await entryIn(ledger, first, 'order.completed'));
        const leaves = await leavesOf(ledger);
        const changed = leaves.map((leaf, at) => {
          const words = Buffer.from(leaf).toString('utf8');
          return at === index ? Buffer.from(words.replace(/"at":"\d/, '"at":"1')) : leaf;
        });
        await cutLog(ledger, index);
        await appendLeaves(ledger, changed.slice(index));
      }, 'none');
      expect(await shown(vandal, first)).toMatchObject({
        status: 'Blocked',
        refused: [{ index, verdict: 'signature' }],
      });
    });
  });
});
