import { describe, expect, test } from '@jest/globals';
import { makeProgram } from '../../src/cli/program.ts';
import { leavesOf, runCli } from './cliFixture.ts';

const leaves = leavesOf(makeProgram('countersign', '1.2.3'));

describe('help', () => {
  test.each(leaves)('%s: says what it does, with an example that uses it as it is', async (words, leaf) => {
    const { status, out } = await runCli([...words.split(' '), '--help']);
    expect(status).toBe(0);
    expect(leaf.description()).not.toBe('');
    const example = /\nExample:\n {2}\$ (.+)\n$/.exec(out)?.[1] ?? '';
    expect(example).toContain(`countersign ${words}`);
    const known = leaf.options.map(({ long }) => long);
    const used = example.slice(example.indexOf('countersign')).match(/--[a-z_-]+/g) ?? [];
    expect(used.filter((option) => !known.includes(option))).toEqual([]);
    const required = leaf.registeredArguments.filter((argument) => argument.required).length;
    const [, rest = ''] = example.split(`countersign ${words}`);
    expect(rest.trim().split(/\s+/).filter(Boolean).length).toBeGreaterThanOrEqual(required);
  });

  test('every command takes --json', () => {
    expect(leaves.filter(([, leaf]) => !leaf.options.some(({ long }) => long === '--json'))).toEqual([]);
  });

  test('no option takes a secret: every process of the machine could read it', () => {
    const secret = /pass|secret|token|key/;
    const takers = leaves.flatMap(([words, leaf]) =>
      leaf.options
        .filter(({ long, required, optional }) => secret.test(long ?? '') && (required || optional))
        .map(({ long }) => `${words} ${long ?? ''}`),
    );
    // What it takes names a file, or a variable of the environment, as docker's does.
    const named = ['solution build --secret'];
    expect(takers.filter((taker) => !taker.endsWith(' --passphrase-file') && !named.includes(taker))).toEqual(
      [],
    );
  });

  test.each([['help'], ['--help']])('%s names all commands', async (word) => {
    const { status, out } = await runCli([word]);
    const names = new Set(leaves.map(([words]) => words.split(' ')[0] ?? ''));
    expect(status).toBe(0);
    expect(names.size).toBeGreaterThan(10);
    expect([...names].filter((name) => !new RegExp(`^ {2}${name} `, 'm').test(out))).toEqual([]);
  });

  test('what stands beside names fits a terminal of 80 columns', async () => {
    const groups = [...new Set(leaves.map(([words]) => words.split(' ')[0] ?? ''))];
    for (const words of [...groups, ...leaves.map(([words]) => words)]) {
      const { out } = await runCli([...words.split(' '), '--help']);
      const [, listed = ''] = /\nOptions:\n([\s\S]*?)(?:\nExample:|$)/.exec(out) ?? [];
      expect(listed).toContain('--help');
      expect(listed.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }
  });

  test('help takes the words of a command', async () => {
    const asked = await runCli(['orders', 'complete', '--help']);
    expect(await runCli(['help', 'orders', 'complete'])).toEqual(asked);
    expect(asked.out).toContain('Usage: countersign orders complete');
  });

  test('what was meant is said of a command that is misspelt', async () => {
    expect((await runCli(['ordres', 'list'])).err).toContain('Did you mean orders?');
  });

  test('--version prints the version', async () => {
    expect(await runCli(['--version'])).toEqual({ status: 0, out: '1.2.3\n', err: '' });
  });
});

describe('wrong usage ends with 2 and one line', () => {
  test.each([
    ['an unknown command', ['ordres', 'list']],
    ['an unknown subcommand', ['orders', 'gett', '1']],
    ['an unknown option', ['orders', 'get', '1', '--colour', 'red']],
    ['a missing argument', ['orders', 'get']],
    ['an argument too many', ['orders', 'get', '1', '2']],
    ['a missing option', ['keys', 'generate']],
    ['an option without its value', ['orders', 'complete', '4', '--status']],
    ['an id that is none', ['orders', 'get', 'one']],
    ['an id below one', ['orders', 'get', '0']],
    ['an id of another shape', ['orders', 'complete', '4e2', '--status', 'done']],
    ['a status that is none', ['orders', 'complete', '4', '--status', 'maybe']],
    ['three numbers for an offer', ['workflows', 'create', '--solution', '1,2,3', '--tee', '1']],
    ['a limit that is none', ['orders', 'list', '--limit', '-1']],
    ['no slot', ['register', 'data', '--offer-info', 'x.json']],
    ['a dialog without a terminal', ['register', 'data', '--result', 'dataset.resource.json']],
  ])('%s', async (_title, args) => {
    const env = { COUNTERSIGN_HOME: '/nonexistent/countersign' };
    const { status, out, err } = await runCli(args, env);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: [^\n]+\n$/);
    const json = await runCli([...args, '--json'], env);
    expect(json.status).toBe(2);
    expect(JSON.parse(json.out)).toEqual({ error: expect.objectContaining({ code: 'usage' }) });
  });

  test('a command that is not complete shows its help on stderr', async () => {
    const { status, out, err } = await runCli(['orders']);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^Usage: countersign orders[\s\S]+\nerror: the command is not complete\n$/);
    const json = await runCli(['orders', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ error: { code: 'usage' } });
  });
});
