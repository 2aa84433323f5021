import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'countersign-packed-'));
const home = join(folder, 'home');
const elsewhere = join(folder, 'elsewhere');
let archive = '';

/** On a machine where nothing was installed and nothing can be fetched. */
function run(command: string, args: readonly string[], cwd: string): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    // The Node that runs the tests first: what starts is `#!/usr/bin/env node`.
    env: { HOME: home, PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}` },
  });
  return { status, said: stdout + stderr };
}

beforeAll(() => {
  for (const path of [home, elsewhere]) mkdirSync(path);
  const packed = run('npm', ['pack', '--silent', '--offline', '--pack-destination', folder], process.cwd());
  expect(packed).toMatchObject({ status: 0 });
  archive = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('what `npm pack` makes', () => {
  const npx = (...args: string[]): ReturnType<typeof run> =>
    run('npx', ['--yes', '--offline', '--omit=optional', `../${basename(archive)}`, ...args], elsewhere);

  test('runs by npx from its file, with nothing installed and no registry', () => {
    const { status, said } = npx('--version');
    expect({ status, said }).toEqual({ status: 0, said });
    expect(said).toMatch(/^\d+\.\d+\.\d+$/m);
    expect(npx('init', '--help').said).toContain('Usage: countersign init');
  });

  test('holds every file that `init` fills in, as it stands in the repository', () => {
    const listed = run('tar', ['--list', '--file', archive], folder).said.split('\n');
    const templates = run(
      'git',
      ['ls-files', 'examples/one-repository', 'examples/several-repositories', 'examples/starter'],
      process.cwd(),
    );
    const wanted = templates.said.trim().split('\n');
    expect(wanted.length).toBeGreaterThan(30);
    for (const path of wanted) expect(listed).toContain(`package/${path}`);
  });

  test('holds no source, no test and no picture', () => {
    const listed = run('tar', ['--list', '--file', archive], folder).said;
    expect(listed).not.toMatch(/^package\/(?:src|test|docs|bench|soak|scripts|\.github)\//m);
  });
});
