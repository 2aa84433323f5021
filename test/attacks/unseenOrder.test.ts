import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CliFixture, SLOT_INFO, type CliRun } from '../cli/cliFixture.ts';
import { smallImage } from '../servers/testImage.ts';

const fixture = new CliFixture();
const path = (name: string): string => fixture.path(name);
const offers: Record<string, string> = {};
let hash: string;

const json = (who: string, ...args: string[]): Promise<unknown> => fixture.json(who, args);

beforeAll(async () => {
  fixture.write('dataset/rows.csv', 'private rows\n');
  writeFileSync(path('solution.tar.gz'), smallImage());
  fixture.write('more.bin', 'what Bob adds');
  fixture.write('dump.json', { mode: 'dump' });
  fixture.write('slot-info.json', SLOT_INFO);
  await json('alice', 'ledger', 'init', path('ledger.git'));
  for (const who of ['alice', 'bob', 'operator']) await fixture.setUp(who);
  await json('alice', 'files', 'upload', path('dataset'), '--output', path('dataset.json'));
  for (const [file, resource] of [
    ['solution.tar.gz', 'solution.json'],
    ['more.bin', 'more.json'],
  ] as const)
    await json('bob', 'files', 'upload', path(file), '--output', path(resource));
  ({ hash } = (await json('bob', 'files', 'calculate-hash', path('solution.tar.gz'))) as { hash: string });
  for (const [who, type, ...more] of [
    ['operator', 'tee'],
    ['alice', 'data', '--result', path('dataset.json')],
  ] as const) {
    const info = fixture.write(`${type}.json`, { name: type, offerType: type === 'tee' ? '0' : '3' });
    const args = ['--offer-info', info, '--slot-info', path('slot-info.json'), ...more];
    const { offer } = (await json(who, 'register', type, ...args)) as { offer: number };
    offers[type] = String(offer);
  }
});
afterAll(() => {
  fixture.remove();
});

/** Bob orders, and the TEE has attested. */
async function waiting(...more: string[]): Promise<string> {
  const data = more.includes('--data') ? [] : ['--data', offers['data'] ?? ''];
  const args = ['--solution', path('solution.json'), ...data, '--tee', offers['tee'] ?? '', ...more];
  const placed = (await json('bob', 'workflows', 'create', ...args)) as {
    order: number;
    suborders: { id: number; type: string }[];
  };
  await json('operator', 'tee', 'run', '--once', '--order', String(placed.order));
  return String(placed.suborders.find(({ type }) => type === 'Data')?.id);
}

/** The guide's command, where nobody can be asked. */
function complete(suborder: string, ...more: string[]): Promise<CliRun> {
  const args = ['--result', path('dataset.json'), '--status', 'done', '--solution-hash', hash, ...more];
  return fixture.run('alice', ['orders', 'complete', suborder, ...args]);
}

async function codeOf(suborder: string, ...more: string[]): Promise<string> {
  const [card] = (await json('alice', 'orders', 'card', suborder, ...more)) as { code: string }[];
  return card?.code ?? '';
}

const WANTED = 'nobody has seen all of what is to be signed';

describe('what nobody has looked at is not signed', () => {
  test('a solution that was downloaded with another home, or not at all', async () => {
    const suborder = await waiting();
    await json('bob', 'files', 'download', path('solution.json'), path('bobs'));
    const unseen = await complete(suborder);
    expect(unseen).toMatchObject({ status: 1, out: '' });
    expect(unseen.err).toContain(`${WANTED}: the solution ${hash} was not downloaded`);
    await json('alice', 'files', 'download', path('solution.json'), path('review'));
    const seen = await complete(suborder);
    expect(seen.status).toBe(0);
    expect(seen.err).toContain('Signed without --card');
    expect(seen.err).toContain('What you sign: order');
  });

  test.each([
    ['a configuration', () => ['--solution-configuration', path('dump.json')]],
    ['1 further input', () => ['--data', offers['data'] ?? '', path('more.json')]],
  ])('%s beside a solution that was', async (what, more) => {
    const suborder = await waiting(...more());
    const unseen = await complete(suborder);
    expect(unseen.status).toBe(1);
    expect(unseen.err).toContain(`${WANTED}: the order has ${what}`);
    expect(unseen.err).toContain(`orders card ${suborder}`);
    const code = await codeOf(suborder);
    expect((await complete(suborder, '--card', code.toLowerCase())).status).toBe(0);
  });

  test('a card of another order, or of an approval for longer', async () => {
    const [mine, other] = [await waiting(), await waiting('--solution-configuration', path('dump.json'))];
    const code = await codeOf(mine);
    for (const wrong of [
      await complete(other, '--card', code),
      await complete(mine, '--card', code, '--hours', '25'),
    ]) {
      expect(wrong.status).toBe(1);
      expect(wrong.err).toContain(`is not what the card ${code} showed`);
    }
    expect(
      (await complete(mine, '--card', await codeOf(mine, '--hours', '25'), '--hours', '25')).status,
    ).toBe(0);
  });

  test('what is no code is said to be none', async () => {
    const { status, err } = await complete('602', '--card', 'yes');
    expect([status, err]).toEqual([2, expect.stringContaining('16 letters and digits')]);
  });

  test('a card is of one’s own suborders alone', async () => {
    const suborder = await waiting();
    const { status, err } = await fixture.run('bob', ['orders', 'card', suborder]);
    expect([status, err]).toEqual([1, expect.stringContaining('no data suborder of yours')]);
  });
});
