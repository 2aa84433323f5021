import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** `{archive}` is `debian` or `debian-security`. */
const DEBIAN = 'http://deb.debian.org/{archive}';

export interface LockedPackage {
  /** SHA-256 of the package file, hex. */
  readonly sha256: string;
  /** Below a mirror: `debian/pool/main/…` */
  readonly path: string;
}

/** Reads packages.lock: a SHA-256 and a path on each line, as sha256sum writes them; `#` begins a comment. */
export function parseLock(text: string): LockedPackage[] {
  return text.split('\n').flatMap((line) => {
    if (line === '' || line.startsWith('#')) return [];
    const [, sha256, path] =
      /^([0-9a-f]{64}) {2}(debian(?:-security)?\/pool\/[\w.+~%/:-]+\.deb)$/.exec(line) ?? [];
    if (sha256 === undefined || path === undefined || path.includes('..'))
      throw new Error(`packages.lock: not a package: ${line}`);
    return [{ sha256, path }];
  });
}

/** Where a mirror has a package. */
export function addressOf(path: string, mirror = DEBIAN): string {
  const at = path.indexOf('/');
  return `${mirror.replace('{archive}', path.slice(0, at))}${path.slice(at)}`;
}

async function holds(file: string, sha256: string): Promise<boolean> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256;
}

/**
 * Brings the locked packages into a directory, those that are not there yet from a mirror, and gives their files.
 * apt's own downloader asks; what has another hash is refused.
 * @param mirror what stands before `pool`, with `{archive}` for the archive's name; snapshot.debian.org keeps what
 *   other mirrors have dropped
 */
export async function fetchPackages(
  locked: readonly LockedPackage[],
  directory: string,
  mirror = DEBIAN,
): Promise<string[]> {
  await mkdir(directory, { recursive: true });
  const wanted: string[] = [];
  const files = locked.map(({ path }) => join(directory, basename(path)));
  for (const [index, { path, sha256 }] of locked.entries()) {
    const file = files[index] ?? '';
    if (!(await holds(file, sha256))) wanted.push(addressOf(path, mirror), file, `SHA256:${sha256}`);
  }
  if (wanted.length > 0) await run('/usr/lib/apt/apt-helper', ['download-file', ...wanted]);
  for (const [index, { sha256 }] of locked.entries()) {
    const file = files[index] ?? '';
    if (!(await holds(file, sha256))) throw new Error(`${file} is not the package that is locked`);
  }
  return files;
}

/** Lays the files of packages below a directory. None of their scripts is run. */
export async function extractPackages(files: readonly string[], root: string): Promise<void> {
  for (const file of files) await run('dpkg-deb', ['-x', file, root]);
}
