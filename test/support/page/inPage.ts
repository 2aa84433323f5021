import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../../..');
/** The project's own Node, which takes TypeScript as it is. */
const NODE = resolve(ROOT, 'node_modules/.bin/node');

/** What a module's default export makes of a value in a process that is to modules as a page in a browser is. */
export async function inPage(module: string, given: unknown): Promise<unknown> {
  const directory = mkdtempSync(join(tmpdir(), 'page-'));
  const file = join(directory, 'given.json');
  writeFileSync(file, JSON.stringify(given));
  const page = resolve(import.meta.dirname, 'openPage.ts');
  try {
    const node = existsSync(NODE) ? NODE : process.execPath;
    const { stdout } = await promisify(execFile)(node, [page, resolve(ROOT, module), file], {
      env: { PATH: process.env['PATH'] ?? '' },
      maxBuffer: 16 * 1024 * 1024,
    });
    return JSON.parse(stdout);
  } catch (error) {
    // Node shows the line that threw, and bundled packages are one line.
    const words = String(error).split('\n');
    throw new Error(words.filter((line) => line.includes('Error') && line.length < 500).join('\n'));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
