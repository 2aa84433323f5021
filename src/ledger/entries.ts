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

/** The part of an entry's file name that tells a person what it is: `attested`. */
export function eventName(kind: string): string {
  return kind.slice(kind.indexOf('.') + 1);
}

/**
 * A file's name says what is in it, and never that it comes before what it follows: else whoever may add a file could
 * put it first.
 * @throws CountersignError `refused`
 */
export function checkEntryName(path: string, { kind, seq }: { kind: string; seq: number }): void {
  const [, number = '', event] = ENTRY_NAME.exec(path) ?? [];
  const isInPlace = kind === 'order.placed' ? number === '0001' : Number(number) >= seq;
  if (event === eventName(kind) && isInPlace) return;
  throw new CountersignError('refused', `the name does not fit entry ${seq}, ${kind}`);
}

const ENTRY_NAME = /(?:^|\/)(\d{4})-([a-z-]+)\.json$/;

/**
 * The name of the next numbered entry of a directory: `0003-attested.json`. It follows those that count, whatever else
 * was put there, and is never one that is taken.
 * @throws CountersignError `limit` when no name is left.
 */
export function nextEntryName(
  counted: readonly RawEntry[],
  taken: readonly string[],
  { kind, seq }: { kind: string; seq: number },
): string {
  const numbers = counted.map(({ path }) => Number(ENTRY_NAME.exec(path)?.[1] ?? 0));
  const names = new Set(taken.map((path) => path.slice(path.lastIndexOf('/') + 1)));
  for (let number = Math.max(seq, ...numbers.map((last) => last + 1)); number <= 9999; number++) {
    const name = `${String(number).padStart(4, '0')}-${eventName(kind)}.json`;
    if (!names.has(name)) return name;
  }
  throw new CountersignError('limit', 'the directory of the entry is full: no name is left in it');
}
