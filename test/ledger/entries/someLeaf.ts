import { toBase64 } from '../../../src/bytes/byteForms.ts';
import { sha256Hex } from '../../../src/canonicalJson.ts';
import { canonicalArmor } from '../../../src/ledger/log/armor.ts';
import { encodeLeaf, headBytes } from '../../../src/ledger/log/leaf.ts';
import type { EntryHead } from '../../../src/ledger/log/leafHead.ts';
import type { LogView, PlacedLeaf } from '../../../src/ledger/log/logView.ts';

export const LEDGER = 'ab'.repeat(32);
export const OPERATOR = '0e'.repeat(20);

/** An entry whose signature nobody checks. */
export function someLeaf(
  kind: string,
  about: string | null,
  more: Partial<EntryHead> = {},
): { readonly leaf: Uint8Array; readonly digest: string; readonly head: EntryHead } {
  const head: EntryHead = {
    v: 1,
    author: OPERATOR,
    at: '2026-01-01T00:00:00.000Z',
    ledger: LEDGER,
    checkpoint: { size: 1, root: LEDGER },
    kind,
    about,
    after: null,
    fields: {},
    ...more,
  };
  const signature = toBase64(new Uint8Array(64));
  const armored = canonicalArmor(
    `-----BEGIN PGP SIGNATURE-----\n\n${signature}\n-----END PGP SIGNATURE-----`,
  );
  return { leaf: encodeLeaf(head, armored ?? ''), digest: sha256Hex(headBytes(head)), head };
}

/** A log of leaves that are there by their place: what is about what is told as the real one tells it. */
export function logWith(
  leaves: ReadonlyMap<number, Uint8Array>,
  abouts: ReadonlyMap<string, readonly number[]>,
): LogView {
  const placed = (index: number): PlacedLeaf => ({ index, leaf: leaves.get(index) ?? new Uint8Array() });
  const log: Partial<LogView> = {
    ledger: LEDGER,
    size: Math.max(...leaves.keys()) + 1,
    leafAt: (index) => Promise.resolve(placed(index).leaf),
    about: (digest, from) =>
      Promise.resolve((abouts.get(digest ?? '') ?? []).filter((index) => index >= from).map(placed)),
    holds: (index, leaf) => Promise.resolve(Buffer.compare(placed(index).leaf, leaf) === 0),
  };
  return log as LogView;
}
