import type * as z from 'zod';
import { canonicalBytes, parseCanonical, sha256Hex } from '../canonicalJson.ts';
import { CountersignError } from '../errors.ts';
import type { PrivateKey } from '../pgp/keys.ts';
import { signDetached, verifyDetached } from '../pgp/signatures.ts';
import type { Accounts } from './accounts.ts';

/** An entry as it lies on the ledger. */
export interface RawEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly signature: string;
}

/** An entry whose signature holds. */
export interface VerifiedEntry<T> {
  readonly raw: RawEntry;
  readonly value: T;
  /** SHA-256 of the bytes. */
  readonly digest: string;
}

/** The two files of an entry: canonical JSON, and the detached signature that `gpg --verify` checks. */
export async function entryFiles(
  path: string,
  body: unknown,
  key: PrivateKey,
): Promise<Map<string, Uint8Array>> {
  const bytes = canonicalBytes(body);
  const signature = await signDetached(bytes, key);
  return new Map([
    [path, bytes],
    [`${path}.asc`, Buffer.from(signature)],
  ]);
}

/** Parses without believing. @throws CountersignError `tampered` when form or members are wrong. */
export function parseEntry<S extends z.ZodType>(raw: RawEntry, schema: S): z.infer<S> {
  const parsed = schema.safeParse(parseCanonical(raw.bytes, raw.path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CountersignError(
    'tampered',
    `${raw.path}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`,
  );
}

/**
 * Parses an entry and verifies that its author signed it.
 * @throws CountersignError `tampered` when it is malformed or the signature does not hold.
 */
export async function verifyEntry<S extends z.ZodType<{ author: string }>>(
  raw: RawEntry,
  schema: S,
  accounts: Accounts,
): Promise<VerifiedEntry<z.infer<S>>> {
  const value = parseEntry(raw, schema);
  await verifyDetached(raw.bytes, raw.signature, await accounts.keyOf(value.author), raw.path);
  return { raw, value, digest: sha256Hex(raw.bytes) };
}

/** Entries in a set of files, in the order of their names; a file without signature comes with an empty one. */
export function rawEntries(files: ReadonlyMap<string, Uint8Array>): RawEntry[] {
  return [...files.keys()]
    .filter((path) => path.endsWith('.json'))
    .sort()
    .map((path) => {
      const bytes = files.get(path) ?? new Uint8Array();
      const signature = files.get(`${path}.asc`);
      return { path, bytes, signature: signature ? Buffer.from(signature).toString('utf8') : '' };
    });
}

/** The name of the next numbered entry of a directory: `0003-attested.json`. Never one that is taken. */
export function nextEntryName(files: Iterable<string>, event: string): string {
  let highest = 0;
  for (const path of files) {
    const match = /(?:^|\/)(\d{4})-[a-z-]+\.json$/.exec(path);
    if (match) highest = Math.max(highest, Number(match[1]));
  }
  return `${String(highest + 1).padStart(4, '0')}-${event}.json`;
}
