import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { policySchema } from '../../src/attestation/policy.ts';
import { cancelOrder } from '../../src/flow/order/cancelOrder.ts';
import { completeSuborder } from '../../src/flow/approve/completeSuborder.ts';
import { revokeApproval } from '../../src/flow/approve/revokeApproval.ts';
import { downloadResult } from '../../src/flow/result/downloadResult.ts';
import { downloadSolution } from '../../src/flow/downloadSolution.ts';
import { setOfferEnabled } from '../../src/flow/registerOffer.ts';
import { reasonOf } from '../../src/marketplace/order/orderEnd.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { Interruption } from '../../src/tee/sandbox/sandbox.ts';
import { uploadResource } from '../../src/resource/transfer/uploadResource.ts';
import { approve, dataSuborder, look, makeWorld, order, runOrder, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const statusNow = async (id: number): Promise<string> => statusOf((await world.bob.ledger.order(id)).state);
const reasonNow = async (id: number): Promise<string> => reasonOf((await world.bob.ledger.order(id)).state);

describe('an order, from its placing to its result', () => {
  test('waits for Alice, runs once she approved, and gives the result to Bob', async () => {
    const placed = await order(world);
    expect(await statusNow(placed.order)).toBe('Blocked');
    await look(world);
    expect(world.sandbox.runs).toBe(0);
    expect(await statusNow(placed.order)).toBe('Blocked');
    await approve(world, placed);
    expect(await statusNow(placed.order)).toBe('New');
    await look(world);
    expect(world.sandbox.runs).toBe(1);
    expect(await statusNow(placed.order)).toBe('Done');
    const { path } = await downloadResult(world.bob, placed.order, join(world.root, 'bob'));
    expect(await readFile(join(path, 'output', 'weights.txt'), 'utf8')).toBe('learned from private rows');
    expect(await readFile(join(path, 'execution.log'), 'utf8')).toBe('trained\n');
  });

  test('the TEE keeps no plaintext when it is done', async () => {
    await runOrder(world);
    expect(await readdir(world.tee.scratch)).toEqual([]);
  });

  test('the solution is told its configuration, and has certificates that openssl verifies', async () => {
    let seen: Record<string, string> = {};
    world.sandbox.behave = async (spec) => {
      const read = (directory: string, name: string): Promise<string> =>
        readFile(join(directory, name), 'utf8');
      seen = {
        configuration: await read(spec.configurations, 'configuration.json'),
        certificate: await read(spec.certs, 'order_cert.crt'),
        key: await read(spec.certs, 'order_cert.key'),
        bundle: await read(spec.certs, 'order_cert_ca_bundle.crt'),
        report: await read(spec.certs, 'order_report.json'),
      };
      return {};
    };
    const placed = await runOrder(world);
    world.sandbox.behave = undefined;
    expect(JSON.parse(seen['configuration'] ?? '')).toEqual({ solution: { epochs: 1 } });
    const { X509Certificate, createPrivateKey } = await import('node:crypto');
    const leaf = new X509Certificate(seen['certificate'] ?? '');
    const issuer = new X509Certificate(seen['bundle'] ?? '');
    expect(leaf.verify(issuer.publicKey)).toBe(true);
    expect(leaf.checkPrivateKey(createPrivateKey(seen['key'] ?? ''))).toBe(true);
    expect(issuer.checkPrivateKey(createPrivateKey(seen['key'] ?? ''))).toBe(false);
    const { state } = await world.bob.ledger.order(placed.order);
    const signing = issuer.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    expect(state.attested?.entry.signingKey).toBe(signing);
    expect(JSON.parse(seen['report'] ?? '')).toEqual(state.reported?.entry.bundle);
  });

  test('the report is on the ledger before the solution starts', async () => {
    let reported: string | undefined;
    const placed = await order(world);
    world.sandbox.behave = async () => {
      reported = await statusNow(placed.order);
      return {};
    };
    await look(world);
    await approve(world, placed);
    await look(world);
    world.sandbox.behave = undefined;
    expect(reported).toBe('Processing');
  });

  test('Alice reviews the solution that the order carries; nobody else can', async () => {
    const placed = await order(world);
    const { hash } = await downloadSolution(world.alice, placed.order, join(world.root, 'review'));
    expect(hash).toBe(world.solution.hash.hash);
    await expect(downloadSolution(world.operator, placed.order, world.root)).rejects.toMatchObject({
      code: 'refused',
    });
  });

  test('placing the same request again finds the first order', async () => {
    const first = await order(world, { request: 'run 7' });
    const again = await order(world, { request: 'run 7' });
    expect(again).toMatchObject({ order: first.order, created: false });
    expect((await order(world)).order).not.toBe(first.order);
  });

  test('completing again changes nothing, and a run is not repeated', async () => {
    const placed = await order(world);
    await look(world);
    await approve(world, placed);
    const files = world.repository.files.size;
    expect((await approve(world, placed)).changed).toBe(false);
    expect(world.repository.files.size).toBe(files);
    await look(world);
    const { runs } = world.sandbox;
    await look(world);
    expect(world.sandbox.runs).toBe(runs);
  });

  test('a solution that fails ends the order with Error, and its log is in the result', async () => {
    world.sandbox.behave = () => Promise.resolve({ exitStatus: 3, log: Buffer.from('no such column\n') });
    const placed = await runOrder(world);
    world.sandbox.behave = undefined;
    expect(await statusNow(placed.order)).toBe('Error');
    expect(await reasonNow(placed.order)).toBe('the run did not end well');
    const { path } = await downloadResult(world.bob, placed.order, join(world.root, 'failed'));
    expect(await readFile(join(path, 'execution.log'), 'utf8')).toBe('no such column\n');
  });

  test('an agent that is told to end publishes what its run has, as interrupted', async () => {
    const end = new AbortController();
    world.sandbox.behave = async (spec, signal) => {
      await writeFile(join(spec.output, 'checkpoint'), 'half');
      end.abort();
      expect(signal.reason).toBeInstanceOf(Interruption);
      expect(signal.reason).toMatchObject({ graceSeconds: 3 });
      return {
        outcome: 'interrupted',
        exitStatus: 143,
        reason: 'the agent of the TEE was told to end while it ran',
      };
    };
    const placed = await order(world);
    await look(world);
    await approve(world, placed);
    await look(world, { ...world.tee, signal: end.signal, endGraceSeconds: 3 });
    world.sandbox.behave = undefined;
    expect(await statusNow(placed.order)).toBe('Error');
    expect(await reasonNow(placed.order)).toMatch(
      /^it was interrupted: the agent of the TEE was told to end/,
    );
    const { path, end: words } = await downloadResult(
      world.bob,
      placed.order,
      join(world.root, 'interrupted'),
    );
    expect(await readFile(join(path, 'output', 'checkpoint'), 'utf8')).toBe('half');
    expect(words).toMatch(/^it was interrupted: /);
  });

  test('a limit that ended a run is told to its recipients alone, with the member of the slot to raise', async () => {
    const reason = "it needed more than 2 GiB of memory: raise info.ram of the TEE's slot";
    world.sandbox.behave = () => Promise.resolve({ outcome: 'memory-limit', exitStatus: 137, reason });
    const placed = await runOrder(world);
    world.sandbox.behave = undefined;
    expect(await reasonNow(placed.order)).toBe('the run did not end well');
    const { end } = await downloadResult(world.bob, placed.order, join(world.root, 'limit'));
    expect(end).toBe(`its memory limit ended it: ${reason}`);
  });

  test('why a customer cancels is read by everybody', async () => {
    const placed = await order(world);
    await cancelOrder(world.bob, placed.order, 'the wrong learning rate');
    expect(await statusNow(placed.order)).toBe('Canceled');
    expect(await reasonNow(placed.order)).toBe('its customer canceled it: the wrong learning rate');
  });

  test('links out of the output and devices stay behind, and that is said', async () => {
    world.sandbox.behave = async (spec) => {
      const { symlink } = await import('node:fs/promises');
      await symlink('/etc/passwd', join(spec.output, 'passwd'));
      await writeFile(join(spec.output, 'good'), 'x');
      return {};
    };
    const placed = await runOrder(world);
    world.sandbox.behave = undefined;
    const { path, leftOut } = await downloadResult(world.bob, placed.order, join(world.root, 'links'));
    expect(await readdir(join(path, 'output'))).toEqual(['good']);
    expect(leftOut).toEqual({
      count: 1,
      first: [{ name: 'passwd', reason: 'a symbolic link: it leads out of /sp/output' }],
    });
  });
});

describe('what Alice refuses', () => {
  test('a solution that she did not review: nothing changes', async () => {
    const placed = await order(world);
    await look(world);
    const files = world.repository.files.size;
    const wrong = { suborder: dataSuborder(placed), status: 'done' as const, resource: world.dataset };
    await expect(
      completeSuborder(world.alice, { ...wrong, solutionHash: 'f'.repeat(64) }),
    ).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('another (or modified) solution') as unknown,
    });
    await expect(completeSuborder(world.alice, wrong)).rejects.toMatchObject({ code: 'usage' });
    expect(world.repository.files.size).toBe(files);
    await look(world);
    expect(await statusNow(placed.order)).toBe('Blocked');
  });

  test('an order that she turns down, cancels it; one that Bob cancels, ends', async () => {
    const placed = await order(world);
    await completeSuborder(world.alice, { suborder: dataSuborder(placed), status: 'canceled', reason: 'no' });
    expect(await statusNow(placed.order)).toBe('Canceled');
    const other = await order(world);
    await cancelOrder(world.bob, other.order, '');
    await cancelOrder(world.bob, other.order, '');
    expect(await statusNow(other.order)).toBe('Canceled');
    await expect(cancelOrder(world.alice, (await order(world)).order, '')).rejects.toMatchObject({
      code: 'refused',
    });
  });

  test('a revoked approval is not used', async () => {
    const placed = await order(world);
    await look(world);
    await approve(world, placed);
    await revokeApproval(world.alice, dataSuborder(placed), 'second thoughts');
    const { runs } = world.sandbox;
    await look(world);
    expect(world.sandbox.runs).toBe(runs);
    expect(await statusNow(placed.order)).toBe('Canceled');
  });

  test("somebody else's suborder", async () => {
    const placed = await order(world);
    await look(world);
    await expect(
      completeSuborder(world.bob, {
        suborder: dataSuborder(placed),
        status: 'done',
        card: 'unseen',
        resource: world.dataset,
        solutionHash: world.solution.hash.hash,
      }),
    ).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('what Bob refuses, and the owners’ rules', () => {
  test('a simulated TEE, unless his own policy allows it: nothing is sealed to it', async () => {
    const careful = { ...world, bob: { ...world.bob, policy: policySchema.parse({ version: 1 }) } };
    const files = world.repository.files.size;
    await expect(order(careful)).rejects.toMatchObject({ code: 'refused' });
    expect(world.repository.files.size).toBe(files);
  });
  test('a disabled offer takes no orders until it is enabled again', async () => {
    await setOfferEnabled(world.alice, world.offers.data, false);
    await expect(order(world)).rejects.toMatchObject({ code: 'refused' });
    await setOfferEnabled(world.alice, world.offers.data, true);
    await order(world);
    await expect(setOfferEnabled(world.bob, world.offers.data, false)).rejects.toMatchObject({
      code: 'refused',
    });
  });
});

describe('threat: swapped, modified or lost solution and data', () => {
  test('a solution swapped in the storage after the review is not run', async () => {
    const other = await uploadResource(join(world.root, 'model.bin'), world.store);
    const placed = await order(world, {
      solution: { kind: 'resource', resource: { ...world.solution, resource: other.resource } },
    });
    await look(world);
    expect(await statusNow(placed.order)).toBe('Error');
    expect((await world.bob.ledger.order(placed.order)).state.attested).toBeUndefined();
  });
  test('a grant that opens another dataset than the approved one is not used', async () => {
    const other = await uploadResource(join(world.root, 'model.bin'), world.store);
    const placed = await order(world);
    await look(world);
    await completeSuborder(world.alice, {
      suborder: dataSuborder(placed),
      status: 'done',
      card: 'unseen',
      resource: { ...world.dataset, resource: other.resource },
      solutionHash: world.solution.hash.hash,
    });
    const { runs } = world.sandbox;
    await look(world);
    expect(world.sandbox.runs).toBe(runs);
    expect(await statusNow(placed.order)).toBe('Error');
  });
  test('an approval that has expired is not used', async () => {
    const placed = await order(world);
    await look(world);
    await approve(world, placed, 1 / 3_600_000);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { runs } = world.sandbox;
    await look(world);
    expect(world.sandbox.runs).toBe(runs);
    expect(await reasonNow(placed.order)).toContain('expired');
  });
});
