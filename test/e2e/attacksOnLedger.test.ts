import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { orderDirectory } from '../../src/ledger/ledgerPaths.ts';
import { numberAt } from '../../src/ledger/log/numbers.ts';
import { fingerprintOf } from '../../src/pgp/keys.ts';
import { BUSYBOX } from '../servers/testImage.ts';
import { appendLeaves, cutLog, inOrder, leavesOf, tell } from '../support/logKit.ts';
import type { MemoryRepository } from '../support/memoryRepository.ts';
import { entryFile, entryIn, LedgerScenes } from './ledgerScenes.ts';
import type { Placed } from './market.ts';
import { keyOf, type Tree } from './vandal.ts';

async function leafOf(ledger: MemoryRepository, placed: Placed, kind: string): Promise<Uint8Array> {
  const { index } = await entryIn(ledger, placed, kind);
  return (await leavesOf(ledger))[index] ?? new Uint8Array();
}

function copy(tree: Tree, from: string, to: string): void {
  for (const end of ['', '.asc', '.body']) {
    const bytes = tree.get(`${from}${end}`);
    if (bytes !== undefined) tree.set(`${to}${end}`, bytes);
  }
}

if (BUSYBOX === undefined) console.warn('skipped: the attacks on the ledger need busybox-static');

(BUSYBOX === undefined ? describe.skip : describe)('attacks on the ledger', () => {
  const scenes = new LedgerScenes();

  beforeAll(() => scenes.open());
  afterAll(() => {
    scenes.world.remove();
  });

  describe('forged and replayed entries', () => {
    test("the approval and grant of one order, its files copied into another's directory", async () => {
      const vandal = scenes.next();
      vandal.commit((tree) => {
        const from = entryFile(tree, scenes.first, 'completed');
        copy(tree, from, `${orderDirectory(scenes.second.order)}/${from.slice(from.lastIndexOf('/') + 1)}`);
      });
      expect(await scenes.shown(vandal, scenes.second)).toMatchObject({ status: 'Blocked', refused: [] });
      const verified = await scenes.market.alice.spctl('ledger', 'verify', '--ledger', vandal.ledger);
      expect([verified.status, verified.out]).toEqual([0, expect.not.stringContaining('VOID')]);
    });

    test("Bob wraps Alice's approval and grant of another order into an entry of his own", async () => {
      const vandal = scenes.next();
      const index = await scenes.forge(
        vandal,
        scenes.market.bob,
        'order.completed',
        await scenes.approvalOfFirst(vandal),
      );
      await scenes.expectIgnored(vandal, index, 'rule', /only the owner of offer/);
    });

    test("Bob writes Alice's name over an entry that he signed", async () => {
      const vandal = scenes.next();
      const author = fingerprintOf((await keyOf(scenes.market.alice)).toPublic());
      const said = await scenes.approvalOfFirst(vandal);
      const index = await scenes.forge(vandal, scenes.market.bob, 'order.completed', said, { author });
      await scenes.expectIgnored(vandal, index, 'signature', /signature is not one of/);
    });

    test('an entry without a signature', async () => {
      const vandal = scenes.next();
      let index = 0;
      await vandal.rewrite(async (ledger) => {
        const about = (await entryIn(ledger, scenes.second, 'order.placed')).digest;
        const said = { kind: 'order.cancel-requested', content: { reason: '' }, about, after: null };
        const { leaf, index: at } = await tell(
          ledger,
          said,
          await keyOf(scenes.market.bob),
          inOrder(scenes.second.order),
        );
        index = at;
        await cutLog(ledger, at);
        await appendLeaves(ledger, [leaf.slice(0, leaf.indexOf(10))]);
      });
      await scenes.expectIgnored(vandal, index, 'malformed', /no signature/);
    });

    test('Bob says that the order is done, in the name of the TEE that he does not own', async () => {
      const vandal = scenes.next();
      const end = { attempt: 1, status: 'error', reason: 'gone' };
      const index = await scenes.forge(vandal, scenes.market.bob, 'order.finished', end);
      await scenes.expectIgnored(vandal, index, 'rule', /only the owner of offer/);
    });

    test('an entry of the order, put once more after what followed it', async () => {
      const vandal = scenes.next();
      let index = 0;
      await vandal.rewrite(async (ledger) => {
        index = (await leavesOf(ledger)).length;
        await appendLeaves(ledger, [await leafOf(ledger, scenes.first, 'order.completed')]);
      });
      await scenes.expectIgnored(vandal, index, 'copy', /is there already/, scenes.first);
    });

    test('an entry of the order, put once more after the last one', async () => {
      const vandal = scenes.next();
      let index = 0;
      await vandal.rewrite(async (ledger) => {
        index = (await leavesOf(ledger)).length;
        await appendLeaves(ledger, [await leafOf(ledger, scenes.second, 'order.attested')]);
      });
      await scenes.expectIgnored(vandal, index, 'copy', /is there already/);
    });

    test('an entry that names another history of the ledger freezes its order, when its author is a party', async () => {
      const vandal = scenes.next();
      const checkpoint = { size: 2, root: '0'.repeat(64) };
      const said = await scenes.approvalOfFirst(vandal);
      const index = await scenes.forge(vandal, scenes.market.alice, 'order.completed', said, {
        head: { checkpoint },
      });
      expect(await scenes.shown(vandal, scenes.second)).toMatchObject({
        status: 'Blocked',
        refused: [{ index, verdict: 'other-history' }],
      });
      const verified = await scenes.market.alice.spctl('ledger', 'verify', '--ledger', vandal.ledger);
      const frozen = expect.stringContaining(`FROZEN order ${scenes.second.order}: entry ${index}`);
      expect([verified.status, verified.out]).toEqual([1, frozen]);
      expect(await scenes.shown(vandal, scenes.first)).toMatchObject({ status: 'New', refused: [] });
    });

    test('a number at which nothing begins that leads to the order', async () => {
      const vandal = scenes.next();
      const index = await scenes.forge(vandal, scenes.market.bob, 'order.noted', {});
      const approval = [...scenes.market.approval(numberAt(index) + 1), '--ledger', vandal.ledger];
      const blind = await scenes.market.alice.spctl(...approval);
      expect(blind).toMatchObject({
        status: 1,
        out: '',
        err: expect.stringContaining('this is the first look'),
      });
      const run = await scenes.market.alice.spctl(...approval, '--head', await vandal.logHead());
      expect(run).toMatchObject({
        status: 1,
        out: '',
        err: expect.stringMatching(/no order|not an order|no such/),
      });
    });
  });
});
