import { canonicalBytes, parseCanonical } from '../../canonicalForm.ts';
import { CountersignError, messageOf } from '../../errors.ts';
import { canonicalArmor, isCanonicalArmor } from './armor.ts';
import { concatBytes, equalBytes, fromUtf8, toUtf8 } from '../../bytes/byteForms.ts';
import {
  creationHead,
  entryHead,
  isCreation,
  LOG_FORMAT,
  type EntryHead,
  type LeafHead,
} from './leafHead.ts';

/** The most that a leaf may weigh. */
export const MAX_LEAF_BYTES = 2048;

const NEWLINE = 10;

export interface Leaf {
  readonly head: LeafHead;
  /** The canonical JSON that is signed. */
  readonly headBytes: Uint8Array;
  /** A detached OpenPGP signature over it, in ASCII armour. */
  readonly signature: string;
}

/** A leaf that is an entry: all but the one that creates the ledger. */
export interface EntryLeaf extends Leaf {
  readonly head: EntryHead;
}

export type Decoded =
  { readonly ok: true; readonly leaf: Leaf } | { readonly ok: false; readonly reason: string };

/** Judges the members of a head. */
function parseHead(value: unknown): { head: LeafHead } | { reason: string } {
  const { v, kind } = Object(value) as Record<string, unknown>;
  if (typeof v === 'number' && v > LOG_FORMAT)
    return { reason: `format ${v} is newer than this reader, which knows ${LOG_FORMAT}` };
  const parsed = (kind === 'ledger.created' ? creationHead : entryHead).safeParse(value);
  if (parsed.success) return { head: parsed.data };
  const [issue] = parsed.error.issues;
  return { reason: `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`.trim() };
}

/**
 * The bytes that are to be signed.
 * @throws CountersignError `input` when a member is wrong
 */
export function headBytes(head: LeafHead): Uint8Array {
  const parsed = parseHead(head);
  if ('reason' in parsed) throw new CountersignError('input', `the entry's head: ${parsed.reason}`);
  return canonicalBytes(parsed.head);
}

/**
 * A leaf: canonical head, newline, armoured signature.
 * @param signature in any dress; its one dress is made here
 * @throws CountersignError `input` when head or signature is malformed, `limit` over 2 KiB
 */
export function encodeLeaf(head: LeafHead, signature: string): Uint8Array {
  const armored = canonicalArmor(signature);
  if (armored === undefined) throw new CountersignError('input', 'the entry has no armoured signature');
  const bytes = concatBytes(headBytes(head), Uint8Array.of(NEWLINE), toUtf8(armored));
  if (bytes.length > MAX_LEAF_BYTES)
    throw new CountersignError('limit', `the entry's leaf has ${bytes.length} bytes of ${MAX_LEAF_BYTES}`);
  return bytes;
}

/** What the leaves that are in memory say: each is asked several times. */
const decoded = new WeakMap<Uint8Array, Decoded>();

/** Decodes without believing, and never throws: whoever may push writes leaves. The bytes must stay as they are. */
export function decodeLeaf(bytes: Uint8Array): Decoded {
  const known = decoded.get(bytes) ?? decodeAnew(bytes);
  decoded.set(bytes, known);
  return known;
}

/** What a leaf says; undefined for one that is no entry. */
export function decodeEntry(bytes: Uint8Array): EntryLeaf | undefined {
  const found = decodeLeaf(bytes);
  if (!found.ok) return undefined;
  const { head, headBytes, signature } = found.leaf;
  return isCreation(head) ? undefined : { head, headBytes, signature };
}

/**
 * Whether parsing may lose a member of a head that the schemas took: what they do not know can stand below `fields` alone,
 * but for the one name of which no member is made.
 */
function mayLose(value: unknown): boolean {
  const { fields, checkpoint, body } = Object(value) as Record<string, unknown>;
  const objects = [value, checkpoint, body].map((one): object => Object(one) as object);
  return (
    Object.keys(Object(fields) as object).length > 0 || objects.some((one) => Object.hasOwn(one, '__proto__'))
  );
}

function decodeAnew(bytes: Uint8Array): Decoded {
  const refuse = (reason: string): Decoded => ({ ok: false, reason });
  if (bytes.length > MAX_LEAF_BYTES) return refuse(`it is larger than ${MAX_LEAF_BYTES} bytes`);
  const end = bytes.indexOf(NEWLINE);
  if (end < 0) return refuse('it has no signature');
  const signed = bytes.slice(0, end);
  const signature = fromUtf8(bytes.slice(end + 1));
  if (signature === undefined || !isCanonicalArmor(signature))
    return refuse('its signature is not in its one form');
  try {
    const value = parseCanonical(signed, 'its head', MAX_LEAF_BYTES);
    const parsed = parseHead(value);
    if ('reason' in parsed) return refuse(parsed.reason);
    if (mayLose(value) && !equalBytes(canonicalBytes(parsed.head), signed))
      return refuse('its head has members of no use');
    return { ok: true, leaf: { head: parsed.head, headBytes: signed, signature } };
  } catch (error) {
    return refuse(messageOf(error));
  }
}
