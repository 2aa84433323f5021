import type * as z from 'zod';
import { asUtf8, concatBytes, toUtf8 } from '../../bytes/byteForms.ts';
import { canonicalBytes, parseCanonical, type JsonValue } from '../../canonicalForm.ts';
import { CountersignError, messageOf } from '../../errors.ts';
import { sha256Hex } from '../../platformKeys.ts';
import { BODILESS, type EntryHead } from '../log/leafHead.ts';
import { decodeLeaf } from '../log/leaf.ts';
import type { LogEntry } from '../log/threadFold.ts';
import type { LedgerSnapshot } from '../ledgerRepository.ts';

/** The members of a kind, beside those of every head. */
export type Content = Readonly<Record<string, JsonValue>>;

/** What is small enough to stand in the head: so no missing body can hide it. */
const IN_HEAD: ReadonlySet<string> = new Set([
  ...BODILESS,
  'order.unclaimed',
  'order.waiting',
  'offer.disabled',
  'offer.enabled',
]);

/** What publishes a certificate. Its body is the certificate alone, so that `gpg --import` takes it as it lies. */
const CERTIFYING: ReadonlySet<string> = new Set(['key.added', 'key.renewed']);

/** The most that a body may weigh. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** Where the content of an entry goes: into its head, or into a body that the head names by digest. */
export function placeContent(
  kind: string,
  content: Content,
): { readonly fields: EntryHead['fields']; readonly body?: EntryHead['body']; readonly bytes?: Uint8Array } {
  const { certificate } = content;
  const isCertificate = CERTIFYING.has(kind) && typeof certificate === 'string';
  const bytes = isCertificate ? toUtf8(certificate) : canonicalBytes(content);
  if (IN_HEAD.has(kind)) return { fields: JSON.parse(asUtf8(bytes)) as EntryHead['fields'] };
  return { fields: {}, body: { sha256: sha256Hex(bytes), bytes: bytes.length }, bytes };
}

/** `12-placed.json`: an entry's file lies under its leaf's index, for people and for finding its body. */
export function entryName(index: number, kind: string): string {
  return `${index}-${eventName(kind)}.json`;
}

/** Where an entry's files lie below its order's or offer's directory. */
export function entryPaths(
  directory: string,
  index: number,
  kind: string,
): { readonly head: string; readonly signature: string; readonly body: string } {
  const head = `${directory}/${entryName(index, kind)}`;
  return { head, signature: signaturePath(head), body: `${head}.body` };
}

/** Where the signature over a head lies: as `gpg --verify` looks for it. */
export function signaturePath(head: string): string {
  return `${head}.asc`;
}

/** The part of an entry's file name that tells a person what it is: `attested`. */
export function eventName(kind: string): string {
  return kind.slice(kind.indexOf('.') + 1);
}

/**
 * The bytes of what an entry says beside its head.
 * @param where `here`: in earlier commits it is not looked for
 * @throws CountersignError `tampered` when its body is not where it lies: it may say what must not be passed over
 */
export async function bodyOf(
  snapshot: LedgerSnapshot,
  directory: string,
  { index, head: { kind, body } }: LogEntry,
  where: 'anywhere' | 'here' = 'anywhere',
): Promise<Uint8Array | undefined> {
  if (body === undefined || body.bytes > MAX_BODY_BYTES) return undefined;
  const { body: path } = entryPaths(directory, index, kind);
  const bytes = await snapshot.read(path);
  if (bytes !== undefined && sha256Hex(bytes) === body.sha256) return bytes;
  const earlier = where === 'anywhere' ? await snapshot.readEarlier(path, body.sha256, index) : undefined;
  if (earlier !== undefined) return earlier;
  const what = bytes === undefined ? 'is missing' : 'is not the one that was signed';
  throw new CountersignError('tampered', `the ledger's ${path} ${what}`, {
    mend: 'Somebody who may push took it away: whoever has an older copy of the ledger can put it back.',
  });
}

/**
 * What an entry says beside its head.
 * @param bytes of its body, where it has one
 * @throws CountersignError `tampered` when its author signed what is no object in canonical JSON
 */
export function contentOf({ index, head }: LogEntry, bytes: Uint8Array | undefined): Content {
  if (head.body === undefined) return head.fields;
  const what = `the body of entry ${index}`;
  if (bytes === undefined) throw new CountersignError('tampered', `${what} is too large`);
  const content = parseCanonical(bytes, what, MAX_BODY_BYTES);
  if (content !== null && typeof content === 'object' && !Array.isArray(content)) return content as Content;
  throw new CountersignError('tampered', `${what} is not an object`);
}

/**
 * Why an entry does not count, where that is its author's doing.
 * @throws what is not: a ledger that cannot be read
 */
export function refusalIn(judge: () => void): string | undefined {
  try {
    judge();
    return undefined;
  } catch (error) {
    if (error instanceof CountersignError) return messageOf(error);
    throw error;
  }
}

/** Parses without believing. @throws CountersignError `tampered` when members are wrong. */
export function parseEntry<S extends z.ZodType>(value: unknown, schema: S, what: string): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CountersignError(
    'tampered',
    `${what}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`,
  );
}

/** An entry's two files, as `gpg --verify` takes them: the head, and the signature over it. */
export function leafFiles(leaf: Uint8Array): { readonly head: Uint8Array; readonly signature: Uint8Array } {
  const end = leaf.indexOf(NEWLINE);
  return { head: leaf.slice(0, end), signature: leaf.slice(end + 1) };
}

/** The leaf of an entry's two files; undefined when they are none. */
export function leafOfFiles(
  head: Uint8Array | undefined,
  signature: Uint8Array | undefined,
): Uint8Array | undefined {
  if (head === undefined || signature === undefined) return undefined;
  const leaf = concatBytes(head, Uint8Array.of(NEWLINE), signature);
  return decodeLeaf(leaf).ok ? leaf : undefined;
}

const NEWLINE = 10;
