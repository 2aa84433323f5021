import * as fs from 'node:fs/promises';
import { join, sep } from 'node:path';
import { CountersignError, messageOf } from '../../errors.ts';
import { BUILD_FILES } from './findBuildFile.ts';

const DIRECTORY_MODE = 0o755;
const PROGRAM_MODE = 0o755;
const FILE_MODE = 0o644;
const OWNER_MAY_RUN = 0o100;

/** Where engines look for what they leave out; the first three only some of them do. */
const OTHER_IGNORE_FILES = ['.containerignore', 'Dockerfile.dockerignore', 'Containerfile.dockerignore'];

/**
 * Copies what an image is built from in the one form that a commit of git has: files 0644, or 0755 where their owner may run
 * them, directories 0755, all times 1970. Who checked it out under which umask, and when, is then in no layer. Left out are
 * git's own folder, which is in no commit, and what is neither file, directory nor link.
 * @param into a directory that is there, and empty
 * @param buildFile where it is not one of the usual names: a path from the directory, of which nothing is left out
 * @throws CountersignError `input` when something cannot be read, `limit` when the disk is full
 */
export async function stageContext(
  directory: string,
  into: string,
  onLine: (line: string) => void = () => undefined,
  buildFile?: string,
): Promise<void> {
  try {
    const without = await leftOut(directory);
    without.delete(buildFile?.split(sep)[0] ?? '');
    await copyBelow(directory, into, without, onLine);
    for (const name of [...BUILD_FILES, ...(buildFile === undefined ? [] : [buildFile])])
      await copyBuildFile(directory, into, name);
    await fs.utimes(into, 0, 0);
  } catch (cause) {
    if (cause instanceof CountersignError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT')
      throw new CountersignError('limit', `the disk is full: ${directory} was not copied to be built`, {
        mend: 'Name what the image does not need in .dockerignore, one name of the top directory a line.',
        cause,
      });
    throw new CountersignError('input', `${directory} cannot be read: ${messageOf(cause)}`, { cause });
  }
}

async function copyBelow(
  from: string,
  to: string,
  without: ReadonlySet<string>,
  onLine: (line: string) => void,
): Promise<void> {
  const entries = await fs.readdir(from, { withFileTypes: true });
  for (const entry of entries) {
    if (without.has(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      await fs.mkdir(target);
      await copyBelow(source, target, new Set(), onLine);
      await settle(target, DIRECTORY_MODE);
    } else if (entry.isSymbolicLink()) {
      await fs.symlink(await fs.readlink(source), target);
      await settle(target);
    } else if (entry.isFile()) {
      await copyPlain(source, target, (await fs.lstat(source)).mode);
    } else {
      onLine(`left out: ${JSON.stringify(source)} is neither a file, a directory nor a link`);
    }
  }
}

async function copyPlain(source: string, target: string, mode: number): Promise<void> {
  await fs.copyFile(source, target, fs.constants.COPYFILE_EXCL | fs.constants.COPYFILE_FICLONE);
  await settle(target, (mode & OWNER_MAY_RUN) === 0 ? FILE_MODE : PROGRAM_MODE);
}

/**
 * Gives what was copied the owner of the build, a mode, and no time. A file's copy belongs to whom the file does, where root copies;
 * engines give it to root in the image all the same, and hash its owner into the history.
 */
async function settle(target: string, mode?: number): Promise<void> {
  const [uid, gid] = [process.getuid?.(), process.getgid?.()];
  if (uid !== undefined && gid !== undefined) await fs.lchown(target, uid, gid);
  // After the owner: a change of it takes bits away.
  if (mode !== undefined) await fs.chmod(target, mode);
  await fs.lutimes(target, 0, 0);
}

/** A link that leads out of the directory leads nowhere from the copy; what it leads to is built all the same. */
async function copyBuildFile(directory: string, into: string, name: string): Promise<void> {
  const copy = join(into, name);
  const isLink = (await fs.lstat(copy).catch(() => undefined))?.isSymbolicLink() === true;
  if (!isLink || (await fs.readFile(copy).catch(() => undefined)) !== undefined) return;
  await fs.rm(copy);
  await copyPlain(join(directory, name), copy, FILE_MODE);
}

/**
 * Names in the top directory that need no copy: git's own, and what .dockerignore names outright, however large. All else in
 * that file is the engine's to understand, so that where a line takes back another nothing is left out here.
 */
async function leftOut(directory: string): Promise<Set<string>> {
  const names = new Set(['.git']);
  const there = new Set(await fs.readdir(directory));
  if (OTHER_IGNORE_FILES.some((name) => there.has(name))) return names;
  const text = await fs.readFile(join(directory, '.dockerignore'), 'utf8').catch(() => '');
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  if (lines.some((line) => line.startsWith('!'))) return names;
  for (const line of lines) {
    const name = line.replace(/^\//, '').replace(/\/$/, '');
    if (/^[A-Za-z0-9_.-]+$/.test(name) && !/^(?:\.{1,2}|Dockerfile|Containerfile|\.dockerignore)$/.test(name))
      names.add(name);
  }
  return names;
}
