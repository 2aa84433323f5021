import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeProgram } from '../../src/cli/program.ts';
import { BUSYBOX, shellImage, smallImage } from '../servers/testImage.ts';
import { CliFixture, leavesOf, runCli, SLOT_INFO } from './cliFixture.ts';

const leaves = leavesOf(makeProgram('countersign', '1.2.3')).map(([words]) => words);

/**
 * `init` needs a GitHub, `solution known` registries of packages: these have tests of their own. The others need a
 * container engine, or an order that was executed: the end-to-end tests run them.
 */
const ELSEWHERE = [
  'gate check',
  'init',
  'solution build',
  'solution known base',
  'solution known fetch',
  'solution rebuild',
  'solution try',
  'orders download-result',
  'orders get-report',
  'orders validate-report',
  'orders watch',
  'tee verify-certificate',
  'witness check',
];

describe('--json', () => {
  const fixture = new CliFixture();
  const seen = new Set<string>();
  const PASSPHRASE = 'correct horse battery staple';

  beforeAll(() => {
    fixture.write('dataset/rows.csv', 'private rows\n');
    writeFileSync(fixture.path('solution.tar.gz'), smallImage());
    for (const [name, offerType] of [
      ['tee', '0'],
      ['solution', '2'],
      ['data', '3'],
    ] as const)
      fixture.write(`${name}-info.json`, { name, offerType });
    fixture.write('slot-info.json', SLOT_INFO);
  });

  afterAll(() => {
    fixture.remove();
  });

  /** Runs it, and holds stdout to one JSON value. Notes which command it was. */
  async function json(who: string, words: string, ...args: string[]): Promise<unknown> {
    seen.add(words);
    return fixture.json(who, [...words.split(' '), ...args], {
      COUNTERSIGN_PASSPHRASE: who === 'alice' ? PASSPHRASE : '',
    });
  }

  const offer = (type: string): string[] => [
    ...['--offer-info', fixture.path(`${type}-info.json`), '--slot-info', fixture.path('slot-info.json')],
  ];

  test('every command prints one JSON value, and nothing else on stdout', async () => {
    const places = ['--ledger', fixture.path('ledger.git'), '--storage', fixture.path('store')];
    await json('alice', 'ledger init', fixture.path('ledger.git'));
    for (const who of ['alice', 'bob', 'operator']) {
      await json(who, 'setup', ...places);
      fixture.write(`${who}-home/policy.yml`, 'version: 1\nallowSimulated: true\n');
      expect(await json(who, 'keys generate', '--name', who)).toMatchObject({ protected: who === 'alice' });
    }
    const key = (await json('bob', 'keys export')) as { armored: string; fingerprint: string };
    await json('alice', 'keys import', fixture.write('bob.asc', key.armored));
    expect(await json('alice', 'keys list')).toContainEqual({
      fingerprint: key.fingerprint,
      secret: false,
      name: 'bob',
    });

    const dataset = fixture.path('dataset.resource.json');
    const solution = fixture.path('solution.resource.json');
    const uploaded = await json('alice', 'files upload', fixture.path('dataset'), '--output', dataset);
    const { hash } = (await json('bob', 'files calculate-hash', fixture.path('dataset'))) as { hash: string };
    expect(uploaded).toMatchObject({ hash: { hash } });
    await json('bob', 'files upload', fixture.path('solution.tar.gz'), '--output', solution);
    const downloaded = await json('alice', 'files download', solution, fixture.path('review'));
    expect(downloaded).toMatchObject({ path: fixture.path('review', 'solution.tar.gz') });

    const { offer: tee } = (await json('operator', 'register tee', ...offer('tee'))) as { offer: number };
    const data = (await json('alice', 'register data', '--result', dataset, ...offer('data'))) as {
      offer: number;
      slots: number[];
    };
    expect(data).toEqual({ offer: data.offer, slots: [data.offer + 100] });
    const { offer: dataOffer } = data;
    await json('bob', 'register solution', '--result', solution, ...offer('solution'));
    expect(await json('bob', 'offers list', '--type', 'data')).toHaveLength(1);
    expect(await json('bob', 'offers get', String(dataOffer))).toMatchObject({ enabled: true });
    expect(await json('alice', 'offers disable', String(dataOffer))).toEqual({
      offer: dataOffer,
      enabled: false,
    });
    expect(await json('alice', 'offers enable', String(dataOffer))).toEqual({
      offer: dataOffer,
      enabled: true,
    });
    const own = fixture.path('alice-home', 'policy.yml');
    expect(await json('alice', 'offers policy', String(dataOffer), own)).toEqual({
      offer: dataOffer,
      policy_digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      changed: false,
    });
    expect(await json('alice', 'whoami')).toMatchObject({ keys: [{ name: 'alice' }], policy: own });

    const request = ['--solution', solution, '--data', `${dataOffer},${data.slots[0]}`, '--tee', String(tee)];
    const commit = 'b'.repeat(40);
    const source = ['--source-repository', 'https://github.com/bob/digits.git', '--source-commit', commit];
    source.push('--source-directory', fixture.path('dataset'));
    const placed = (await json('bob', 'workflows create', ...request, ...source)) as {
      order: number;
      suborders: { id: number; type: string }[];
    };
    const { order } = placed;
    expect(placed).toMatchObject({ created: true, suborders: [{ id: order + 1 }, { id: order + 2 }] });
    const suborder = String(placed.suborders.find(({ type }) => type === 'Data')?.id);
    const doctor = (await json('operator', 'tee doctor')) as object;
    expect(doctor).toMatchObject({ claims: { kind: 'sim' } });
    const from = fixture.write('doctor.json', doctor);
    const drafted = (await json('operator', 'policy init', '--from', from)) as { policy: string };
    const policy = fixture.write('drafted.yml', drafted.policy);
    expect(await json('operator', 'policy explain', policy)).toMatchObject({ accepts: expect.any(Array) });
    expect(await json('operator', 'policy check', policy, String(tee))).toMatchObject({ verdict: 'passed' });
    const machines = fixture.write('machines.json', [{ chip: '5c'.repeat(64) }]);
    const { privateKey } = generateKeyPairSync('ed25519');
    const signer = fixture.write('chips.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    expect(await json('alice', 'policy sign-chips', machines, '--signer', signer)).toMatchObject({
      chipList: { signer: expect.any(String), list: expect.any(String), signature: expect.any(String) },
    });
    expect(await json('operator', 'tee run', '--once')).toEqual([{ order, status: 'Blocked' }]);
    expect(await json('bob', 'orders get', String(order), '--suborders')).toMatchObject({
      status: 'Blocked',
      source: `https://github.com/bob/digits ${commit}`,
      customer_name: 'bob',
      waits_for: expect.stringMatching(
        `^alice \\([0-9a-f]{16}\\) to review and decide on suborder ${suborder}$`,
      ),
    });
    expect(await json('alice', 'orders pending')).toMatchObject([
      { order, suborder: Number(suborder), what: `review and decide on suborder ${suborder}` },
    ]);
    expect(await json('bob', 'orders pending')).toEqual([]);
    expect((await fixture.run('alice', ['orders', 'list'])).out).toMatch(
      /Blocked .* bob .* SIMULATED .* alice \([0-9a-f]{16}\) to review and decide on suborder/,
    );
    await json('alice', 'solution download', String(order), fixture.path('again'));
    const { hash: solutionHash } = (await json(
      'bob',
      'files calculate-hash',
      fixture.path('solution.tar.gz'),
    )) as { hash: string };
    const [card] = (await json('alice', 'orders card', suborder)) as { code: string; digest: string }[];
    const { hash: tree } = (await json('bob', 'files calculate-hash', fixture.path('dataset'))) as {
      hash: string;
    };
    for (const said of [`"${commit}"`, '"https://github.com/bob/digits"', `"${tree}"`])
      expect(JSON.stringify(card)).toContain(said);
    expect(card?.code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    const approve = ['--result', dataset, '--status', 'done', '--solution-hash', solutionHash];
    expect(await json('alice', 'orders complete', suborder, ...approve)).toMatchObject({
      status: 'Done',
      changed: true,
    });
    expect(await json('alice', 'orders complete', suborder, ...approve)).toMatchObject({
      status: 'Done',
      changed: false,
    });
    expect(await json('alice', 'orders pending')).toEqual([]);
    expect(await json('operator', 'orders pending')).toMatchObject([
      { order, suborder: order + 1, what: 'run it' },
    ]);
    const again = await fixture.run('alice', ['orders', 'card', suborder]);
    expect(again.err).toContain(`Suborder ${suborder} was completed already: it does not wait for you.`);
    expect(again.out).toMatch(/^What was approved: order/);
    expect(await json('bob', 'orders list', '--mine')).toHaveLength(1);
    await json('alice', 'orders revoke', suborder);
    expect((await fixture.run('alice', ['orders', 'card', suborder])).out).toMatch(
      /^What was approved, and taken back: order/,
    );
    const second = (await json('bob', 'workflows create', ...request, '--request-id', 'x')) as {
      order: number;
    };
    const repeated = await fixture.run('bob', [
      'workflows',
      'create',
      ...request,
      '--request-id',
      'x',
      '--min-rent-minutes',
      '3',
    ]);
    expect(repeated.out).toBe(`Workflow was placed before, TEE order id: ["${second.order}"]\n`);
    expect(repeated.err).toContain('This request was placed before: no other order was made');
    const looked = async (newest: string) => {
      const { out, err } = await fixture.run('operator', ['orders', 'pending', '--newest', newest, '--json']);
      return { orders: (JSON.parse(out) as { order: number }[]).map((one) => one.order), isAll: err === '' };
    };
    expect(await fixture.interrupt('bob', ['orders', 'watch', String(second.order)])).toMatchObject({
      status: 130,
      err: `error: order ${second.order} goes on, and is watched no more\n`,
    });
    expect(await looked('1')).toEqual({ orders: [second.order], isAll: false });
    expect(await looked('2')).toMatchObject({ isAll: true });
    expect(await json('bob', 'orders list', '--status', 'Canceled')).toMatchObject([{ id: order }]);
    const ended = (await json('bob', 'orders get', String(order), '--suborders')) as {
      suborders: { type: string; status: string }[];
    };
    // What the TEE had begun is over with the order.
    expect(ended.suborders.find(({ type }) => type === 'TEE')?.status).toBe('Canceled');
    expect(await json('bob', 'orders cancel', String(second.order))).toEqual({
      order: second.order,
      status: 'Canceled',
    });
    await json('carol', 'setup', ...places);
    await json('carol', 'keys generate', '--name', 'carol');
    expect(await json('carol', 'orders list', '--mine')).toEqual([]);
    expect(await json('operator', 'orders list', '--mine')).toHaveLength(2);
    const watched = await fixture.run('bob', ['orders', 'watch', String(second.order), '--json']);
    expect(JSON.parse(watched.out)).toMatchObject({ order: second.order, status: 'Canceled' });
    const unseen = await fixture.run('alice', ['orders', 'card', String(second.order + 2)]);
    expect(unseen.out).toMatch(/^What was to be signed, and was not: order|^$/);
    expect([watched.status, watched.err]).toEqual([1, expect.stringMatching(/ended without a result\n$/)]);
    const mistaken = await fixture.run('bob', ['offers', 'get', String(second.order)]);
    expect(mistaken.err).toContain(
      `no offer ${second.order}: ${second.order} is an order (see it with: countersign orders get ${second.order})`,
    );
    expect(await json('bob', 'completion', 'bash')).toMatchObject({ shell: 'bash' });
    expect(await json('bob', 'ledger log', String(second.order))).toMatchObject({
      refused: [],
      entries: [{ kind: 'order.placed' }, { kind: 'order.cancel-requested' }],
      frozen: null,
    });
    const verified = (await json('bob', 'ledger verify')) as { head: string };
    expect(verified).toMatchObject({ offers: 3, orders: 2, refused: [] });
    const { head } = verified;
    expect(await json('alice', 'witness init', '--confirm', head)).toMatchObject({ begun: true, head });
    expect(await json('alice', 'witness run', '--once')).toMatchObject({ head, signed: [] });
    expect(await json('bob', 'ledger page', fixture.path('site'))).toMatchObject({ orders: 2, offers: 3 });
    expect(await json('bob', 'ledger show', 'orders')).toMatchObject({ names: ['0/'] });
    await json('alice', 'files delete', dataset);
    const { fingerprint } = key;
    expect(await json('alice', 'keys show', fingerprint)).toMatchObject({ fingerprint, end: null });
    expect(await json('bob', 'keys renew', '--expires', '1y')).toMatchObject({ fingerprint, changed: true });
    const end = await json('bob', 'keys revoke', '--reason', 'retired', '--yes');
    expect(end).toMatchObject({ fingerprint, reason: 'retired', changed: true });
    const backup = fixture.path('backup.asc');
    expect(await json('alice', 'keys backup', backup)).toMatchObject({ file: backup });
    await fixture.json('again', ['keys', 'restore', backup], { COUNTERSIGN_PASSPHRASE: PASSPHRASE });
    seen.add('keys restore');
    expect(await json('alice', 'storage gc', '--dry-run')).toEqual({ unfinished: [], removed: 0 });
  });

  test('a review of an image too', async () => {
    if (BUSYBOX === undefined) {
      console.warn('skipped: an image to review needs busybox-static');
      seen.add('solution review');
      return;
    }
    writeFileSync(fixture.path('image.tar.gz'), shellImage('true'));
    expect(await json('bob', 'solution review', fixture.path('image.tar.gz'))).toBeInstanceOf(Object);
  });

  test('no command was left out', () => {
    expect([...seen, ...ELSEWHERE].sort()).toEqual([...leaves].sort());
  });

  test.each(leaves)('%s: an error is one JSON value too, and one line on stderr', async (words) => {
    const program = leavesOf(makeProgram('countersign', '1.2.3')).find(([name]) => name === words)?.[1];
    const args = program?.registeredArguments.map(() => '7') ?? [];
    const required = program?.options.filter(({ mandatory }) => mandatory) ?? [];
    const options = required.flatMap(({ long }) => [long ?? '', '7']);
    const home = { COUNTERSIGN_HOME: fixture.write('a-file', 'no directory') };
    const { status, out, err } = await runCli([...words.split(' '), ...args, ...options, '--json'], home);
    expect([1, 2]).toContain(status);
    expect(JSON.parse(out)).toEqual({ error: expect.objectContaining({ message: expect.any(String) }) });
    expect(err).toMatch(/^error: [^\n]+\n$/);
  });

  test('nothing that was printed holds the passphrase or a session key', () => {
    const key = (name: string): string =>
      (
        JSON.parse(readFileSync(fixture.path(`${name}.resource.json`), 'utf8')) as {
          encryption: { key: string };
        }
      ).encryption.key;
    const secrets = [PASSPHRASE, 'PRIVATE KEY', key('dataset'), key('solution')];
    expect(secrets.filter((secret) => fixture.transcript.includes(secret))).toEqual([]);
  });
});
