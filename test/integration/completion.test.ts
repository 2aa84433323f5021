import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

/** What a shell says to a line that ends where the cursor is. */
type Ask = (words: readonly string[]) => string[];

const folder = mkdtempSync(join(tmpdir(), 'countersign-completion-'));
const file = (shell: string): string => join(folder, `completion.${shell}`);

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  });
  if (status !== 0) throw new Error(`${command}: status ${status ?? 'none'}: ${stderr}`);
  expect(stderr).toBe('');
  return stdout;
}

const asWords = (words: readonly string[]): string =>
  words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');

const SHELLS: Readonly<Record<string, Ask>> = {
  bash: (words) =>
    run('bash', [
      '-c',
      `source ${file('bash')}; COMP_WORDS=(${asWords(words)}); COMP_CWORD=${words.length - 1}; _countersign; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ]).split('\n'),
  // What zsh's own functions would show is what they are given.
  zsh: (words) =>
    run('zsh', [
      '-f',
      '-c',
      `compdef() { : }; _describe() { print -l -- \${(P@)2%%:*} }; _files() { : }; source ${file('zsh')}; words=(${asWords(words)}); CURRENT=${words.length}; _countersign`,
    ]).split('\n'),
  fish: (words) =>
    run('fish', ['--no-config', '-c', `source ${file('fish')}; complete -C ${asWords([words.join(' ')])}`])
      .split('\n')
      .map((line) => line.split('\t')[0] ?? ''),
};

beforeAll(() => {
  for (const shell of Object.keys(SHELLS))
    writeFileSync(file(shell), run(process.execPath, ['bin/countersign.js', 'completion', shell]));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

for (const [shell, ask] of Object.entries(SHELLS)) {
  const isHere = spawnSync(shell, ['--version']).status === 0;
  const name = `completion in ${shell}${isHere ? '' : ', which is not installed'}`;
  (isHere ? describe : describe.skip)(name, () => {
    test('knows the commands, and those below one', () => {
      expect(ask(['countersign', ''])).toEqual(
        expect.arrayContaining(['setup', 'orders', 'witness', 'completion']),
      );
      expect(ask(['countersign', 'orders', 'c'])).toEqual(
        expect.arrayContaining(['card', 'complete', 'cancel']),
      );
      expect(ask(['countersign', 'orders', ''])).not.toContain('setup');
    });

    test('knows the options of a command, and what may follow one', () => {
      expect(ask(['countersign', 'orders', 'get', '900', '--f'])).toContain('--fields');
      expect(ask(['countersign', 'orders', 'get', '--solution-'])).not.toContain('--solution-hash');
      expect(ask(['countersign', 'orders', 'complete', '--solution-'])).toContain('--solution-hash');
      expect(ask(['countersign', 'keys', 'revoke', '--reason', 'r'])).toContain('retired');
      expect(ask(['countersign', 'keys', 'revoke', '--reason', ''])).not.toContain('backup');
      expect(ask(['countersign', 'orders', 'list', '--status', 'B'])).toContain('Blocked');
      expect(ask(['countersign', 'orders', 'complete', '--status', 'd'])).toContain('done');
      expect(ask(['countersign', 'offers', 'list', '--type', 'd'])).toContain('data');
    });

    test('knows the words that a first argument is of, and the help of a command', () => {
      expect(ask(['countersign', 'completion', ''])).toEqual(expect.arrayContaining(['bash', 'fish', 'zsh']));
      expect(ask(['countersign', 'help', 'or'])).toContain('orders');
      expect(ask(['countersign', 'help', 'orders', 'ca'])).toContain('cancel');
    });
  });
}

test('the guide’s names are completed alike', () => {
  expect(SHELLS['bash']?.(['spctl', 'orders', 'ca'])).toContain('cancel');
});
