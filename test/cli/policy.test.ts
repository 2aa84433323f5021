import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CliFixture, SLOT_INFO } from './cliFixture.ts';

/** What `countersign policy` says and writes, from the evidence of a machine to the judgement of an offer. */
describe('countersign policy', () => {
  const fixture = new CliFixture();
  let offer = 0;
  beforeAll(async () => {
    await fixture.setUp('operator');
    const made = (await fixture.json('operator', [
      'register',
      'tee',
      '--offer-info',
      fixture.write('tee.json', { name: 'tee', offerType: '0' }),
      '--slot-info',
      fixture.write('slot.json', SLOT_INFO),
    ])) as { offer: number };
    offer = made.offer;
  });
  afterAll(() => {
    fixture.remove();
  });

  test('explain says which machines are accepted, with the line of each rule', async () => {
    const file = fixture.write('own.yml', 'version: 1\n\nvmpl: 2\n');
    const { out, status } = await fixture.run('operator', ['policy', 'explain', file]);
    expect(status).toBe(0);
    expect(out).toMatch(/No SEV-SNP machine/);
    expect(out).toMatch(/VMPL 0 to 2\. \(line 3\)/);
    expect(out).toMatch(/guest cannot migrate\. \(default\)/);
  });

  test('explain names the line of what is no policy', async () => {
    const file = fixture.write('wrong.yml', 'version: 1\nproducts: [naples]\n');
    const { err, status } = await fixture.run('operator', ['policy', 'explain', file]);
    expect(status).not.toBe(0);
    expect(err).toMatch(/wrong\.yml:2: not a valid policy: products\.0/);
  });

  test.each<[string, RegExp]>([
    ['', /:1: .* the file holds nothing: the least that a policy has is the line `version: 1`/],
    ['allowSimulated: true\n', /:1: .* version: must be 1 \(it is missing\)/],
    ['version: 2\n', /:1: .* version: must be 1 \(Compare/],
    ['version: 1\n\tvmpl: 2\n', /:2: .* a line begins with a tab: indent with blanks/],
    ['version: 1\nvmpl: 1: 2\n', /:2: .* it does not fit the lines above: a rule is `name: value`/],
    ['version: 1\nvmpl: "2\n', /:\d: .* a quote or a bracket is not closed/],
    ['version: 1\nvmpl: @2\n', /:2: .* begins with this character stands in quotes/],
    ['version: 1\nversion: 1\n', /:2: .* this member stands twice/],
    ['version: 1\nalowSimulated: true\n', /:2: .* alowSimulated: is not known: is allowSimulated meant\?/],
    ['version: 1\nsnp:\n  measurements: [aa]\n', /:2: .* snp: is not known: it is one of version, kinds, /],
    [
      'version: 1\nmeasurements:\n  sevsnp: []\n',
      /:3: .* measurements\.sevsnp: is not known: is sev-snp meant\?/,
    ],
    ['version: 1\nallowSimulated: yes please\n', /allowSimulated: must be true or false, not a text/],
    ['version: 1\nvmpl: 1.5\n', /vmpl: must be a whole number \(Compare/],
    ['version: 1\nmaximumAgeHours: 3\n', /maximumAgeHours: must be members with names, not a number/],
    ['hello\n', /:1: .* must be members with names, not a text/],
  ])('explain says in words what is wrong with %j', async (text, told) => {
    const { err, status } = await fixture.run('operator', [
      'policy',
      'explain',
      fixture.write('w.yml', text),
    ]);
    expect([status, err]).toEqual([1, expect.stringMatching(told)]);
    expect(err).not.toMatch(/Invalid|expected|received|Unrecognized/);
  });

  test.each([
    ['version: 1\n', true],
    ['version: 1\nallowSimulated: true\n', false],
    ['version: 1\nallowAnyMeasurement: true\n', false],
  ])('explain warns last of a policy that no machine meets: %j: %s', async (text, isTold) => {
    const file = fixture.write('some.yml', text);
    const { err, status } = await fixture.run('operator', ['policy', 'explain', file]);
    expect([status, err.includes('warning: this policy accepts NO machine at all')]).toEqual([0, isTold]);
  });

  test('init writes a policy from what the doctor printed, and check judges the offer by it', async () => {
    const doctor = await fixture.json('operator', ['tee', 'doctor']);
    const from = fixture.write('doctor.json', doctor as object);
    const { out, status } = await fixture.run('operator', ['policy', 'init', '--from', from]);
    expect(status).toBe(0);
    expect(out).toMatch(/SIMULATED: it proves NOTHING/);
    expect(out).toMatch(/# Left open:/);
    const file = fixture.write('drafted.yml', out);
    expect(await fixture.json('operator', ['policy', 'check', file, String(offer)])).toMatchObject({
      verdict: 'passed',
      simulated: true,
    });
  });

  test('check refuses what the policy refuses, with the reason', async () => {
    const file = fixture.write('strict.yml', 'version: 1\n');
    const { err, out, status } = await fixture.run('operator', ['policy', 'check', file, String(offer)]);
    expect(status).toBe(1);
    expect(err).toMatch(/SIMULATED/);
    expect(out).toMatch(/sim-allowed|simulated evidence/i);
    const other = fixture.write(
      'other.yml',
      `version: 1\nallowSimulated: true\nmeasurements: {sim: ['${'00'.repeat(48)}']}\n`,
    );
    expect((await fixture.run('operator', ['policy', 'check', other, String(offer)])).status).toBe(1);
  });

  test('init and check say in a line what they cannot use', async () => {
    const from = fixture.write('nothing.json', { verdict: 'passed' });
    expect((await fixture.run('operator', ['policy', 'init', '--from', from])).err).toMatch(
      /^error: .*evidence/,
    );
    const file = fixture.write('strict.yml', 'version: 1\n');
    expect((await fixture.run('operator', ['policy', 'check', file, 'x'])).status).toBe(2);
  });
});
