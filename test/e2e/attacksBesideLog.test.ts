import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BUSYBOX } from '../servers/testImage.ts';
import { appendLeaves, cutLog, leavesOf } from '../support/logKit.ts';
import type { MemoryRepository } from '../support/memoryRepository.ts';
import { entryFile, entryIn, LedgerScenes } from './ledgerScenes.ts';
import { fingerprintIn, type Tree, type Vandal } from './vandal.ts';
import type { Party } from './world.ts';

if (BUSYBOX === undefined) console.warn('skipped: the attacks beside the log need busybox-static');

(BUSYBOX === undefined ? describe.skip : describe)('attacks beside the log, and on its history', () => {
  const scenes = new LedgerScenes();

  beforeAll(() => scenes.open());
  afterAll(() => {
    scenes.world.remove();
  });

  describe('what is beside the log', () => {
    const crimes: [string, (tree: Tree) => void][] = [
      [
        'the files of an entry are removed',
        (tree) => {
          const path = entryFile(tree, scenes.first, 'completed');
          ['', '.asc'].forEach((end) => tree.delete(`${path}${end}`));
        },
      ],
      [
        'an entry is changed',
        (tree) => {
          tree.set(entryFile(tree, scenes.first, 'completed'), Buffer.from('{}'));
        },
      ],
      [
        'two entries change places',
        (tree) => {
          const [a, b] = [
            entryFile(tree, scenes.first, 'attested'),
            entryFile(tree, scenes.first, 'completed'),
          ];
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
      const vandal = scenes.next();
      const before = await scenes.shown(vandal, scenes.first, scenes.market.alice);
      vandal.commit(change);
      for (const party of [scenes.market.alice, scenes.market.bob])
        expect(await scenes.shown(vandal, scenes.first, party)).toEqual(before);
      const verified = await scenes.market.alice.spctl('ledger', 'verify', '--ledger', vandal.ledger);
      expect([verified.status, verified.out]).toEqual([0, expect.not.stringContaining('VOID')]);
      await scenes.market.alice.must(
        ...scenes.market.approval(scenes.second.data),
        '--ledger',
        vandal.ledger,
      );
      expect(await scenes.shown(vandal, scenes.second, scenes.market.alice)).toMatchObject({
        status: 'New',
        refused: [],
      });
    });

    const losses: [string, (tree: Tree) => void, RegExp][] = [
      [
        'the body of an entry is removed',
        (tree) => tree.delete(`${entryFile(tree, scenes.first, 'completed')}.body`),
        /completed\.json\.body is missing/,
      ],
      [
        'the body of an entry is changed',
        (tree) => tree.set(`${entryFile(tree, scenes.first, 'completed')}.body`, Buffer.from('{}')),
        /completed\.json\.body is not the one that was signed/,
      ],
    ];

    test.each(losses)('%s: it is found further back', async (_title, change) => {
      const vandal = scenes.next();
      const before = await scenes.shown(vandal, scenes.first, scenes.market.alice);
      vandal.commit(change);
      for (const party of [scenes.market.alice, scenes.market.bob])
        expect(await scenes.shown(vandal, scenes.first, party)).toEqual(before);
    });

    test.each(losses)('%s, and all history with it: its order alone cannot be read', async (...loss) => {
      const [, change, reason] = loss;
      const vandal = scenes.next();
      await scenes.shown(vandal, scenes.first, scenes.market.alice);
      await vandal.rewrite(({ files }) => {
        change(files as Tree);
        return Promise.resolve();
      }, 'none');
      for (const party of [scenes.market.alice, scenes.market.bob]) {
        const run = await party.spctl('orders', 'get', String(scenes.first.order), '--ledger', vandal.ledger);
        expect(run).toMatchObject({ status: 1, out: '', err: expect.stringMatching(reason) });
      }
      await scenes.market.alice.must(
        ...scenes.market.approval(scenes.second.data),
        '--ledger',
        vandal.ledger,
      );
      expect(await scenes.shown(vandal, scenes.second)).toMatchObject({ status: 'New', refused: [] });
    });

    /** Where the certificate of a party lies. */
    function certificateOf(tree: Tree, party: Party): string {
      const below = [...tree.keys()].filter((path) => path.includes(fingerprintIn(party)));
      const found = below.find((path) => path.endsWith('-added.json.body'));
      if (found === undefined) throw new Error('the party has no certificate on the ledger');
      return found;
    }

    const thefts: [string, (tree: Tree) => void][] = [
      [
        'is replaced by that of another party',
        (tree) => {
          const other = tree.get(certificateOf(tree, scenes.market.bob));
          tree.set(certificateOf(tree, scenes.market.alice), other ?? Buffer.alloc(0));
        },
      ],
      [
        'is changed in one letter',
        (tree) => {
          const path = certificateOf(tree, scenes.market.alice);
          const armored = tree.get(path)?.toString('utf8') ?? '';
          const at = Math.floor(armored.length * 0.7);
          const other = armored.charAt(at) === 'A' ? 'B' : 'A';
          tree.set(path, Buffer.from(armored.slice(0, at) + other + armored.slice(at + 1)));
        },
      ],
      ['is removed', (tree) => tree.delete(certificateOf(tree, scenes.market.alice))],
    ];

    test.each(thefts)("a party's certificate %s: it is found further back", async (_title, change) => {
      const vandal = scenes.next();
      const before = await scenes.shown(vandal, scenes.first, scenes.market.alice);
      vandal.commit(change);
      for (const party of [scenes.market.alice, scenes.market.bob])
        expect(await scenes.shown(vandal, scenes.first, party)).toEqual(before);
    });

    test.each(thefts)(
      "a party's certificate %s, and all history with it: nothing is ordered that is sealed to her",
      async (_title, change) => {
        const vandal = scenes.next();
        await vandal.rewrite(({ files }) => {
          change(files as Tree);
          return Promise.resolve();
        }, 'none');
        const before = vandal.head;
        const parts = ['--data', String(scenes.market.dataOffer), '--tee', String(scenes.market.teeOffer)];
        const order = ['--solution', 'solution.resource.json', ...parts];
        const run = await scenes.market.bob.spctl('workflows', 'create', ...order, '--ledger', vandal.ledger);
        expect(run).toMatchObject({ status: 1, out: '', err: expect.stringMatching(/^error: .*\n$/) });
        expect(vandal.head).toBe(before);
      },
    );
  });

  describe('history', () => {
    /** The log without an entry: what came after it moves up. */
    async function without(ledger: MemoryRepository, kind: string): Promise<void> {
      const { index } = await entryIn(ledger, scenes.first, kind);
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
        const vandal = scenes.next();
        const head = await vandal.logHead();
        await scenes.shown(vandal, scenes.first, scenes.market.alice);
        await commit(vandal);
        const attempts: [Party, string[]][] = [
          [scenes.market.alice, ['orders', 'get', String(scenes.first.order)]],
          [scenes.market.alice, scenes.market.approval(scenes.second.data)],
          [scenes.market.bob, ['orders', 'get', String(scenes.first.order), '--head', head]],
        ];
        for (const [party, args] of attempts) {
          const run = await party.spctl(...args, '--ledger', vandal.ledger);
          expect(run).toMatchObject({ status: 1, out: '', err: expect.stringMatching(reason) });
        }
      },
    );

    test('to whoever never saw it, a changed entry is one that nobody signed', async () => {
      const vandal = scenes.next();
      let index = 0;
      await vandal.rewrite(async (ledger) => {
        ({ index } = await entryIn(ledger, scenes.first, 'order.completed'));
        const leaves = await leavesOf(ledger);
        const changed = leaves.map((leaf, at) => {
          const words = Buffer.from(leaf).toString('utf8');
          return at === index ? Buffer.from(words.replace(/"at":"\d/, '"at":"1')) : leaf;
        });
        await cutLog(ledger, index);
        await appendLeaves(ledger, changed.slice(index));
      }, 'none');
      expect(await scenes.shown(vandal, scenes.first)).toMatchObject({
        status: 'Blocked',
        refused: [{ index, verdict: 'signature' }],
      });
    });
  });
});
