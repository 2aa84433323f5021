import { fromBase64, fromHex, toBase64 } from '../../bytes/byteForms.ts';
import type { Tree } from './tree/consistencyProof.ts';
import { HASH_BYTES } from './tree/merkleTree.ts';

/** The text of a checkpoint (C2SP tlog-checkpoint): which log, how long, with which root. */
export interface Checkpoint extends Tree {
  /** The ledger's id, in hex. */
  readonly ledger: string;
}

const ORIGIN = 'countersign/';

/** The origin line of a ledger's checkpoints, and the name of the key that is derived from its id. */
export function originOf(ledger: string): string {
  return `${ORIGIN}${ledger}`;
}

export function formatCheckpoint({ ledger, size, root }: Checkpoint): string {
  return `${originOf(ledger)}\n${size}\n${toBase64(root)}\n`;
}

/** @returns undefined unless the text is what {@link formatCheckpoint} gives: extension lines are refused */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', digits = '', base64 = '', end, ...more] = text.split('\n');
  if (end !== '' || more.length > 0 || !origin.startsWith(ORIGIN)) return undefined;
  const ledger = origin.slice(ORIGIN.length);
  const size = Number(digits);
  const root = fromBase64(base64);
  if (fromHex(ledger)?.length !== HASH_BYTES || root?.length !== HASH_BYTES) return undefined;
  if (!/^(0|[1-9]\d*)$/.test(digits) || !Number.isSafeInteger(size)) return undefined;
  return { ledger, size, root };
}
