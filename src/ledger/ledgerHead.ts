import { fromHex, toHex } from '../bytes/byteForms.ts';
import type { Tree } from './log/tree/consistencyProof.ts';

/**
 * A state of the log in one word: `12-<root in hex>`. Its root commits to every leaf, and so to the ledger's id. What one
 * job hands to the next, and what a person notes down.
 */
export function formatHead({ size, root }: Tree): string {
  return `${size}-${toHex(root)}`;
}

/** @returns undefined for anything that {@link formatHead} does not give */
export function parseHead(text: string): Tree | undefined {
  const [, digits = '', hex = ''] = /^([1-9]\d{0,14})-([0-9a-f]{64})$/.exec(text) ?? [];
  const root = fromHex(hex);
  return root?.length === 32 ? { size: Number(digits), root } : undefined;
}
