import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  fingerprint,
  good,
  makeCast,
  OFFER_INFO,
  placeOrder,
  SLOT_INFO,
  TRIAL_POLICY,
  type Cast,
  type CastOrder,
} from './cast.ts';

let cast: Cast;
let placed: CastOrder;
/** What Alice was shown. */
let card = '0'.repeat(64);
beforeAll(async () => {
  cast = await makeCast();
  placed = await placeOrder(cast);
});
afterAll(() => cast.close());

const tee = (phase: string): Record<string, string | number> => ({
  ...cast.as('operator'),
  'simulated-root': cast.simulatedRoot,
  'ledger-head': cast.ledgerHead(),
  storage: cast.storage,
  orders: placed.order,
  phase,
});
const complete = (
  change: Record<string, string | boolean> = {},
): Record<string, string | number | boolean> => ({
  ...cast.as('alice'),
  suborder: placed.suborder,
  resource: cast.path('dataset.resource.json.asc'),
  'solution-hash': placed.hash,
  'card-digest': card,
  'ledger-head': cast.ledgerHead(),
  'allow-unprotected': true,
  'wait-minutes': '0',
  ...change,
});

describe('an order, by actions alone', () => {
  test('waits for nobody before the TEE has attested', async () => {
    const { runner, keys } = cast;
    const account = fingerprint(keys.alice);
    const before = good(await runner.run('pending-suborders', { account, ledger: cast.ledger }));
    expect(before.outputs).toMatchObject({ matrix: '{"include":[]}', count: '0', any: 'false' });
    const early = await runner.run('complete-suborder', complete());
    expect(early.status).toBe(1);
    expect(early.log).toContain('has not attested');
  });

  test('is attested, and then waits for its owner and for nobody else', async () => {
    const { runner, keys, ledger } = cast;
    good(await runner.run('run-tee', tee('attest')));
    card = await cast.cardDigest(placed.suborder);
    const find = (key: 'alice' | 'bob') =>
      runner.run('pending-suborders', { account: keys[key].toPublic().armor(), ledger });
    const { outputs } = good(await find('alice'));
    expect(outputs['any']).toBe('true');
    expect(JSON.parse(outputs['matrix'] ?? '')).toEqual({
      include: [
        {
          order: placed.order,
          suborder: placed.suborder,
          offer: Number(placed.offers.data),
          'solution-hash': placed.hash,
        },
      ],
    });
    expect(good(await find('bob')).outputs['count']).toBe('0');
  });

  test('is not executed before the approval, and the TEE’s job says why', async () => {
    const { status, log } = await cast.runner.run('run-tee', tee('execute'));
    expect(status).toBe(1);
    expect(log).toContain('is Blocked');
    expect(cast.sandbox.runs).toBe(0);
  });

  test('is not approved for another solution than the reviewed one', async () => {
    const { status, log } = await cast.runner.run(
      'complete-suborder',
      complete({ 'solution-hash': '0'.repeat(64) }),
    );
    expect(status).toBe(1);
    expect(log).toContain('another (or modified) solution');
  });

  test('is not approved for another card than the one that was shown, and says what differs', async () => {
    const { log } = await cast.runner.run('complete-suborder', complete({ 'card-digest': '0'.repeat(64) }));
    expect(log).toContain('is not what the card');
    const { status, log: longer } = await cast.runner.run('complete-suborder', complete({ hours: '25' }));
    expect(status).toBe(1);
    expect(longer).toContain('is not what the card');
    const without = await cast.runner.run('complete-suborder', complete({ 'card-digest': '' }));
    expect(without.log).toContain('card-digest is missing');
  });

  test('is approved without a gate only where that was allowed, and the summary says so', async () => {
    const refused = await cast.runner.run('complete-suborder', complete({ 'allow-unprotected': false }));
    expect(refused.status).toBe(1);
    expect(refused.log).toContain('environment');
    const { summary, outputs } = good(await cast.runner.run('complete-suborder', complete()));
    expect(summary).toContain('UNPROTECTED GATE');
    expect(summary).toContain('SIMULATED TEE');
    expect(outputs).toMatchObject({ changed: 'true', protected: 'false', order: String(placed.order) });
    const again = good(await cast.runner.run('complete-suborder', complete()));
    expect(again.outputs).toMatchObject({
      changed: 'false',
      'approval-digest': outputs['approval-digest'],
    });
  });

  test('is executed once, whatever is run again', async () => {
    const { outputs, summary } = good(await cast.runner.run('run-tee', tee('execute')));
    expect(outputs['status']).toBe('Done');
    expect(summary).toContain('SIMULATED');
    good(await cast.runner.run('run-tee', tee('execute')));
    good(await cast.runner.run('run-tee', tee('attest')));
    expect(cast.sandbox.runs).toBe(1);
  });

  test('gives its result to Bob, and to nobody else', async () => {
    const directory = cast.path('home');
    const inputs = { order: placed.order, directory };
    const { outputs } = good(await cast.runner.run('download-result', { ...cast.as('bob'), ...inputs }));
    expect(outputs['status']).toBe('Done');
    const text = await readFile(join(outputs['path'] ?? '', 'output', 'weights.txt'), 'utf8');
    expect(text).toBe('learned from private rows');
    const { status, log } = await cast.runner.run('download-result', { ...cast.as('alice'), ...inputs });
    expect(status).toBe(1);
    expect(log).toContain('is not sealed to you');
  });

  test('has a report that is verified with hashes that one knows, and refused with others', async () => {
    const inputs = {
      ledger: cast.ledger,
      order: placed.order,
      output: cast.path('report.json'),
      'solution-hash': placed.hash,
      'allow-simulated': true,
      comment: false,
      'check-run': false,
      ...cast.as('bob'),
    };
    const { outputs, summary } = good(await cast.runner.run('verify-report', inputs));
    expect(outputs).toMatchObject({ verdict: 'passed', simulated: 'true', 'exit-status': '0' });
    expect(summary).toMatch(/^## ✅ Verified \(SIMULATED TEE\)/);
    expect(summary).toContain('UNPROTECTED GATE');

    const strict = await cast.runner.run('verify-report', { ...inputs, 'allow-simulated': false });
    expect(strict.status).toBe(1);
    expect(strict.outputs['verdict']).toBe('failed');
    expect(strict.log).toContain('allow-simulated: true');

    const other = { ...inputs, 'solution-hash': '0'.repeat(64), 'fail-on': 'never' };
    const wrong = good(await cast.runner.run('verify-report', other));
    expect(wrong.outputs['verdict']).toBe('failed');
    expect(wrong.summary).toContain('DIFFERENT');

    const ofAlice = good(await cast.runner.run('verify-report', { ...inputs, ...cast.as('alice') }));
    expect(ofAlice.outputs).toMatchObject({ verdict: 'passed', 'exit-status': '' });
    expect(ofAlice.summary).toContain('how it ended is sealed to its recipients');

    const ofNobody = good(
      await cast.runner.run('verify-report', { ...inputs, key: '', 'fail-on': 'failed' }),
    );
    expect(ofNobody.outputs).toMatchObject({ verdict: 'not-possible', 'exit-status': '' });
    expect(ofNobody.summary).toContain('sealed to the customer and to the data owners');
  });

  test('is held to who and what the verifier pins, and names the rest', async () => {
    const [alice, bob, operator] = [cast.keys.alice, cast.keys.bob, cast.keys.operator].map(fingerprint);
    const shown = { 'allow-simulated': true, comment: false, 'check-run': false };
    const report = cast.path('whole.json');
    const taken = { ...shown, ...cast.as('bob'), order: placed.order, output: report };
    expect(good(await cast.runner.run('verify-report', taken)).summary).toContain(
      '_Not pinned: ledger, customer, ',
    );
    const inputs = { ...shown, report };
    const plain = good(await cast.runner.run('verify-report', inputs));
    expect(plain.summary).toContain(
      '_Not pinned: ledger, order, customer, approvers, operator, dataset, solution, witnesses: these are what the report itself says._',
    );
    const pins = {
      order: placed.order,
      customer: (bob ?? '').toUpperCase(),
      approvers: `# the data owner\n${alice ?? ''}\n`,
      operator: cast.keys.operator.toPublic().armor(),
    };
    const pinned = good(await cast.runner.run('verify-report', { ...inputs, ...pins }));
    expect(pinned.outputs['verdict']).toBe('passed');
    expect(pinned.summary).toContain('_Not pinned: ledger, dataset, solution, witnesses: ');
    expect(pinned.summary).toContain(
      `--customer ${bob ?? ''} --approvers ${alice ?? ''} --operator ${operator ?? ''}`,
    );
    const lies = [
      { order: placed.order + 100 },
      { 'ledger-id': '0'.repeat(64) },
      { customer: alice ?? '' },
      { approvers: `${alice ?? ''}\n${bob ?? ''}` },
      { operator: bob ?? '' },
      { 'data-commitments': '0'.repeat(64) },
    ];
    for (const lie of lies) {
      const { status, outputs } = await cast.runner.run('verify-report', { ...inputs, ...pins, ...lie });
      expect([status, outputs['verdict']]).toEqual([1, 'failed']);
    }
  });

  test('leaves nothing in the runner’s temporary directory', async () => {
    expect(await readdir(cast.path('temp'))).toEqual([]);
  });
});

describe('a re-run', () => {
  test('finds the order and the offers that it made, and another run makes others', async () => {
    const { runner } = cast;
    const inputs = {
      ...cast.as('bob'),
      solution: cast.path('solution.resource.json.asc'),
      ...placed.offers,
      policy: TRIAL_POLICY,
    };
    const run = { GITHUB_RUN_ID: '99' };
    const first = good(await runner.run('place-order', inputs, run));
    const again = good(await runner.run('place-order', inputs, { ...run, GITHUB_RUN_ATTEMPT: '2' }));
    expect(again.outputs).toEqual({ ...first.outputs, created: 'false' });
    const other = good(await runner.run('place-order', inputs, { GITHUB_RUN_ID: '100' }));
    expect(other.outputs['order']).not.toBe(first.outputs['order']);
    const changed = good(await runner.run('place-order', { ...inputs, configuration: '{"a":1}' }, run));
    expect(changed.outputs['created']).toBe('true');
  });

  test('does not offer twice', async () => {
    const inputs = {
      ...cast.as('alice'),
      type: 'data',
      'offer-info': OFFER_INFO('3', 'Twice'),
      'slot-info': `[${SLOT_INFO},${SLOT_INFO}]`,
      policy: TRIAL_POLICY,
      resource: cast.path('dataset.resource.json.asc'),
      'allow-unprotected': true,
    };
    const first = good(await cast.runner.run('register-offer', inputs));
    const again = good(await cast.runner.run('register-offer', inputs));
    expect(again.outputs).toEqual({ ...first.outputs, created: 'false' });
    expect(JSON.parse(first.outputs['slots'] ?? '')).toHaveLength(2);
  });

  test('does not upload twice, and does not lose what another content’s resource opens', async () => {
    const { key = '' } = cast.as('alice');
    const inputs = {
      path: cast.data,
      output: cast.path('dataset.resource.json.asc'),
      storage: cast.storage,
      key,
    };
    const objects = (await readdir(cast.storage)).length;
    expect(good(await cast.runner.run('upload-dataset', inputs)).outputs['uploaded']).toBe('false');
    const other = await cast.runner.run('upload-dataset', { ...inputs, path: cast.solution });
    expect(other.status).toBe(1);
    expect(other.log).toContain('force: true');
    expect(await readdir(cast.storage)).toHaveLength(objects);
  });
});

describe('secrets', () => {
  test('are masked, sealed, and in no output, summary or log', async () => {
    const { key = '' } = cast.as('bob');
    const output = cast.path('fresh.resource.json.asc');
    const ran = good(
      await cast.runner.run('upload-dataset', { path: cast.data, output, storage: cast.storage, key }),
    );
    expect(ran.masks.length).toBeGreaterThan(10);
    const sealed = await readFile(output, 'utf8');
    expect(sealed).toMatch(/^-----BEGIN PGP MESSAGE-----/);
    const { openMessage } = await import('../../src/pgp/messages.ts');
    const resource = JSON.parse(
      Buffer.from(await openMessage(sealed, cast.keys.bob, 'it')).toString('utf8'),
    ) as { encryption: { key: string } };
    const { key: session } = resource.encryption;
    expect(ran.masks).toContain(session);
    expect(ran.masks).toContain(Buffer.from(session, 'base64').toString('hex'));
    for (const place of [ran.log, ran.summary, JSON.stringify(ran.outputs), sealed]) {
      expect(place).not.toContain(session);
      expect(place).not.toContain('PRIVATE KEY');
    }
  });
});
