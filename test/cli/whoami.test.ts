import { afterAll, describe, expect, test } from '@jest/globals';
import { CliFixture } from './cliFixture.ts';

describe('whoami, and setup, tell with which key and where one acts', () => {
  const fixture = new CliFixture();
  const at = (name: string): string => fixture.path(name);
  afterAll(() => {
    fixture.remove();
  });
  const lines = async (who: string, args: string[], env = {}): Promise<string[]> =>
    (await fixture.run(who, args, env)).out.trimEnd().split('\n');

  test('an empty home has nothing, and is told what to do', async () => {
    expect(await lines('fresh', ['whoami'])).toEqual([
      `Home:    ${at('fresh-home')}`,
      'Key:     none: countersign setup --name <you>',
      'Ledger:  none: countersign setup --ledger <url>',
      'Storage: none: countersign setup --storage <url>',
      'Policy:  none: the strict default, which accepts no TEE',
    ]);
    expect(await fixture.json('fresh', ['whoami'])).toMatchObject({ keys: [], ledger: null, policy: null });
  });

  test('setup says all of it', async () => {
    const places = ['--ledger', at('ledger.git'), '--storage', at('store')];
    const said = await lines('alice', ['setup', '--name', 'Alice', ...places]);
    expect(said.slice(-5)).toEqual([
      `Home:    ${at('alice-home')}`,
      expect.stringMatching(/^Key: {5}[0-9a-f]{40,64} \(Alice\)$/),
      `Ledger:  ${at('ledger.git')}`,
      `Storage: ${at('store')}`,
      'Policy:  none: the strict default, which accepts no TEE',
    ]);
    expect(await lines('alice', ['whoami'])).toEqual(said.slice(-5));
  });

  test('an option, or the environment, comes before the home, and no password is shown', async () => {
    const ledger = 'https://alice:secret@host.example/ledger.git';
    const said = await lines('alice', ['whoami', '--ledger', ledger], { COUNTERSIGN_STORAGE: '/other' });
    expect(said.slice(2, 4)).toEqual(['Ledger:  https://host.example/ledger.git', 'Storage: /other']);
    const plain = await lines('alice', ['whoami', '--ledger', 'https://host.example']);
    expect(plain[2]).toBe('Ledger:  https://host.example');
  });

  test('a policy that no command could use is said to be so', async () => {
    fixture.write('broken-home/policy.yml', 'version: 1\n\tmeasurements: []\n');
    const said = await lines('broken', ['whoami']);
    expect(said.slice(-2)).toEqual([
      `Policy:  ${at('broken-home/policy.yml')}`,
      expect.stringMatching(
        /^ {9}which no command can use: .*policy\.yml:2: not a valid policy: a line begins with a tab: indent with blanks/,
      ),
    ]);
    const { policyProblem } = (await fixture.json('broken', ['whoami'])) as { policyProblem: string };
    expect(policyProblem).toMatch(/begins with a tab/);
  });

  test('of several keys it says which one acts', async () => {
    const { fingerprint } = (await fixture.json('alice', ['keys', 'generate', '--name', 'Second'])) as {
      fingerprint: string;
    };
    const unnamed = await fixture.run('alice', ['whoami']);
    expect([unnamed.status, unnamed.err]).toEqual([0, 'There are several keys: name one with --account.\n']);
    const named = await fixture.run('alice', ['whoami', '--account', fingerprint.slice(-8)]);
    expect(named.err).toBe(`Of these acts: ${fingerprint}\n`);
  });
});
