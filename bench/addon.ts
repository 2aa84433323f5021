import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const PACKAGE = '@super-protocol/sp-files-addon';
const VERSION = '0.12.9';

/**
 * The guide's own engine from npm, in .cache/ and not among the project's packages.
 * @returns the path of the package, or undefined, with a word on stderr, where it can't be had
 */
export function installAddon(): string | undefined {
  const prefix = join(import.meta.dirname, '..', '.cache', 'addon');
  const path = join(prefix, 'node_modules', PACKAGE);
  if (!isThere(path)) {
    const npm = process.env['npm_execpath'] ?? '';
    const [command = '', ...before] = basename(npm) === 'npm-cli.js' ? [process.execPath, npm] : ['npm'];
    const words = ['install', '--prefix', prefix, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
    spawnSync(command, [...before, ...words, `${PACKAGE}@${VERSION}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  if (isThere(path)) return path;
  process.stderr.write(`${PACKAGE} ${VERSION} cannot be installed from npm here: it is not measured\n`);
  return undefined;
}

function isThere(path: string): boolean {
  const manifest = join(path, 'package.json');
  if (!existsSync(manifest)) return false;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version?: unknown }).version === VERSION;
}
