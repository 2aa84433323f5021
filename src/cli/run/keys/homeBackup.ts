import { randomBytes } from 'node:crypto';
import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { CountersignError, messageOf } from '../../../errors.ts';
import { openWithPassphrase, sealWithPassphrase } from '../../../pgp/passphraseSeal.ts';
import { describeIssue } from '../../../text/json/describeIssue.ts';
import { makeDirectory } from '../../../text/makeDirectory.ts';

/** What a backup holds of a home, and nothing else is put into one: what others made is not restored elsewhere. */
const BACKED_UP = [
  /^config\.json$/,
  /^policy\.yml$/,
  /^keys\/[0-9a-f]{40,64}(?:\.private)?\.asc$/,
  /^cache\/heads\/[0-9a-f]{64}\.json$/,
];

const backupSchema = z.strictObject({
  type: z.literal('urn:countersign:home:v1'),
  files: z.record(
    z.string().refine((path) => BACKED_UP.some((pattern) => pattern.test(path)), 'is no file of a home'),
    z.string().max(1024 * 1024),
  ),
});
export type HomeBackup = z.infer<typeof backupSchema>;

const DIRECTORIES = ['', 'keys', 'cache/heads'];

/** The files of a home that are worth keeping, by their paths in it. @throws CountersignError `not-found` for none */
export async function gatherHome(home: string): Promise<HomeBackup> {
  const files: Record<string, string> = {};
  for (const directory of DIRECTORIES) {
    const names = await readdir(join(home, directory)).catch((): string[] => []);
    for (const name of names.sort()) {
      const path = directory === '' ? name : `${directory}/${name}`;
      if (BACKED_UP.some((pattern) => pattern.test(path)))
        files[path] = await readFile(join(home, path), 'utf8');
    }
  }
  if (Object.keys(files).length > 0) return { type: 'urn:countersign:home:v1', files };
  throw new CountersignError('not-found', `there is nothing to back up in ${home}`);
}

/**
 * Writes a home into one sealed file, mode 0600, whole or not at all.
 * @throws CountersignError `exists` for a file that is there already
 */
export async function backUpHome(home: string, file: string, passphrase: string): Promise<HomeBackup> {
  const backup = await gatherHome(home);
  const text = `${JSON.stringify(backup, null, 2)}\n`;
  const sealed = await sealWithPassphrase(Buffer.from(text), passphrase);
  const part = `${resolve(file)}.${randomBytes(6).toString('hex')}.part`;
  try {
    await writeFile(part, sealed, { mode: 0o600, flag: 'wx', flush: true });
    await link(part, file);
  } catch (cause) {
    const { code = messageOf(cause) } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new CountersignError('exists', `${file} is there already`);
    throw new CountersignError('input', `${file} cannot be written: ${code}`, { cause });
  } finally {
    await rm(part, { force: true });
  }
  return backup;
}

async function isTaken(home: string): Promise<boolean> {
  const names = await readdir(home).catch((): string[] => []);
  return names.length > 0;
}

/**
 * Puts a home back where there is none, whole or not at all.
 * @throws CountersignError `exists` where there is one, `input` for a file that is no backup or a passphrase that does not
 * open it
 */
export async function restoreHome(home: string, sealed: string, passphrase: string): Promise<HomeBackup> {
  const refuse = (): never => {
    throw new CountersignError('exists', `${home} has something in it already: nothing was restored`, {
      mend: 'restore to a home that is not there yet: COUNTERSIGN_HOME=<directory> countersign keys restore <FILE>',
    });
  };
  if (await isTaken(home)) refuse();
  const backup = parseBackup(await openWithPassphrase(sealed, passphrase, 'the backup'));
  const fresh = `${resolve(home)}.${randomBytes(6).toString('hex')}.part`;
  try {
    for (const [path, text] of Object.entries(backup.files)) {
      await makeDirectory(dirname(join(fresh, path)), 0o700);
      await writeFile(join(fresh, path), text, { mode: 0o600, flag: 'wx', flush: true });
    }
    await rename(fresh, home);
  } catch (error) {
    // Only an empty directory gives way to another.
    if (await isTaken(home)) refuse();
    throw error;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return backup;
}

function parseBackup(bytes: Uint8Array): HomeBackup {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (cause) {
    throw new CountersignError('input', 'what is in the file is no backup of a home', { cause });
  }
  const parsed = backupSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new CountersignError(
    'input',
    `what is in the file is no backup of a home: ${describeIssue(parsed.error)}`,
  );
}
