import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CountersignError, messageOf } from '../../src/errors.ts';

const run = promisify(execFile);

/** The Python of each release: wheels with compiled parts are for one. */
const PYTHONS: Readonly<Record<string, string>> = { bookworm: '3.11', trixie: '3.13' };
const MACHINES: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'aarch64' };

/**
 * Unpacks the wheels that a file for pip names into a new folder below `cache`, where pip keeps what it downloaded,
 * too. Each wheel must have one of the hashes that stand beside it; nothing of a wheel is run.
 *
 * @param requirements a file for pip, complete: what a package depends on is not looked for
 * @returns the folder; the caller removes it
 * @throws {CountersignError} `unavailable` when they cannot be had
 */
export async function unpackWheels(
  requirements: string,
  { suite, cache }: { readonly suite: string; readonly cache: string },
): Promise<string> {
  const python = PYTHONS[suite];
  const machine = MACHINES[process.arch];
  if (python === undefined || machine === undefined)
    throw new CountersignError('unavailable', `no wheels are listed for ${suite} on ${process.arch}`);
  const target = await mkdtemp(join(cache, 'wheels-'));
  const platforms = ['manylinux_2_28', 'manylinux_2_17', 'manylinux2014'].flatMap((tag) => [
    '--platform',
    `${tag}_${machine}`,
  ]);
  try {
    await run(await findPip(cache), [
      ...['install', '--quiet', '--disable-pip-version-check', '--no-input', '--root-user-action', 'ignore'],
      ...['--cache-dir', join(cache, 'pip'), '--target', target, '--no-compile', '--no-deps'],
      ...['--only-binary', ':all:', '--require-hashes', '--requirement', requirements],
      ...['--implementation', 'cp', '--python-version', python, ...platforms],
    ]);
    return target;
  } catch (cause) {
    await rm(target, { recursive: true, force: true });
    const names = (await readFile(requirements, 'utf8')).match(/^[\w.-]+==[\w.]+/gm) ?? [];
    throw new CountersignError(
      'unavailable',
      `pip could not get the ${names.length} wheels of ${requirements}`,
      {
        cause: new Error(messageOf(cause)),
        mend: 'See that PyPI can be reached, and that python3 has venv (on Debian: apt-get install python3-venv).',
      },
    );
  }
}

/** A pip of one's own, so that neither its version nor its settings are whatever the machine has. */
async function findPip(cache: string): Promise<string> {
  const home = join(cache, 'pip-venv');
  const pip = join(home, 'bin', 'pip');
  if (!existsSync(pip)) await run('python3', ['-m', 'venv', home]);
  return pip;
}
