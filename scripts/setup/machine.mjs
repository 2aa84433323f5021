/** What this machine has, and how packages get onto it. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Debian puts some of the tools where the PATH of a plain user does not look. */
const SYSTEM_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/** True where `command` is an executable on the PATH or an absolute path. */
export function hasCommand(command, path = process.env.PATH ?? '') {
  const folders = isAbsolute(command) ? [''] : [...path.split(delimiter).filter(Boolean), ...SYSTEM_FOLDERS];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** True on Debian and on what is made from it (ID_LIKE in os-release(5)). */
export function isDebian(release = readOsRelease()) {
  return /^(ID|ID_LIKE)=.*\bdebian\b/m.test(release) && hasCommand('apt-get');
}

function readOsRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

/** @returns {import('./plan.mjs').Machine} */
export function thisMachine() {
  return {
    hasCommand,
    hasFile: existsSync,
    isRoot: process.getuid?.() === 0,
    isDebian: isDebian(),
  };
}

/**
 * Installs Debian packages without a question asked.
 * @returns {string | undefined} what went wrong, with the end of apt's own words
 */
export function aptInstall(packages) {
  // At that run level Debian starts no service that a package brings (invoke-rc.d(8)).
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const run = (...words) => spawnSync('apt-get', words, { env, encoding: 'utf8' });
  const update = run('-qq', 'update');
  const install = run('-qq', '-y', '--no-install-recommends', 'install', ...packages);
  if (install.status === 0) return undefined;
  const words = `${update.status === 0 ? '' : (update.stderr ?? '')}${install.stderr ?? ''}`;
  const tail = words.trim().split('\n').slice(-5).join('\n');
  return `apt-get could not install ${packages.join(' ')}:\n${tail}`;
}
