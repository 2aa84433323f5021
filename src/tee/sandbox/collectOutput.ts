import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, lchown, lstat, readlink, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { byteDirectory, pathIn } from './byteDirectory.ts';
import { MAX_OUTPUT_PATH, outputExcess } from './measureOutput.ts';
import type { SandboxLimits } from './sandbox.ts';

export interface OutputFile {
  /** Relative to the output directory, with `/`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

export interface SkippedOutput {
  readonly path: string;
  readonly reason: string;
}

export interface OutputLink {
  readonly path: string;
  readonly target: string;
}

export interface CollectedOutput {
  /** Regular files, sorted by path. */
  readonly files: readonly OutputFile[];
  /** Directories, sorted by path. */
  readonly directories: readonly string[];
  /** Symbolic links, with what stands in them; sorted by path. Nothing follows them. */
  readonly links: readonly OutputLink[];
  /** Devices, pipes, sockets and names that aren't text: hostile until proven otherwise, left out. */
  readonly skipped: readonly SkippedOutput[];
}

/**
 * Makes what a solution left readable for the agent: owner and modes. To be called when none of its processes is
 * left. Links are not followed; what is nested deeper than can be named is removed.
 * @returns how many directories were removed for that.
 */
export async function takeBack(output: string): Promise<number> {
  let removed = 0;
  const mayChown = process.getuid?.() === 0;
  const top = Buffer.from(output);
  const pending: Buffer[] = [top];
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    if (mayChown) await lchown(directory, 0, 0);
    await chmod(directory, 0o700);
    if (directory.length - top.length > MAX_OUTPUT_PATH) {
      // A program is told names as text.
      const named = join(output, `too-deep-${randomBytes(16).toString('hex')}`);
      await rename(directory, named);
      await promisify(execFile)('rm', ['-rf', '--one-file-system', '--', named]);
      removed++;
      continue;
    }
    for await (const entry of await byteDirectory(directory)) {
      const path = pathIn(directory, entry);
      if (entry.isDirectory()) {
        pending.push(path);
        continue;
      }
      if (mayChown) await lchown(path, 0, 0);
      if (entry.isFile()) await chmod(path, (await lstat(path)).mode & 0o111 ? 0o700 : 0o600);
    }
  }
  return removed;
}

/** Takes the output back and says why it is more than allowed; undefined when it isn't. */
export async function settleOutput(
  output: string,
  limits: Pick<SandboxLimits, 'outputBytes' | 'outputFiles'>,
): Promise<string | undefined> {
  const removed = await takeBack(output);
  return removed > 0 ? 'the output is nested too deep' : await outputExcess(output, limits);
}

/** Lists what may leave the sandbox; to be called after `takeBack`. Follows no link and opens no file. */
export async function collectOutput(output: string): Promise<CollectedOutput> {
  const files: OutputFile[] = [];
  const directories: string[] = [];
  const links: OutputLink[] = [];
  const skipped: SkippedOutput[] = [];
  const pending = [''];
  for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
    for await (const entry of await byteDirectory(join(output, below))) {
      const name = entry.name.toString();
      const path = below === '' ? name : `${below}/${name}`;
      if (!Buffer.from(name).equals(entry.name)) {
        skipped.push({ path, reason: 'its name is not UTF-8' });
      } else if (entry.isDirectory()) {
        directories.push(path);
        pending.push(path);
      } else if (entry.isFile()) {
        files.push({ path, size: (await lstat(join(output, path))).size });
      } else if (entry.isSymbolicLink()) {
        links.push({ path, target: await readlink(join(output, path)) });
      } else {
        skipped.push({ path, reason: 'neither a file nor a directory' });
      }
    }
  }
  const byPath = (a: { path: string }, b: { path: string }): number =>
    a.path < b.path ? -1 : Number(a.path > b.path);
  return {
    files: files.sort(byPath),
    directories: directories.sort(),
    links: links.sort(byPath),
    skipped: skipped.sort(byPath),
  };
}
