import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sha256Hex } from '../../src/canonicalJson.ts';
import { orderDirectory } from '../../src/ledger/ledgerPaths.ts';
import { BUSYBOX } from '../servers/testImage.ts';
import { Market, type Placed } from './market.ts';
import { fingerprintIn, signedBy, Vandal, type Tree } from './vandal.ts';
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
  const entry = (order: number, name: string): string => `${orderDirectory(order)}/${name}.json`;

  function copy(tree: Tree, from: string, to: string): void {
    for (const end of ['', '.asc']) tree.set(`${to}${end}`, tree.get(`${from}${end}`) ?? Buffer.alloc(0));
  }

  function body(tree: Tree, path: string): Record<string, unknown> {
    return JSON.parse((tree.get(path) ?? Buffer.from('{}')).toString('utf8')) as Record<string, unknown>;
  }

  /** What follows the last entry of the second order, but for what the change says. */
  function nextEntry(tree: Tree, change: object): Record<string, unknown> {
    const last = tree.get(entry(second.order, '0002-attested')) ?? Buffer.alloc(0);
    const head = {
      v: 1,
      order: second.order,
      seq: 3,
      previous: sha256Hex(last),
      at: new Date().toISOString(),
    };
    return { ...head, ...change };
  }

  async function shown(
    vandal: Vandal,
    { order }: Placed,
    party = market.bob,
  ): Promise<Record<string, unknown>> {
    const run = await party.must('orders', 'get', String(order), '--json', '--ledger', vandal.ledger);
    return JSON.parse(run.out) as Record<string, unknown>;
  }

  /** The forged file is named and refused by everybody, and the second order stands where it stood. */
  async function expectIgnored(vandal: Vandal, path: string, reason: RegExp, order = second): Promise<void> {
    const seen = await shown(vandal, order);
    const status = order === second ? 'Blocked' : 'New';
    const refused = [{ path, reason: expect.stringMatching(reason) }];
    expect(seen).toMatchObject({ status, reported: '', finished: '', refused });
    const args = ['tee', 'run', '--once', '--order', String(second.order), '--ledger', vandal.ledger];
    expect((await market.operator.must(...args)).out).toContain(`Order ${second.order} is Blocked`);
    const verified = await market.alice.spctl('ledger', 'verify', '--ledger', vandal.ledger);
    expect([verified.status, verified.out]).toEqual([1, expect.stringContaining(`REFUSED ${path}`)]);
  }

  describe('forged and replayed entries', () => {
    test("the approval and grant of one order, copied into another's directory", async () => {
      const vandal = scene();
      const path = entry(second.order, '0003-completed');
      vandal.commit((tree) => {
        copy(tree, entry(first.order, '0003-completed'), path);
      });
      await expectIgnored(vandal, path, /belongs to order/);
    });

    test("Bob wraps Alice's approval and grant of another order into an entry of his own", async () => {
      const vandal = scene();
      const path = entry(second.order, '0003-completed');
      const { outcome } = body(vandal.tree(), entry(first.order, '0003-completed'));
      const author = fingerprintIn(market.bob);
      const forged = nextEntry(vandal.tree(), {
        kind: 'order.completed',
        suborder: second.data,
        outcome,
        author,
      });
      const files = await signedBy(market.bob, path, forged);
      vandal.commit((tree) => {
        files.forEach((bytes, name) => tree.set(name, bytes));
      });
      await expectIgnored(vandal, path, /only the owner of offer/);
    });

    test("Bob writes Alice's name over an entry that he signed", async () => {
      const vandal = scene();
      const path = entry(second.order, '0003-completed');
      const { outcome } = body(vandal.tree(), entry(first.order, '0003-completed'));
      const author = fingerprintIn(market.alice);
      const forged = nextEntry(vandal.tree(), {
        kind: 'order.completed',
        suborder: second.data,
        outcome,
        author,
      });
      const files = await signedBy(market.bob, path, forged);
      vandal.commit((tree) => {
        files.forEach((bytes, name) => tree.set(name, bytes));
      });
      await expectIgnored(vandal, path, /signature/);
    });

    test('an entry without a signature', async () => {
      const vandal = scene();
      const path = entry(second.order, '0003-cancel-requested');
      const forged = nextEntry(vandal.tree(), {
        kind: 'order.cancel-requested',
        reason: '',
        author: fingerprintIn(market.bob),
      });
      const bytes = (await signedBy(market.bob, path, forged)).get(path) ?? Buffer.alloc(0);
      vandal.commit((tree) => tree.set(path, bytes));
      await expectIgnored(vandal, path, /signature/);
    });

    test('Bob says that the order is done, in the name of the TEE that he does not own', async () => {
      const vandal = scene();
      const path = entry(second.order, '0003-finished');
      const author = fingerprintIn(market.bob);
      const end = { kind: 'order.finished', attempt: 1, status: 'error', reason: 'gone' };
      const files = await signedBy(market.bob, path, nextEntry(vandal.tree(), { ...end, author }));
      vandal.commit((tree) => {
        files.forEach((bytes, name) => tree.set(name, bytes));
      });
      await expectIgnored(vandal, path, /only the owner of offer/);
    });

    test('an entry of the order, put once more before the first one', async () => {
      const vandal = scene();
      const path = entry(first.order, '0001-again');
      vandal.commit((tree) => {
        copy(tree, entry(first.order, '0003-completed'), path);
      });
      await expectIgnored(vandal, path, /the name does not fit entry/, first);
    });

    test('an entry of the order, put once more after the last one', async () => {
      const vandal = scene();
      const path = entry(second.order, '0003-attested');
      vandal.commit((tree) => {
        copy(tree, entry(second.order, '0002-attested'), path);
      });
      await expectIgnored(vandal, path, /does not follow/);
    });

    test('a suborder of nobody that leads to the order', async () => {
      const vandal = scene();
      const path = `${orderDirectory(77)}/suborder.json`;
      const pointer = {
        v: 1,
        kind: 'suborder',
        suborder: 77,
        order: second.order,
        author: fingerprintIn(market.bob),
      };
      const files = await signedBy(market.bob, path, { ...pointer, at: new Date().toISOString() });
      vandal.commit((tree) => {
        files.forEach((bytes, name) => tree.set(name, bytes));
      });
      const approval = [...market.approval(77), '--ledger', vandal.ledger];
      const first = await market.alice.spctl(...approval);
      expect(first).toMatchObject({
        status: 1,
        out: '',
        err: expect.stringContaining('this is the first look'),
      });
      const run = await market.alice.spctl(...approval, '--head', vandal.head);
      expect(run).toMatchObject({ status: 1, out: '', err: expect.stringContaining('has no such suborder') });
    });
  });

  describe('history', () => {
    const crimes: [string, (vandal: Vandal) => void, RegExp][] = [
      [
        'an entry is removed',
        (vandal) => {
          vandal.commit((tree) => tree.delete(entry(first.order, '0003-completed')));
        },
        /removes .*0003-completed/,
      ],
      [
        'an entry is changed',
        (vandal) => {
          vandal.commit((tree) => tree.set(entry(first.order, '0003-completed'), Buffer.from('{}')));
        },
        /changes .*0003-completed/,
      ],
      [
        'two entries change places',
        (vandal) => {
          vandal.commit((tree) => {
            const [a, b] = [entry(first.order, '0002-attested'), entry(first.order, '0003-completed')];
            copy(tree, a, 'aside');
            copy(tree, b, a);
            copy(tree, 'aside', b);
            ['aside', 'aside.asc'].forEach((path) => tree.delete(path));
          });
        },
        /changes .*0002-attested/,
      ],
      [
        "a party's key is replaced",
        (vandal) => {
          vandal.commit((tree) => {
            const accounts = [...tree.keys()].filter((path) => path.startsWith('accounts/'));
            const mine = accounts.find((path) => path.includes(fingerprintIn(market.alice))) ?? '';
            const other = accounts.find((path) => path.includes(fingerprintIn(market.bob))) ?? '';
            tree.set(mine, tree.get(other) ?? Buffer.alloc(0));
          });
        },
        /changes .*accounts/,
      ],
      [
        'the history is written anew without an entry, and pushed by force',
        (vandal) => {
          vandal.commit((tree) => tree.delete(entry(first.order, '0003-completed')), 'none');
        },
        /rolled back or rewritten/,
      ],
      [
        'the ledger is rolled back by one entry',
        (vandal) => {
          vandal.moveHead(`${vandal.head}~1`);
        },
        /rolled back or rewritten/,
      ],
      [
        'the ledger is gone',
        (vandal) => {
          vandal.deleteBranch();
        },
        /empty, and was not before/,
      ],
    ];

    test.each(crimes)(
      '%s: whoever saw the ledger before stops, and says so',
      async (_title, commit, reason) => {
        const vandal = scene();
        await shown(vandal, first, market.alice);
        commit(vandal);
        const attempts: [Party, string[]][] = [
          [market.alice, ['orders', 'get', String(first.order)]],
          [market.alice, market.approval(second.data)],
        ];
        for (const [party, args] of attempts) {
          const run = await party.spctl(...args, '--ledger', vandal.ledger);
          expect(run).toMatchObject({ status: 1, out: '', err: expect.stringMatching(reason) });
        }
      },
    );

    test('to whoever never saw it, a changed entry is one that nobody signed', async () => {
      const vandal = scene();
      const path = entry(first.order, '0003-completed');
      vandal.commit((tree) => {
        const changed = tree.get(path)?.toString('utf8').replace('"claims":1', '"claims":2') ?? '';
        tree.set(path, Buffer.from(changed));
      }, 'none');
      const seen = await shown(vandal, first);
      expect(seen).toMatchObject({ status: 'Blocked', refused: [{ path }] });
    });

    test("to whoever never saw it, another key for sealing in a party's account is no key of hers", async () => {
      const vandal = scene();
      vandal.commit((tree) => {
        const mine = [...tree.keys()].find((path) => path.includes(fingerprintIn(market.alice))) ?? '';
        const armored = tree.get(mine)?.toString('utf8') ?? '';
        const at = Math.floor(armored.length * 0.7);
        const other = armored.charAt(at) === 'A' ? 'B' : 'A';
        tree.set(mine, Buffer.from(armored.slice(0, at) + other + armored.slice(at + 1)));
      }, 'none');
      const before = vandal.head;
      const order = [
        '--solution',
        'solution.resource.json',
        '--data',
        String(market.dataOffer),
        '--tee',
        '1',
      ];
      const run = await market.bob.spctl('workflows', 'create', ...order, '--ledger', vandal.ledger);
      expect(run).toMatchObject({ status: 1, out: '', err: expect.stringMatching(/^error: .*\n$/) });
      expect(vandal.head).toBe(before);
    });
  });
});
