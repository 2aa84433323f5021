import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { renewKey, requireEnteredKey, revokeKey } from '../../src/flow/partyKeys.ts';
import { getReport } from '../../src/flow/result/getReport.ts';
import { entryName } from '../../src/ledger/entries/entries.ts';
import { Accounts } from '../../src/ledger/entries/accounts.ts';
import type { KeyLife } from '../../src/ledger/entries/keys/keyLife.ts';
import type { OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import { accountDirectory } from '../../src/ledger/ledgerPaths.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { extendKey } from '../../src/pgp/certificates.ts';
import { fingerprintOf, generatePartyKey, type PrivateKey } from '../../src/pgp/keys.ts';
import type { ReportFile } from '../../src/report/reportFile.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { certificatePaths, enterKey, ofKey } from '../support/enterKey.ts';
import { appendLeaves, inOrder, leavesOf, tell } from '../support/logKit.ts';
import { retell } from '../support/retell.ts';
import { approve, dataSuborder, look, makeWorld, order, runOrder, type World } from '../support/world.ts';

let world: World;
let mallory: PrivateKey;
let placed: PlacedOrder;
/** The order waits for Alice: the TEE has attested it. */
beforeEach(async () => {
  world = await makeWorld();
  mallory = await generatePartyKey({ name: 'Mallory' });
  placed = await order(world);
  await look(world);
});
afterEach(() => world.close());

const read = (): Promise<OrderReading> => world.bob.ledger.order(placed.order);
const verdicts = ({ refused }: OrderReading): unknown[][] =>
  refused.map(({ verdict, reason }) => [verdict, reason]);
const lifeOf = async (fingerprint = world.alice.fingerprint): Promise<KeyLife> =>
  new Accounts(await world.repository.snapshot()).lifeOf(fingerprint);
const faults = ({ refused }: KeyLife): unknown[][] => refused.map(({ verdict, reason }) => [verdict, reason]);
const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);
const ago = (days: number): string => inDays(-days).toISOString();

/** Alice's refusal of the order, as whoever has her key signs it. */
async function refuse(at?: string, key = world.alice.key): Promise<void> {
  const reading = await read();
  const content = { suborder: dataSuborder(placed), outcome: { status: 'error', reason: '' } };
  const { digest: about } = reading.state.placed;
  const told = { kind: 'order.completed', content, about, after: reading.last };
  await tell(world.repository, at === undefined ? told : { ...told, at }, key, inOrder(placed.order));
}

async function goesOn(): Promise<void> {
  await approve(world, placed);
  await look(world);
  expect([statusOf((await read()).state), world.sandbox.runs]).toEqual(['Done', 1]);
}

/** What somebody signs about Alice's key. */
async function ofAlice(
  kind: string,
  content: object,
  key: PrivateKey,
  author: string,
  after: string | null = null,
): Promise<number> {
  const about = world.alice.fingerprint;
  const told = { kind, content: { ...content }, about, after, author };
  return (await tell(world.repository, told, key, ofKey(about))).index;
}

describe("a party's key is its own", () => {
  test('a newer certificate that another key signed is none, whoever it names as its author', async () => {
    const before = await lifeOf();
    const certificate = mallory.toPublic().armor();
    const mine = fingerprintOf(mallory.toPublic());
    const after = before.entries[0]?.digest ?? '';
    for (const author of [mine, world.alice.fingerprint])
      await ofAlice('key.renewed', { certificate }, mallory, author, after);
    const life = await lifeOf();
    expect(life.certificates).toHaveLength(1);
    expect(faults(life)).toEqual([
      ['not-entitled', `${mine} has no part in it`],
      ['signature', `its signature is not one of ${world.alice.fingerprint} at that time`],
    ]);
    await goesOn();
  });

  test('a newer certificate of another key is none, though its owner signed it', async () => {
    const after = (await lifeOf()).entries[0]?.digest ?? '';
    const certificate = mallory.toPublic().armor();
    const own = world.alice;
    const index = await ofAlice('key.renewed', { certificate }, own.key, own.fingerprint, after);
    const other = fingerprintOf(mallory.toPublic());
    expect(faults(await lifeOf())).toEqual([
      ['rule', `the certificate of entry ${index} is of another key, ${other}`],
    ]);
    await goesOn();
  });

  test('a revocation by somebody else ends nothing', async () => {
    for (const author of [fingerprintOf(mallory.toPublic()), world.alice.fingerprint])
      await ofAlice('key.revoked', { reason: 'compromised' }, mallory, author);
    expect((await lifeOf()).end).toBeUndefined();
    await goesOn();
  });

  test('a second beginning is void, a copy of the first too', async () => {
    const first = (await lifeOf()).certificates[0]?.index ?? 0;
    const leaf = (await leavesOf(world.repository))[first] ?? new Uint8Array();
    await appendLeaves(world.repository, [leaf]);
    await enterKey(world.repository, world.alice.key);
    const life = await lifeOf();
    expect(life.certificates.map(({ index }) => index)).toEqual([first]);
    expect(faults(life).map(([verdict]) => verdict)).toEqual(['copy', 'rule']);
    await goesOn();
  });

  test.each(['a copy of its first entry', 'another beginning'])(
    'where only the file of %s is left, entries before it hold all the same',
    async (which) => {
      const { fingerprint, key } = world.alice;
      const first = (await lifeOf()).certificates[0]?.index ?? 0;
      const size = (await leavesOf(world.repository)).length;
      const directory = accountDirectory(fingerprint);
      if (which === 'another beginning') await enterKey(world.repository, key);
      else {
        const leaf = (await leavesOf(world.repository))[first] ?? new Uint8Array();
        await appendLeaves(world.repository, [leaf]);
        for (const end of ['', '.asc']) {
          const bytes = world.repository.files.get(`${directory}/${entryName(first, 'key.added')}${end}`);
          world.repository.files.set(
            `${directory}/${entryName(size, 'key.added')}${end}`,
            bytes ?? new Uint8Array(),
          );
        }
      }
      for (const end of ['', '.asc'])
        world.repository.files.delete(`${directory}/${entryName(first, 'key.added')}${end}`);
      expect(verdicts(await read())).toEqual([]);
      await goesOn();
    },
  );
});

describe('a key that was revoked', () => {
  test('signs nothing more, whatever time it names, and what lies before stays', async () => {
    await approve(world, placed);
    const { index } = await revokeKey(world.alice, { reason: 'retired' });
    await refuse();
    await refuse(ago(1));
    const reading = await read();
    expect(statusOf(reading.state)).toBe('New');
    const reason = `its key was revoked at entry ${index}, as retired`;
    expect(verdicts(reading)).toEqual([
      ['key-revoked', reason],
      ['key-revoked', reason],
    ]);
  });

  test('may have gone to a thief: its approval is not used any more', async () => {
    await approve(world, placed);
    const { index } = await revokeKey(world.alice, { reason: 'compromised' });
    await look(world);
    const { state } = await read();
    expect([world.sandbox.runs, state.finished?.entry.reason]).toEqual([
      0,
      `${world.alice.fingerprint} has no part in it any more: its key was reported compromised at entry ${index}`,
    ]);
  });

  test('gets no result sealed to it', async () => {
    await approve(world, placed);
    await revokeKey(world.bob, { reason: 'compromised' });
    await look(world);
    expect([world.sandbox.runs, (await read()).state.finished?.entry.status]).toEqual([0, 'error']);
  });

  test('cannot be entered anew, renewed, or told not to be', async () => {
    const { key, fingerprint } = world.alice;
    const { index } = await revokeKey(world.alice, { reason: 'superseded' });
    await enterKey(world.repository, key);
    const { entries } = await lifeOf();
    const longer = (await extendKey(key, inDays(30))).toPublic().armor();
    const after = entries.find(({ head }) => head.kind === 'key.added')?.digest ?? null;
    await ofAlice('key.renewed', { certificate: longer }, key, fingerprint, after);
    const life = await lifeOf();
    const why = `its key was revoked at entry ${index}, as superseded`;
    expect(faults(life)).toEqual([
      ['key-revoked', why],
      ['key-revoked', why],
    ]);
    await expect(renewKey(world.alice, longer)).rejects.toMatchObject({ code: 'refused' });
    await expect(order(world)).rejects.toMatchObject({
      code: 'refused',
      message: `nothing is sealed to ${fingerprint}: ${why}`,
    });
  });

  test.each([{}, { reason: 'lost' }, { reason: 'compromised', more: 'x'.repeat(300) }])(
    'stays so whatever the revocation says: %j',
    async (content) => {
      const { key, fingerprint } = world.alice;
      const index = await ofAlice('key.revoked', content, key, fingerprint);
      expect((await lifeOf()).end?.index).toBe(index);
      await refuse();
      expect(verdicts(await read()).map(([verdict]) => verdict)).toEqual(['key-revoked']);
    },
  );

  test('by an entry that names another history of the ledger', async () => {
    const { key, fingerprint: about } = world.alice;
    const head = { checkpoint: { size: 2, root: 'f'.repeat(64) } };
    const told = { kind: 'key.revoked', content: { reason: 'compromised' }, about, after: null, head };
    const { index } = await tell(world.repository, told, key, ofKey(about));
    expect((await lifeOf()).end).toMatchObject({ index, reason: 'compromised' });
  });

  test('is so though the files that lead to the revocation, or to the key, were taken away', async () => {
    const { index } = await revokeKey(world.alice, { reason: 'compromised' });
    const directory = accountDirectory(world.alice.fingerprint);
    const all = new Map(world.repository.files);
    for (const hidden of [`${directory}/${entryName(index, 'key.revoked')}`, `${directory}/`]) {
      for (const path of all.keys())
        if (path.startsWith(hidden) && !path.endsWith('.body')) world.repository.files.delete(path);
      expect((await lifeOf()).end).toMatchObject({ index, reason: 'compromised' });
      await refuse(ago(1));
      // The owner is asked whether it is to end, and can end it.
      await requireEnteredKey(world.alice);
    }
    expect(statusOf((await read()).state)).toBe('Blocked');
  });
});

describe('a report', () => {
  const detailOf = async (file: ReportFile): Promise<unknown[]> => {
    const { checks } = await verifyReport(file, { allowSimulated: true });
    const entries = checks.find(({ id }) => id === 'ledger-entries');
    return [
      entries?.status,
      entries?.detail,
      ...checks.filter(({ status }) => status === 'failed').map(({ id }) => id),
    ];
  };

  test('holds when a key is ended later, and says so', async () => {
    await goesOn();
    const { index } = await revokeKey(world.alice, { reason: 'compromised', text: 'a laptop was stolen' });
    const report = await getReport(world.bob.ledger, placed.order, world.bob.key);
    expect(await detailOf(report)).toEqual([
      'passed',
      `6 entries; ${world.alice.fingerprint}: its key was later reported compromised at entry ${index}`,
    ]);
  });

  test('whose run was claimed when the key of its approver had ended is refused', async () => {
    const truth = await runOrder(world);
    const held = await retell(world, truth);
    expect(await detailOf(held)).toEqual(['passed', '6 entries']);
    const lying = await retell(world, truth, {
      beforeClaim: async (repository) => {
        const told = {
          kind: 'key.revoked',
          content: { reason: 'compromised' },
          about: world.alice.fingerprint,
        };
        await tell(repository, { ...told, after: null }, world.alice.key, ofKey(world.alice.fingerprint));
      },
    });
    const { checks } = await verifyReport(lying, { allowSimulated: true });
    expect(checks.filter(({ status }) => status === 'failed').map(({ detail }) => detail)).toEqual([
      expect.stringContaining(
        'its approver may not approve any more: its key was reported compromised at entry',
      ),
    ]);
  });

  test('of an order carries what its keys rest on: without it nothing holds', async () => {
    await goesOn();
    const report = await getReport(world.bob.ledger, placed.order, world.bob.key);
    const index = String((await lifeOf()).certificates[0]?.index);
    const leaves = Object.fromEntries(Object.entries(report.ledger.leaves).filter(([at]) => at !== index));
    const [status] = await detailOf({ ...report, ledger: { ...report.ledger, leaves } });
    expect(status).toBe('failed');
  });
});

describe('a key that expires', () => {
  async function expiring(days: number): Promise<void> {
    const key = await extendKey(world.alice.key, inDays(days));
    await renewKey({ ...world.alice, key }, key.toPublic().armor());
    Object.assign(world.alice, { key });
  }

  test('signs until then, and nothing later', async () => {
    await expiring(1);
    const later = inDays(2).toISOString();
    // A program of hers that looks at no expiry.
    await refuse(later, await extendKey(world.alice.key, inDays(9)));
    const reading = await read();
    expect(verdicts(reading)).toEqual([
      ['signature', `its signature is not one of ${world.alice.fingerprint} at that time`],
    ]);
    await goesOn();
  });

  test('goes on with a newer certificate, which an older one in the place of its file does not undo', async () => {
    const [old = ''] = certificatePaths(world.repository, world.alice.fingerprint);
    await expiring(1);
    await expiring(30);
    const newest = certificatePaths(world.repository, world.alice.fingerprint).at(-1) ?? '';
    await refuse(inDays(2).toISOString());
    expect(verdicts(await read())).toEqual([]);
    world.repository.files.set(newest, world.repository.files.get(old) ?? new Uint8Array());
    await expect(read()).rejects.toMatchObject({
      code: 'tampered',
      message: `the ledger's ${newest} is not the one that was signed`,
    });
  });

  test('can be renewed after it has expired, by the primary key itself', async () => {
    await expiring(1);
    const { fingerprint } = world.alice;
    const longer = await extendKey(world.alice.key, inDays(30));
    const after = (await lifeOf()).entries.at(-1)?.digest ?? '';
    const content = { certificate: longer.toPublic().armor() };
    const at = inDays(3).toISOString();
    const told = { kind: 'key.renewed', content, about: fingerprint, after, at };
    await tell(world.repository, told, longer, ofKey(fingerprint));
    expect((await lifeOf()).certificates).toHaveLength(3);
  });
});
