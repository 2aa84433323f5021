import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { downloadApprovedBefore, findApprovedBefore } from '../../src/flow/approve/approvedBefore.ts';
import { completeSuborder } from '../../src/flow/approve/completeSuborder.ts';
import { revokeApproval } from '../../src/flow/approve/revokeApproval.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import type { Resource } from '../../src/resource/resource.ts';
import { uploadResource } from '../../src/resource/transfer/uploadResource.ts';
import { smallImage } from '../servers/testImage.ts';
import { approve, dataSuborder, look, makeWorld, order, type World } from '../support/world.ts';

let world: World;
let directory: string;

beforeEach(async () => {
  world = await makeWorld();
  directory = join(world.root, 'before');
});
afterEach(() => world.close());

async function otherSolution(name = 'other.tar.gz', content = 'another image'): Promise<Resource> {
  await writeFile(join(world.root, name), smallImage(content));
  return uploadResource(join(world.root, name), world.store);
}

function orderOf(resource: Resource): Promise<PlacedOrder> {
  return order(world, { solution: { kind: 'resource', resource } });
}

async function approved(resource: Resource): Promise<PlacedOrder> {
  const placed = await orderOf(resource);
  await look(world);
  await completeSuborder(world.alice, {
    ...{ suborder: dataSuborder(placed), status: 'done', card: 'unseen', resource: world.dataset },
    solutionHash: resource.hash.hash,
  });
  return placed;
}

describe('the solution that was approved last', () => {
  test('is found on the log, downloaded and verified; the newest of several', async () => {
    await approve(world, await lookedAt(await order(world)));
    const second = await otherSolution();
    const last = await approved(second);
    const now = await orderOf(await otherSolution('third.tar.gz', 'a third image'));
    expect(await findApprovedBefore(world.alice, now.order)).toMatchObject({
      ...{ kind: 'other', order: last.order, hash: second.hash.hash },
    });
    const found = await downloadApprovedBefore(world.alice, dataSuborder(now), directory);
    expect(found).toMatchObject({ order: last.order, path: join(directory, 'other.tar.gz') });
    expect(await readFile(join(directory, 'other.tar.gz'))).toEqual(smallImage('another image'));
  });

  test('is none that was approved after the order itself was', async () => {
    const first = await lookedAt(await order(world));
    await approve(world, first);
    const last = await approved(await otherSolution());
    expect(await findApprovedBefore(world.alice, first.order)).toMatchObject({ kind: 'none' });
    expect(await findApprovedBefore(world.alice, last.order)).toMatchObject({
      ...{ kind: 'other', order: first.order },
    });
  });

  test('that is this very solution is said', async () => {
    const first = await lookedAt(await order(world));
    await approve(world, first);
    const again = await order(world);
    expect(await findApprovedBefore(world.alice, again.order)).toMatchObject({
      kind: 'same',
      order: first.order,
    });
    expect(await downloadApprovedBefore(world.alice, again.order, directory)).toEqual({
      notCompared: expect.stringMatching(
        new RegExp(
          `^you approved the very same solution before, with order ${first.order} at .*: nothing differs$`,
        ),
      ),
    });
  });

  test('is none where nothing was approved, or it was refused or taken back', async () => {
    const first = await lookedAt(await order(world));
    const now = await orderOf(await otherSolution());
    const none = { kind: 'none' };
    expect(await findApprovedBefore(world.alice, now.order)).toMatchObject(none);
    await approve(world, first);
    expect(await findApprovedBefore(world.alice, now.order)).toMatchObject({ kind: 'other' });
    await revokeApproval(world.alice, dataSuborder(first), 'thought better of it');
    expect(await findApprovedBefore(world.alice, now.order)).toMatchObject(none);
    const refused = await lookedAt(await order(world));
    await completeSuborder(world.alice, {
      ...{ suborder: dataSuborder(refused), status: 'canceled', reason: 'not that' },
    });
    expect(await findApprovedBefore(world.alice, now.order)).toMatchObject(none);
    expect(await downloadApprovedBefore(world.alice, now.order, directory)).toEqual({
      notCompared: expect.stringMatching(
        /^you approved no solution for this offer before, among the newest \d+ entries/,
      ),
    });
  });

  test('is nobody else’s: the customer has no such order, and no approval of his counts', async () => {
    const first = await lookedAt(await order(world));
    await approve(world, first);
    const now = await orderOf(await otherSolution());
    await expect(findApprovedBefore(world.bob, now.order)).rejects.toMatchObject({ code: 'refused' });
    await expect(findApprovedBefore(world.alice, first.order + 100_000)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('that cannot be read any more is said, and is no error', async () => {
    const first = await lookedAt(await order(world));
    await approve(world, first);
    const now = await orderOf(await otherSolution());
    await rm(join(world.root, 'store'), { recursive: true });
    expect(await downloadApprovedBefore(world.alice, now.order, directory)).toEqual({
      notCompared: expect.stringMatching(
        new RegExp(
          `^the solution that you approved last, with order ${first.order} at .*, cannot be read any more: .+`,
        ),
      ),
    });
  });

  test('whose stored bytes are others than were approved is compared with nothing', async () => {
    const last = await approved(world.solution);
    const now = await orderOf(await otherSolution());
    await spoil(join(world.root, 'store'));
    const found = await downloadApprovedBefore(world.alice, now.order, directory);
    expect(found).toEqual({
      notCompared: expect.stringMatching(
        new RegExp(`with order ${last.order} at .*, cannot be read any more: `),
      ),
    });
  });
});

async function lookedAt(placed: PlacedOrder): Promise<PlacedOrder> {
  await look(world);
  return placed;
}

/** Changes the last byte of everything that is stored. */
async function spoil(store: string): Promise<void> {
  for (const entry of await readdir(store, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(path, bytes);
  }
}
