import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const root = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');

/** Packages that the source below a folder names: all of them are bundled, none is installed with it. */
function importedBy(folder: string): string[] {
  const files = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' });
  const texts = files.filter((path) => path.endsWith('.ts')).map((path) => read(`${folder}/${path}`));
  const names = texts.flatMap((text) =>
    [...text.matchAll(/(?:from |import\()'((?:@[\w.-]+\/)?[\w][\w.-]*)(?:\/[^']*)?'/g)].map(
      ([, name = '']) => name,
    ),
  );
  return [...new Set(names)];
}

describe('the notices of what the project is built on', () => {
  test('are of what is in the bundle, and say what the packages say', () => {
    const script = new URL('scripts/notices.mjs', root).pathname;
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('name every package that the source imports', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as {
      devDependencies: Record<string, string>;
    };
    const imported = importedBy('src');
    const bundled = Object.keys(devDependencies).filter((name) => imported.includes(name));
    expect(bundled.length).toBeGreaterThan(15);
    const notices = read('THIRD-PARTY-NOTICES.md');
    for (const name of bundled) expect(notices).toMatch(new RegExp(`^## .*${name} \\d`, 'm'));
  });

  test('carry the copyleft licence with the one it adds to', () => {
    expect(read('THIRD-PARTY-NOTICES.md')).toMatch(
      /^## LGPL-3\.0\+: openpgp [^]*GNU LESSER GENERAL PUBLIC LICENSE/m,
    );
    expect(read('LICENSES/GPL-3.0.txt')).toContain('GNU GENERAL PUBLIC LICENSE');
    expect(read('LICENSE')).toContain('Apache License');
  });
});
