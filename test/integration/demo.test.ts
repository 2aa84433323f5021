import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..', '..');

const canRun =
  process.getuid?.() === 0 && spawnSync('podman', ['--version'], { stdio: 'ignore' }).status === 0;
if (!canRun) console.warn('skipped: the demo needs root and podman, to build its base image and to run it');

/** What the README shows of what the demo prints. */
function shownInReadme(): string {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const section = readme.split('## Two commands')[1] ?? '';
  return /```text\n([\s\S]*?)```/.exec(section)?.[1] ?? '';
}

/** A line of the README, in which `…` stands for anything, and a number for the one of this run. */
function asPattern(line: string): RegExp {
  const literal = line.trimEnd().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = literal.replace(/\d+(?:\\\.\d+)?/g, '\\d+(?:\\.\\d+)?').replaceAll('…', '.*');
  return new RegExp(`^${pattern}$`);
}

(canRun ? describe : describe.skip)('npm run demo', () => {
  let lines: string[] = [];
  /** A scene by its title. */
  const scene = (title: string): string => {
    const start = lines.findIndex((line) => line.startsWith(title));
    const end = lines.findIndex((line, index) => index > start && /^\S/.test(line));
    return start < 0 ? '' : lines.slice(start, end).join('\n');
  };

  beforeAll(() => {
    const words = ['scripts/setup.mjs', 'demo', '--', 'examples/demo/demo.ts'];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the demo ended with ${status ?? 'a signal'}:\n${stdout}${stderr}`);
    lines = stdout.split('\n');
  }, 600_000);

  test('prints what the README shows', () => {
    let from = 0;
    for (const line of shownInReadme().split('\n')) {
      if (line.trim() === '' || line.trim() === '…') continue;
      const at = lines.findIndex((printed, index) => index >= from && asPattern(line).test(printed));
      if (at < 0) throw new Error(`the demo does not print, after its line ${from}: ${line}`);
      from = at + 1;
    }
    expect(from).toBeGreaterThan(0);
  });

  test('shows a swapped solution that is not approved', () => {
    const told = scene('Attack: Bob swaps the solution after the review');
    expect(told).toContain('error: the order uses another (or modified) solution');
    expect(told).toMatch(/Order \d+ is Blocked: it does not proceed\./);
  });

  test('shows a ledger put back, on which nothing is approved and nothing run by those who saw more of it', () => {
    const told = scene('Attack: the ledger is put back to before a revocation');
    expect(told).toContain('The TEE looks for work: status 1');
    expect(told).toContain('Alice is asked to approve again: status 1');
    expect(told.match(/error: the ledger was rolled back or rewritten/g)).toHaveLength(2);
    expect(told).toMatch(/With the true ledger in place, order \d+ is Canceled\./);
  });

  test('shows a sealed model copied into an order of somebody else, which the TEE does not open', () => {
    const told = scene("Attack: Mallory copies Bob's sealed model into an order of her own");
    expect(told).toMatch(/The TEE says: .*input 1 is not signed inside its seal by [0-9a-f]+/);
    expect(told).toMatch(/Order \d+ is Error: input 1 is not what was sealed, signed or ordered\./);
  });

  test('ends by saying that nothing was proven about hardware', () => {
    expect(lines.join('\n')).toMatch(/^Done in \d+ s\. SIMULATED TEE: nothing is proven about hardware\.$/m);
  });
});
