import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** The commit that the source is of; with `+` where files other than the soaks' results differ from it. */
export function sourceCommit(): string {
  try {
    const git = (...words: string[]): string =>
      execFileSync('git', words, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const differs = git('status', '--porcelain', '--', '.', ':!docs/soak') !== '';
    return `${git('rev-parse', 'HEAD')}${differs ? '+' : ''}`;
  } catch {
    return 'unknown';
  }
}
