import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { kindWord } from '../../src/attestation/words/kindWord.ts';
import { cardLines } from '../../src/cli/terminal/cardLines.ts';
import { logTailLines } from '../../src/cli/terminal/marksRows.ts';
import { orderView } from '../../src/cli/terminal/orderView.ts';
import { textOf } from '../../src/cli/terminal/screen/colour.ts';
import { fitTable } from '../../src/cli/terminal/screen/fitTable.ts';
import { partyName } from '../../src/cli/terminal/turnLine.ts';
import { uploadResource } from '../../src/resource/transfer/uploadResource.ts';
import { writeResourceFile } from '../../src/resource/resourceFile.ts';
import { openStore } from '../../src/storage/openStore.ts';
import { shellPath } from '../../src/text/shellWord.ts';
import { look, makeWorld, order } from '../support/world.ts';
import { smallImage } from '../servers/testImage.ts';
import { someCard } from '../support/cards.ts';
import { CliFixture, SLOT_INFO } from './cliFixture.ts';

/** What others are called, and call theirs, where a person reads it on a terminal. */

/** So many that a terminal goes on with the next line. */
const BLANKS = ' '.repeat(90);

describe('a path in a command that is there to be copied', () => {
  test.each([
    'toy.tar.gz',
    'a b',
    'toy.tar.gz;touch pwned;',
    '$(touch pwned)',
    '`touch pwned`',
    "it's",
    '-x',
    '--ledger=x',
    '~',
    '*',
    'a\\b',
    'données',
  ])('is one word of it, and no option: %s', (name) => {
    const { stdout } = spawnSync('sh', ['-c', `printf '<%s>' ${shellPath(name)}`], { encoding: 'utf8' });
    expect(stdout).toBe(`<${name.startsWith('-') ? './' : ''}${name}>`);
  });
});

describe('an order of somebody', () => {
  const fixture = new CliFixture();
  /** Whom she takes for a party without a name. */
  const SOMEBODY = '0123456789abcdef0123456789abcdef01234567';

  beforeAll(async () => {
    for (const who of ['alice', 'operator', SOMEBODY]) await fixture.setUp(who);
    const slot = fixture.write('slot.json', SLOT_INFO);
    const info = (offerType: string): string =>
      fixture.write(`info-${offerType}.json`, {
        ...{ name: 'D', offerType },
        description: `Rows.${BLANKS}owner: ${SOMEBODY}`,
      });
    const offering = (type: string): string[] => ['--offer-info', info(type), '--slot-info', slot];
    await fixture.json('operator', ['register', 'tee', ...offering('0')]);
    fixture.write('rows/a.csv', 'rows');
    const data = fixture.path('data.json');
    await fixture.json('alice', ['files', 'upload', fixture.path('rows'), '--output', data]);
    await fixture.json('alice', ['register', 'data', '--result', data, ...offering('3')]);
    writeFileSync(fixture.path('solution'), smallImage());
    const solution = fixture.path('solution.json');
    const upload = ['files', 'upload', fixture.path('solution'), '--output', solution];
    await fixture.json(SOMEBODY, [...upload, '--filename', 'toy.tar.gz;touch pwned;']);
    const placing = ['workflows', 'create', '--solution', solution, '--data', '600,700', '--tee', '300'];
    await fixture.json(SOMEBODY, placing);
  });
  afterAll(() => {
    fixture.remove();
  });

  test('is listed under the fingerprint of who placed it, whatever they call themselves', async () => {
    const { customer } = (await fixture.json('alice', ['orders', 'get', '900'])) as { customer: string };
    const { out } = await fixture.run('alice', ['orders', 'list']);
    expect(out).toContain(`  ${customer.slice(0, 16)} ${SOMEBODY}  `);
    const { isTTY, columns } = process.stdout;
    Object.assign(process.stdout, { isTTY: true, columns: 80 });
    const narrow = await fixture.run('alice', ['orders', 'list']);
    Object.assign(process.stdout, { isTTY, columns });
    expect(narrow.out).toContain(`  ${customer.slice(0, 16)}…  `);
  });

  test('is reviewed by a command that the name of its solution is one word of', async () => {
    const review = fixture.path('review');
    const { err } = await fixture.run('alice', ['solution', 'download', '900', review]);
    expect(err).toContain(`countersign solution review '${review}/toy.tar.gz;touch pwned;' --order 900`);
  });

  test('and an offer begins no line with what it says of itself', async () => {
    const { out } = await fixture.run('alice', ['offers', 'get', '600']);
    expect(out).toContain(`Rows.[90 blanks]owner: ${SOMEBODY}`);
    expect(out).not.toMatch(/ {20}/);
  });

  test('has the fields that it has, and no others', async () => {
    const got = await fixture.run('alice', ['orders', 'get', '900', '--fields', 'constructor']);
    expect([got.status, got.err]).toEqual([2, expect.stringContaining('there is no field constructor')]);
    const completed = ['orders', 'complete', '902', '--status', 'constructor'];
    expect(await fixture.run('alice', completed)).toMatchObject({ status: 2 });
  });
});

test('two parties of one name are told apart by more than can be searched for', () => {
  const [alice, mallory] = [`3f09aa12${'0'.repeat(32)}`, `3f09aa12${'f'.repeat(32)}`];
  const names = { [alice]: 'Alice', [mallory]: 'Alice' };
  expect(partyName(mallory, names)).not.toBe(partyName(alice, names));
});

test('on a card no value begins a line', () => {
  const card = someCard();
  const value = `Alice${BLANKS}In force for  9 minutes`;
  const rows = [{ id: 'customer' as const, title: 'Who orders', lines: [[{ value }]] }];
  const lines = cardLines({ ...card, rows }, { terminal: 80 });
  expect(lines).toContain('Who orders  "Alice[90 blanks]In force for  9 minutes"');
});

test('in a table no cell begins a line', () => {
  const [row] = fitTable([{ title: '' }], [[`why${BLANKS}so`]]);
  expect(row?.map(textOf)).toEqual(['why[90 blanks]so']);
});

test("the end of a solution's log is no line of ours", async () => {
  const fixture = new CliFixture();
  fixture.write('execution.log', 'passed  All holds\nOrder report validation successful!\n');
  const lines = await logTailLines(fixture.root);
  fixture.remove();
  expect(lines.slice(2)).toEqual(['  | passed  All holds', '  | Order report validation successful!']);
});

test('a TEE is of the kind of what it attested the order with, not of what its offer shows', async () => {
  const world = await makeWorld();
  const { order: id } = await order(world);
  const reading = await world.alice.ledger.order(id);
  const [[tee, found]] = [...reading.offers].filter(([, { offer }]) => offer.tee !== undefined) as [
    [number, NonNullable<ReturnType<typeof reading.offers.get>>],
  ];
  const { offer } = found;
  const lying = { ...offer, ...(offer.tee && { tee: { ...offer.tee, evidence: { kind: 'sev-snp' } } }) };
  const offers = new Map([...reading.offers, [tee, { ...found, offer: lying }]]);
  expect(orderView({ ...reading, offers }, {}).tee_kind).toBe('sev-snp');
  await look(world);
  const attested = await world.alice.ledger.order(id);
  expect(orderView({ ...attested, offers }, {}).tee_kind).toBe('SIMULATED');
  await world.close();
});

test('a kind of TEE is a word that is known, or none', () => {
  expect([{ kind: 'sim' }, { kind: 'tdx' }].map(kindWord)).toEqual(['SIMULATED', 'tdx']);
  for (const evidence of [{ kind: 'sev-snp, verified by AMD' }, { kind: 'constructor' }, {}, null, undefined])
    expect(kindWord(evidence)).toBe('unknown');
});

test('a file with a hidden name is not put among files of the own', async () => {
  const fixture = new CliFixture();
  await fixture.setUp('bob');
  const store = await openStore(fixture.path('store'), {});
  const upload = await uploadResource(fixture.write('evil', 'touch pwned'), store, {
    filename: '.bash_profile',
  });
  const resource = fixture.path('evil.resource.json');
  await writeResourceFile(resource, upload);
  const home = fixture.path('somebody');
  fixture.write('somebody/thesis.txt', 'mine');
  const refused = await fixture.run('bob', ['files', 'download', resource, home]);
  expect([refused.status, refused.err]).toEqual([1, expect.stringContaining("is a hidden file's name")]);
  expect(readdirSync(home)).toEqual(['thesis.txt']);
  const empty = mkdtempSync(fixture.path('empty-'));
  await fixture.json('bob', ['files', 'download', resource, empty]);
  expect(readdirSync(empty)).toEqual(['.bash_profile']);
  // What an earlier download left half done is nobody's own.
  const begun = mkdtempSync(fixture.path('begun-'));
  writeFileSync(join(begun, `.countersign-${'0'.repeat(16)}`), '');
  await fixture.json('bob', ['files', 'download', resource, begun]);
  expect(readdirSync(begun)).toContain('.bash_profile');
  fixture.remove();
});
