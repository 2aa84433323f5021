import { CountersignError } from '../errors.ts';
import { parseHead } from '../ledger/ledgerHead.ts';
import type { Tree } from '../ledger/log/tree/consistencyProof.ts';

/** A state of the ledger that was handed on. @param what is its option @throws CountersignError `usage` for what is none */
export function headOf(text: string, what: string): Tree {
  const head = parseHead(text);
  if (head !== undefined) return head;
  throw new CountersignError('usage', `${what} is a state of the ledger, not ${JSON.stringify(text)}`, {
    mend: 'it is what `countersign ledger verify` calls the head: <number of entries>-<64 hex digits>',
  });
}
