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
  while (at < bytes.length && entries.length < count) {
    const [high = 0, low] = bytes.subarray(at, at + 2);
    if (low === undefined) return undefined;
    const end = at + 2 + high * 256 + low;
    if (end > bytes.length) return undefined;
    entries.push(bytes.slice(at + 2, end));
    at = end;
  }
  return at === bytes.length && entries.length === count ? entries : undefined;
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
