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
