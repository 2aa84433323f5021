import { sha256Hex } from '../../platformKeys.ts';
import { decodeEntry } from '../log/leaf.ts';
import type { LogCrypto } from '../log/logCrypto.ts';
import type { LogView, PlacedLeaf } from '../log/logView.ts';

/**
 * Whether the operator of an order's TEE signed that it ended: told from the log alone, without the order's bodies. Whether
 * that entry counts is not asked. It is for passing over orders that want nothing more: an operator who says so of an order
 * that still waits could as well end it.
 * @param operator fingerprint
 * @throws CountersignError `tampered` when the log's files do not prove the log
 */
export async function isEndedBy(
  log: LogView,
  placed: PlacedLeaf,
  operator: string,
  crypto: Pick<LogCrypto, 'verifySignature'>,
): Promise<boolean> {
  const first = decodeEntry(placed.leaf);
  if (first === undefined) return false;
  for (const { index, leaf } of await log.about(sha256Hex(first.headBytes), placed.index + 1)) {
    const entry = decodeEntry(leaf);
    if (entry === undefined) continue;
    const { head, headBytes: bytes, signature } = entry;
    const { kind, author, ledger, at } = head;
    if (kind !== 'order.finished' || author !== operator || ledger !== log.ledger) continue;
    if (await crypto.verifySignature({ bytes, signature, author, at, index })) return true;
  }
  return false;
}
