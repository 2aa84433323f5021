import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const NOBODY = 65534;
let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'remove-'));
});
afterEach(() => {
  spawnSync('chmod', ['-R', 'u+rwX', folder]);
  fs.rmSync(folder, { recursive: true });
});

/** As a user whom modes mean something to. @returns what it throws */
function removeAsUser(path: string): string {
  const ids = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (process.getuid?.() === 0) spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, folder]);
  const script = `
    import { removeTree } from './src/tee/removeTree.ts';
    await removeTree(${JSON.stringify(path)}).catch(({ message }) => console.log(message));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', '--input-type=module', '-e', script],
    { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8', ...ids },
  );
  return stdout + stderr;
}

test.each([0, 0o500])('what a killed run left closed with mode %i is removed by its owner', (mode) => {
  fs.mkdirSync(join(folder, 'run/output/closed'), { recursive: true });
  fs.writeFileSync(join(folder, 'run/output/closed/weights'), 'plain');
  fs.writeFileSync(join(folder, 'beside'), 'beside', { mode: 0o400 });
  fs.symlinkSync('../../beside', join(folder, 'run/output/link'));
  fs.chmodSync(join(folder, 'run/output/closed'), mode);
  expect(removeAsUser(join(folder, 'run'))).toBe('');
  expect(fs.readdirSync(folder)).toEqual(['beside']);
  expect(fs.statSync(join(folder, 'beside')).mode & 0o777).toBe(0o400);
});

test('what cannot be removed is said', () => {
  fs.mkdirSync(join(folder, 'closed/run'), { recursive: true });
  fs.chmodSync(join(folder, 'closed'), 0o500);
  expect(removeAsUser(join(folder, 'closed/run'))).toMatch(/closed\/run cannot be removed: /);
});
