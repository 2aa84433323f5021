import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const root = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');

describe('the notices of what the project is built on', () => {
  test('are what the installed packages say', () => {
    const script = new URL('scripts/notices.mjs', root).pathname;
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('name every direct dependency', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const notices = read('THIRD-PARTY-NOTICES.md');
    for (const name of Object.keys(dependencies))
      expect(notices).toMatch(new RegExp(`^## .*${name} \\d`, 'm'));
  });

  test('carry the copyleft licence with the one it adds to', () => {
    expect(read('THIRD-PARTY-NOTICES.md')).toMatch(
      /^## LGPL-3\.0\+: openpgp [^]*GNU LESSER GENERAL PUBLIC LICENSE/m,
    );
    expect(read('LICENSES/GPL-3.0.txt')).toContain('GNU GENERAL PUBLIC LICENSE');
    expect(read('LICENSE')).toContain('Apache License');
  });
});
