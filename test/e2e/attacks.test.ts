import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CliContext } from '../../src/cli/context.ts';
import { openHome } from '../../src/cli/home/home.ts';
import { completeSuborder } from '../../src/flow/approve/completeSuborder.ts';
import { readResourceFile } from '../../src/resource/resourceFile.ts';
import { BUSYBOX, shellImage } from '../servers/testImage.ts';
import { Market, type Placed } from './market.ts';
import { World, works } from './world.ts';

const hasBubblewrap = works('bwrap', '--unshare-all', '--unshare-user', '--ro-bind', '/', '/', '--', 'true');
const canRun = BUSYBOX !== undefined && (hasBubblewrap || works('podman', 'info') || works('docker', 'info'));
if (!canRun) console.warn('skipped: the attacks need busybox-static, and docker, podman or bubblewrap');

(canRun ? describe : describe.skip)('attacks on an order', () => {
  const world = new World();
  let market: Market;

  beforeAll(async () => {
    market = await Market.open(world, hasBubblewrap ? { COUNTERSIGN_SANDBOX: 'bubblewrap' } : {});
    const { bob, alice } = market;
    writeFileSync(bob.path('evil.tar.gz'), shellImage('cat /sp/inputs/*/* > /sp/output/stolen.txt'));
    await bob.must('files', 'upload', 'evil.tar.gz', '--output', 'evil.resource.json');
    mkdirSync(alice.path('other'));
    writeFileSync(alice.path('other', 'rows.csv'), 'not for Bob\n');
    await alice.must('files', 'upload', 'other', '--output', 'other.resource.json');
  });

  afterAll(() => {
    world.remove();
  });

  /** The order ended without a run: an error with its reason, and no report. */
  async function expectRefusal({ order }: Placed, reason: RegExp): Promise<void> {
    const shown = await market.order(order);
    expect(shown).toMatchObject({ status: 'Error', reason: expect.stringMatching(reason), reported: '' });
  }

  /** Alice's word for less than a second, validly signed: the command takes no such time. */
  async function approveForNoTime({ data }: Placed): Promise<void> {
    const { alice, solutionHash } = market;
    const context = new CliContext(await openHome({ ...process.env, ...alice.env }), {});
    const completed = await completeSuborder(await context.party(), {
      ...{ suborder: data, status: 'done', card: 'unseen', solutionHash, hours: 0.000_000_1 },
      resource: await readResourceFile(alice.path('dataset.resource.json')),
    });
    expect(completed.changed).toBe(true);
  }

  describe('swapped or modified solution', () => {
    test('Bob replaces the sealed solution after the approval by another sealed object', async () => {
      const placed = await market.ready();
      const evil = readFileSync(market.stored(market.bob, 'evil'));
      const path = market.stored(market.bob, 'solution');
      await market.tampered(
        path,
        () => evil,
        () => market.look(placed.order),
      );
      await expectRefusal(placed, /is not what was sealed/);
      const download = await market.bob.spctl('orders', 'download-result', String(placed.order));
      expect(download).toMatchObject({ status: 1, err: expect.stringContaining('without a result') });
    });

    test.each<[string, (bytes: Buffer) => Uint8Array]>([
      ['one bit flipped in the middle', (bytes) => flip(bytes, Math.floor(bytes.length / 2))],
      ['one bit flipped in the last tag', (bytes) => flip(bytes, bytes.length - 1)],
      ['the end cut off', (bytes) => bytes.subarray(0, bytes.length - 70_000)],
      ['bytes appended', (bytes) => Buffer.concat([bytes, bytes.subarray(0, 100)])],
      ['emptied', () => Buffer.alloc(0)],
    ])('the sealed solution has %s', async (_title, change) => {
      const placed = await market.place();
      await market.tampered(market.stored(market.bob, 'solution'), change, () => market.look(placed.order));
      await expectRefusal(placed, /./);
    });

    test('Bob orders with the reviewed hash and seals another solution', async () => {
      market.forgeResource(market.bob, 'lie', 'evil', () => ({
        hash: market.resource(market.bob, 'solution').hash,
      }));
      const placed = await market.place('--solution', 'lie.resource.json');
      await market.look(placed.order);
      await expectRefusal(placed, /is not what was sealed/);
    });

    test('the hash that Alice names is not that of the order: nothing changes', async () => {
      const placed = await market.place('--solution', 'evil.resource.json');
      await market.look(placed.order);
      const before = world.head();
      const run = await market.approve(placed);
      expect(run).toMatchObject({
        status: 1,
        out: '',
        err: expect.stringContaining('another (or modified) solution'),
      });
      expect(world.head()).toBe(before);
      expect(await market.order(placed.order)).toMatchObject({ status: 'Blocked' });
    });
  });

  describe('wrong grant', () => {
    test('the granted resource opens another object than the approved dataset', async () => {
      const { hash, size, salt } = market.resource(market.alice, 'dataset');
      market.forgeResource(market.alice, 'mixed', 'other', () => ({ hash, size, salt }));
      const placed = await market.place();
      await market.look(placed.order);
      await market.alice.must(...market.approval(placed.data, market.solutionHash, 'mixed'));
      await market.look(placed.order);
      await expectRefusal(placed, /is not what was sealed/);
    });

    test('the storage swaps the dataset after the approval', async () => {
      const placed = await market.ready();
      const other = readFileSync(market.stored(market.alice, 'other'));
      await market.tampered(
        market.stored(market.alice, 'dataset'),
        () => other,
        () => market.look(placed.order),
      );
      await expectRefusal(placed, /./);
    });

    test('Alice grants another dataset of hers by mistake: nothing is signed', async () => {
      const placed = await market.place();
      await market.look(placed.order);
      const before = world.head();
      const run = await market.alice.spctl(...market.approval(placed.data, market.solutionHash, 'other'));
      const err = `the dataset is not the one that offer ${market.dataOffer} commits to`;
      expect(run).toMatchObject({ status: 1, out: '', err: expect.stringContaining(err) });
      expect(world.head()).toBe(before);
      expect(await market.order(placed.order)).toMatchObject({ status: 'Blocked' });
    });

    test('Bob completes the suborder of Alice himself', async () => {
      const placed = await market.place();
      await market.look(placed.order);
      const before = world.head();
      const run = await market.bob.spctl(...market.approval(placed.data, market.solutionHash, 'evil'));
      expect(run).toMatchObject({ status: 1, err: expect.stringContaining('not to you') });
      expect(world.head()).toBe(before);
    });

    test('an approval that was revoked before the run is not used', async () => {
      const placed = await market.ready();
      await market.alice.must('orders', 'revoke', String(placed.data), '--reason', 'second thoughts');
      await market.look(placed.order);
      expect(await market.order(placed.order)).toMatchObject({ status: 'Canceled', reported: '' });
    });

    test('an approval that expired before the run is not used', async () => {
      const placed = await market.place();
      await market.look(placed.order);
      await approveForNoTime(placed);
      await market.look(placed.order);
      await expectRefusal(placed, /expired/);
    });
  });

  describe('a TEE that the policy does not allow', () => {
    test('Bob seals nothing to a simulated TEE unless his policy allows it', async () => {
      const policy = `${market.bob.home}/policy.yml`;
      const allowed = readFileSync(policy);
      const before = world.head();
      writeFileSync(policy, 'version: 1\nallowSimulated: false\n');
      const args = [
        '--solution',
        'solution.resource.json',
        '--data',
        String(market.dataOffer),
        '--tee',
        String(market.teeOffer),
      ];
      const run = await market.bob.spctl('workflows', 'create', ...args);
      writeFileSync(policy, allowed);
      expect(run).toMatchObject({ status: 1, err: expect.stringMatching(/under your policy: .*simulat/i) });
      expect(world.head()).toBe(before);
    });

    test("Alice grants nothing to a simulated TEE unless her offer's policy allows it", async () => {
      writeFileSync(market.alice.path('strict.yml'), 'version: 1\n');
      const info = [
        '--result',
        'dataset.resource.json',
        '--offer-info',
        'offer-info.json',
        '--slot-info',
        'slot-info.json',
        '--policy',
        'strict.yml',
      ];
      const registered = await market.alice.must('register', 'data', ...info, '--json');
      expect(registered.err).toContain('warning: no TEE on this ledger meets your policy');
      const { offer } = JSON.parse(registered.out) as { offer: number };
      const before = world.head();
      const [tee, data] = [String(market.teeOffer), String(offer)];
      const create = ['--solution', 'solution.resource.json', '--data', data, '--tee', tee];
      expect(await market.bob.spctl('workflows', 'create', ...create)).toMatchObject({
        status: 1,
        out: '',
        err: expect.stringMatching(/the policy of offer \d+ refuses the TEE of offer \d+: .*simulat/i),
      });
      expect(world.head()).toBe(before);
      await market.alice.must('offers', 'policy', data, `${market.alice.home}/policy.yml`);
      await market.place('--data', data);
    });
  });

  describe('results', () => {
    test('a result is sealed to the one who ordered it: nobody else can download it', async () => {
      const placed = await market.ready();
      await market.look(placed.order);
      for (const party of [market.alice, market.operator]) {
        const run = await party.spctl('orders', 'download-result', String(placed.order));
        expect(run).toMatchObject({ status: 1, out: '', err: expect.stringContaining('not sealed to you') });
      }
      await market.bob.must('orders', 'download-result', String(placed.order));
      const seen = market.bob.path(`result-${placed.order}/output/seen.txt`);
      expect(readFileSync(seen, 'utf8')).toBe('the private rows\n');
    });

    test('a solution that fails ends in Error, with its log in the result', async () => {
      const placed = await market.ready('--solution-configuration', 'fail.json');
      await market.look(placed.order);
      expect(await market.order(placed.order)).toMatchObject({
        status: 'Error',
        reason: 'the run did not end well',
      });
      const { status, out, err } = await market.bob.spctl('orders', 'download-result', String(placed.order));
      expect([status, err]).toEqual([3, expect.stringContaining('The order ended with Error')]);
      // Set in: the solution wrote it, and nothing of ours.
      expect(out).toContain('  | epoch 1\n  | the data has no labels\n');
      const log = readFileSync(market.bob.path(`result-${placed.order}/execution.log`), 'utf8');
      expect(log).toBe('epoch 1\nthe data has no labels\n');
    });

    test('a solution that never ends is stopped at the limit of the slot, with its log in the result', async () => {
      const placed = await market.ready(
        '--solution-configuration',
        'loop.json',
        '--tee',
        `${market.teeOffer},${market.shortSlot}`,
      );
      await market.look(placed.order);
      expect(await market.order(placed.order)).toMatchObject({ status: 'Error', minutes: 0.05 });
      const { status } = await market.bob.spctl('orders', 'download-result', String(placed.order));
      expect(status).toBe(3);
      const log = readFileSync(market.bob.path(`result-${placed.order}/execution.log`), 'utf8');
      expect(log).toBe('epoch 1\n');
    });
  });
});

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
