import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CliContext } from '../../src/cli/context.ts';
import { openHome } from '../../src/cli/home/home.ts';
import { CliFixture } from './cliFixture.ts';

const fixture = new CliFixture();
const cache = fixture.path('alice-home', 'cache', 'verdicts');

beforeAll(async () => {
  await fixture.run('alice', ['ledger', 'init', fixture.path('ledger.git')]);
  await fixture.setUp('alice');
  const info = fixture.write('info.json', { name: 'S', offerType: '2' });
  const slot = fixture.write('slot.json', { info: {}, usage: {} });
  const resource = fixture.path('solution.resource.json');
  await fixture.json('alice', ['files', 'upload', fixture.write('solution', 'x'), '--output', resource]);
  const args = ['register', 'solution', '--result', resource, '--offer-info', info, '--slot-info', slot];
  await fixture.json('alice', args);
}, 60_000);
afterAll(() => {
  fixture.remove();
});

const verify = (...more: string[]): Promise<unknown> => fixture.json('alice', ['ledger', 'verify', ...more]);

describe('what a home has verified', () => {
  test('is kept by commands that look, and changes nothing of what they say', async () => {
    const anew = await verify('--anew');
    expect(() => readdirSync(cache)).toThrow('ENOENT');
    expect(await verify()).toEqual(anew);
    const [name = ''] = readdirSync(cache);
    const kept = readFileSync(`${cache}/${name}`);
    expect(kept.length).toBeGreaterThan(64);
    expect(await verify()).toEqual(anew);
    writeFileSync(`${cache}/${name}`, kept.subarray(0, 40));
    expect(await verify()).toEqual(anew);
    expect(readFileSync(`${cache}/${name}`)).toEqual(kept);
  });

  test('threat: is not asked by whoever signs, or is a TEE: what it has is verified by its own process', async () => {
    const env = { COUNTERSIGN_HOME: fixture.path('alice-home'), COUNTERSIGN_PASSPHRASE: '' };
    const context = new CliContext(await openHome(env), {});
    const verdictsOf = async (ledger: Awaited<ReturnType<CliContext['ledger']>>) =>
      (await ledger.snapshot()).verdicts;
    expect(await verdictsOf(await context.ledger())).toBeDefined();
    expect(await verdictsOf((await context.party()).ledger)).toBeUndefined();
    expect(await verdictsOf(await context.ledgerAnew())).toBeUndefined();
  });
});
