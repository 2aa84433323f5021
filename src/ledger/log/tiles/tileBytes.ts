import { CountersignError } from '../../../errors.ts';
import { concatBytes } from '../../../bytes/byteForms.ts';
import { HASH_BYTES } from '../tree/merkleTree.ts';

/** The most that the length before an entry can say. */
const MAX_ENTRY_BYTES = 0xffff;

/**
 * Entries, each behind its length in two bytes (C2SP tlog-tiles, "Log entries").
 * @throws CountersignError `internal` when one is too long for that
 */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concatBytes(
    ...entries.flatMap((entry) => {
      if (entry.length > MAX_ENTRY_BYTES)
        throw new CountersignError('internal', `an entry of ${entry.length} bytes fits no bundle`);
      return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry];
    }),
  );
}

/** @returns undefined unless the bytes are exactly `count` entries */
export function decodeBundle(bytes: Uint8Array, count: number): Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (entries.length < count) {
    const end = at + 2 + (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
    entries.push(bytes.slice(at + 2, end));
    at = end;
  }
  // What is cut off would end past the last byte.
  return at === bytes.length ? entries : undefined;
}

/** The bytes of a tile of hashes. */
export function encodeTile(hashes: readonly Uint8Array[]): Uint8Array {
  return concatBytes(...hashes);
}

/** @returns undefined unless the bytes are exactly `count` hashes */
export function decodeTile(bytes: Uint8Array, count: number): Uint8Array[] | undefined {
  if (bytes.length !== count * HASH_BYTES) return undefined;
  return Array.from({ length: count }, (_, at) => bytes.slice(at * HASH_BYTES, (at + 1) * HASH_BYTES));
}
