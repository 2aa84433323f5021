import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { canonicalBytes, parseCanonical } from '../../canonicalJson.ts';
import { CountersignError } from '../../errors.ts';
import { describeIssue } from '../../text/json/describeIssue.ts';
import { readTextFile } from '../../text/readTextFile.ts';
import { knownFileSchema, MAX_KNOWN_BYTES, mergeKnown, NOTHING_KNOWN } from './knownFile.ts';
import type { KnownFile } from './knownFile.ts';

const MEND = 'make it with `countersign solution known fetch` or `countersign solution known base`';

/**
 * Reads what an owner keeps. It must be canonical JSON, as it was written: what somebody edited by hand says so.
 * @throws CountersignError `input` with one line when it is no such file, `limit` when it is larger than 96 MiB.
 */
export async function loadKnownFile(path: string): Promise<KnownFile> {
  const text = await readTextFile(path, 'the file of known packages', MAX_KNOWN_BYTES);
  return parseKnownFile(text, path);
}

/** @throws CountersignError `input` when the text is not such a file; `path` names it. */
export function parseKnownFile(text: string, path: string): KnownFile {
  const what = `the file of known packages ${path}`;
  let value: unknown;
  try {
    value = parseCanonical(
      Buffer.from(text.endsWith('\n') ? text.slice(0, -1) : text),
      what,
      MAX_KNOWN_BYTES,
    );
  } catch (cause) {
    if (!(cause instanceof CountersignError)) throw cause;
    throw new CountersignError('input', cause.message, { cause, mend: MEND });
  }
  const parsed = knownFileSchema.safeParse(value);
  if (!parsed.success)
    throw new CountersignError('input', `${what} is not valid: ${describeIssue(parsed.error)}`, {
      mend: MEND,
    });
  return parsed.data;
}

/** What is kept there already; nothing where there is no file yet. */
export async function loadIfThere(path: string): Promise<KnownFile> {
  const isThere = await stat(path).then(
    () => true,
    (error: unknown) => (error as NodeJS.ErrnoException).code !== 'ENOENT',
  );
  return isThere ? loadKnownFile(path) : NOTHING_KNOWN;
}

/**
 * Adds to what is kept there. The file is whole at every moment, the old one or the new.
 * @throws CountersignError `limit` when all of it would be larger than what is read again.
 */
export async function keepKnown(path: string, more: KnownFile): Promise<KnownFile> {
  const all = mergeKnown(await loadIfThere(path), more);
  const bytes = canonicalBytes(all);
  if (bytes.length + 1 > MAX_KNOWN_BYTES)
    throw new CountersignError('limit', `${path} would be larger than ${MAX_KNOWN_BYTES / 1024 ** 2} MiB`, {
      mend: 'keep one file for each solution',
    });
  const partial = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    await using file = await open(partial, 'wx', 0o644);
    await file.writeFile(bytes);
    await file.writeFile('\n');
    await file.sync();
  } catch (cause) {
    await rm(partial, { force: true });
    throw new CountersignError('input', `${path} cannot be written`, { cause });
  }
  await rename(partial, path);
  return all;
}
