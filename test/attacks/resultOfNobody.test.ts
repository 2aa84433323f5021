import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sha256Hex } from '../../src/canonicalJson.ts';
import { downloadResult } from '../../src/flow/result/downloadResult.ts';
import { getReport } from '../../src/flow/result/getReport.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { revokeKey } from '../../src/flow/partyKeys.ts';
import { sealedFor } from '../../src/ledger/entries/orders/orders.ts';
import { resultOpening, rootOf } from '../../src/report/details.ts';
import { signStatement } from '../../src/report/statement/dsse.ts';
import { resultStatement, type RunResult } from '../../src/report/statement/statement.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { sealResource } from '../../src/resource/sealedResource.ts';
import { uploadResource } from '../../src/resource/transfer/uploadResource.ts';
import { fingerprintOf } from '../../src/pgp/keys.ts';
import { openOrderKeys, type OrderKeys } from '../../src/tee/orderKeys.ts';
import { lookUntilKilled } from '../support/mortalAgent.ts';
import { approve, look, makeWorld, order, type World } from '../support/world.ts';

let world: World;
let placed: PlacedOrder;
/** The run is lost after its report: what ends the order now is whatever the operator writes. */
beforeEach(async () => {
  world = await makeWorld();
  placed = await order(world);
  await look(world);
  await approve(world, placed);
  // The host kills the agent, and keeps the run to itself.
  await lookUntilKilled(world, (step) => step === 'run');
});
afterEach(() => world.close());

async function finish(
  signing: KeyObject,
  change: Partial<RunResult> = {},
  signed: { readonly recorded?: string; readonly exitStatus?: number; readonly sealedToNobody?: true } = {},
): Promise<void> {
  const reading = await world.bob.ledger.order(placed.order);
  const { reported } = reading.state;
  const { dsseEnvelope } = reported?.entry.bundle as { dsseEnvelope: { payload: string } };
  await mkdir(join(world.root, 'trojan', 'output'), { recursive: true });
  await writeFile(join(world.root, 'trojan', 'output', 'weights.txt'), 'TROJAN');
  const resource = await uploadResource(join(world.root, 'trojan'), world.store, { filename: 'result' });
  const opening = resultOpening({
    outcome: 'exited',
    exitStatus: signed.exitStatus ?? 0,
    milliseconds: 1,
    logBytes: 0,
    reason: '',
    leftOut: { count: 0, first: [] },
    result: { hash: signed.recorded ?? resource.hash.hash, size: resource.size },
    outputs: [],
  });
  const result: RunResult = {
    report: sha256Hex(Buffer.from(dsseEnvelope.payload, 'base64')),
    order: placed.order,
    attempt: 1,
    run: reported?.entry.run ?? '',
    root: rootOf(opening),
    finished: new Date().toISOString(),
    ...change,
  };
  const bundle = signStatement(resultStatement(result), signing);
  const { encryption } = await ordersKeys();
  const terms = { ...sealedFor(reading), author: fingerprintOf(encryption.toPublic()) };
  const [sealed, details] = await Promise.all(
    [
      { content: resource, role: 'result' as const },
      { content: opening, role: 'result-details' as const },
    ].map(({ content, role }) =>
      sealResource(content, { ...terms, role }, encryption, world.bob.key.toPublic()),
    ),
  );
  await world.operator.ledger.appendToOrder(placed.order, world.operator.key, () => ({
    kind: 'order.finished',
    attempt: 1,
    status: 'done',
    reason: '',
    bundle,
    result: { [world.bob.fingerprint]: sealed ?? '' },
    details: signed.sealedToNobody === true ? {} : { [world.bob.fingerprint]: details ?? '' },
  }));
}

/** The keys that the evidence binds, as the TEE itself opens them. */
async function ordersKeys(): Promise<OrderKeys> {
  const { attested } = (await world.bob.ledger.order(placed.order)).state;
  const sealingKey = await world.tee.attester.sealingKey();
  return openOrderKeys(attested?.entry.sealedKeys ?? '', sealingKey, placed.order, 1);
}

const ordersKey = async (): Promise<KeyObject> => (await ordersKeys()).signing;

const download = (): Promise<{ path: string }> =>
  downloadResult(world.bob, placed.order, join(world.root, 'got'));

describe('a result that no TEE signed is not downloaded', () => {
  test('signed by the key of the order it is, so that what follows can fail', async () => {
    await finish(await ordersKey());
    const { path } = await download();
    expect(await readFile(join(path, 'output', 'weights.txt'), 'utf8')).toBe('TROJAN');
  });

  const nothingCame = () => expect(access(join(world.root, 'got'))).rejects.toThrow('ENOENT');

  test("signed by the operator's own key", async () => {
    await finish(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
    await expect(download()).rejects.toThrow('the result: the signature does not hold');
    await nothingCame();
  });

  test.each([
    ['another report', { report: '0'.repeat(64) }],
    ['another run', { run: '0'.repeat(64) }],
  ])('signed by the order for %s', async (_what, change) => {
    await finish(await ordersKey(), change);
    await expect(download()).rejects.toThrow('it belongs to another report or run');
    await nothingCame();
  });

  test('signed by the order, with the root of other details than those that were sealed', async () => {
    await finish(await ordersKey(), { root: '0'.repeat(64) });
    await expect(download()).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('are not those whose root the TEE signed') as unknown,
    });
    const report = await getReport(world.bob.ledger, placed.order, world.bob.key);
    const { checks } = await verifyReport(report, { allowSimulated: true });
    expect(checks.filter(({ status }) => status !== 'passed').map(({ id }) => id)).toEqual(['result-root']);
    await nothingCame();
  });

  test('signed by the order as of a run that failed, in an order that the operator called done', async () => {
    await finish(await ordersKey(), {}, { exitStatus: 3 });
    await expect(download()).rejects.toThrow('The order ended as its run did: done: exited, exit status 3');
    await nothingCame();
  });

  test('signed by the order as of a run that failed, which is kept from the recipient and called done', async () => {
    await finish(await ordersKey(), {}, { exitStatus: 3, sealedToNobody: true });
    const leftOut = 'its operator left it out';
    await expect(getReport(world.bob.ledger, placed.order, world.bob.key)).rejects.toThrow(leftOut);
    await expect(download()).rejects.toThrow(leftOut);
    await nothingCame();
  });

  test('nothing was left out for a recipient whose key had ended before: the report is to be had', async () => {
    await revokeKey(world.bob, { reason: 'retired' });
    await finish(await ordersKey(), {}, { sealedToNobody: true });
    const { opened } = await getReport(world.bob.ledger, placed.order, world.bob.key);
    expect(Object.keys(opened)).toEqual(['report']);
  });

  test('signed by the order, for other files than those that were sealed', async () => {
    await finish(await ordersKey(), {}, { recorded: '0'.repeat(64) });
    await expect(download()).rejects.toThrow('is not the one that the TEE signed');
    await nothingCame();
  });
});
