import { randomBytes } from 'node:crypto';
import { access, constants, link, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { CountersignError } from '../errors.ts';
import { describeIssue } from '../text/json/describeIssue.ts';
import { hasDuplicateMembers } from '../text/json/hasDuplicateMembers.ts';
import { shownPath } from './archive/shownName.ts';
import type { Resource } from './resource.ts';

/** A resource file is a page of JSON; what is larger is none. */
const MAX_BYTES = 1024 * 1024;

const text = z.string().max(4096);

const locationSchema = z.union([
  z.discriminatedUnion('storageType', [
    z.strictObject({
      type: z.literal('STORAGE_PROVIDER'),
      storageType: z.literal('FS'),
      filepath: text.min(1),
      credentials: z.strictObject({ bucket: text, prefix: text }),
    }),
    z.strictObject({
      type: z.literal('STORAGE_PROVIDER'),
      storageType: z.literal('S3'),
      filepath: text.min(1),
      credentials: z.strictObject({
        endpoint: text,
        region: text,
        bucket: text,
        prefix: text,
        pathStyle: z.boolean().exactOptional(),
      }),
    }),
    z.strictObject({
      type: z.literal('STORAGE_PROVIDER'),
      storageType: z.literal('OCI'),
      filepath: text.min(1),
      credentials: z.strictObject({
        registry: text,
        repository: text,
        insecure: z.boolean().exactOptional(),
      }),
    }),
  ]),
  z.strictObject({
    type: z.literal('URL'),
    url: z.string().max(16_384),
    expires: z.iso.datetime().exactOptional(),
  }),
]);

const resourceSchema = z.strictObject({
  hash: z.strictObject({
    algo: z.literal('sha256'),
    encoding: z.literal('hex'),
    hash: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits'),
  }),
  size: z.int().min(0),
  content: z.enum(['file', 'directory']),
  filename: z.string().refine(isPlainName, 'must be the plain name of a file, without a path'),
  encryption: z.strictObject({
    algo: z.literal('OpenPGP'),
    cipher: z.literal('aes-256-gcm'),
    encoding: z.literal('base64'),
    // 32 bytes in the one base64 spelling that they have.
    key: z.string().regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, 'must be 32 bytes in base64'),
  }),
  resource: locationSchema,
  salt: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits')
    .exactOptional(),
});

/** Whether a name can be a file's and nothing else: no path, nothing that a terminal or a shell would obey. */
export function isPlainName(name: string): boolean {
  return (
    name !== '' &&
    name !== '.' &&
    name !== '..' &&
    Buffer.byteLength(name) <= 255 &&
    !name.includes('/') &&
    !name.includes('\\') &&
    !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(name)
  );
}

const MEND = { mend: 'Give the *.resource.json that `files upload` wrote.' };

function tooLarge(what: string): CountersignError {
  return new CountersignError('limit', `${what} is larger than 1 MiB: it is no resource file`, MEND);
}

/**
 * Reads the JSON of a resource strictly: every member known, and of its one form.
 * @param what names it in messages
 * @throws CountersignError `input` with the first thing that is wrong. The message never holds the key.
 */
export function parseResource(json: string, what: string): Resource {
  if (json.length > MAX_BYTES) throw tooLarge(what);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // The parser's own message quotes the text, which may hold the key.
    throw new CountersignError('input', `${what} is not JSON`, MEND);
  }
  if (hasDuplicateMembers(json, value))
    throw new CountersignError('input', `${what} has a member twice: it can be read in two ways`);
  const parsed = resourceSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new CountersignError('input', `${what} is not a resource file: ${describeIssue(parsed.error)}`, MEND);
}

/** @throws CountersignError `not-found`, or `input` when it is no resource file. */
export async function readResourceFile(path: string): Promise<Resource> {
  const what = shownPath(path);
  let file;
  try {
    file = await open(path, 'r');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT')
      throw new CountersignError('not-found', `there is no resource file ${what}`, { cause });
    throw new CountersignError('input', `${what} cannot be read (${code})`, { cause });
  }
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new CountersignError('input', `${what} is not a file`, MEND);
    if (found.size > MAX_BYTES) throw tooLarge(what);
    return parseResource(await file.readFile('utf8'), what);
  } finally {
    await file.close();
  }
}

/**
 * Writes a resource file, whole or not at all, readable by its owner alone (0600).
 * @throws CountersignError `exists`: what it overwrote could open would be lost with its key.
 */
export async function writeResourceFile(
  path: string,
  resource: Resource,
  options: { readonly force?: boolean } = {},
): Promise<void> {
  const temporary = join(dirname(path), `.countersign-${randomBytes(8).toString('hex')}`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(resource, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    if (options.force === true) await rename(temporary, path);
    else await link(temporary, path);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (code === 'EEXIST') throw resourceFileExists(path);
    throw new CountersignError('input', `${shownPath(path)} cannot be written (${code})`, { cause });
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * For callers that look before a long upload and not only after it: what was uploaded could be opened by nobody.
 * @throws CountersignError `exists` when something is there, unless `force`; `input` where no file can be made.
 */
export async function requireNoResourceFile(path: string, force: boolean): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true)
    throw new CountersignError('input', `${shownPath(path)} is a directory, where a file is to be written`, {
      mend: 'nothing was uploaded: name a file',
    });
  if (found !== undefined && !force) throw resourceFileExists(path);
  try {
    await access(dirname(resolve(path)), constants.W_OK);
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const why = isMissing ? 'its directory does not exist' : 'its directory may not be written to';
    throw new CountersignError('input', `${shownPath(path)} cannot be written: ${why}`, {
      cause,
      mend: 'nothing was uploaded',
    });
  }
}

function resourceFileExists(path: string): CountersignError {
  return new CountersignError(
    'exists',
    `${shownPath(path)} exists already; what it opens would be lost with it`,
    {
      mend: 'Name another file for it, or say --force.',
    },
  );
}
