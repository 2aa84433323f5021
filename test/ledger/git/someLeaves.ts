import type { LedgerRepository } from '../../../src/ledger/ledgerRepository.ts';
import { encodeLeaf } from '../../../src/ledger/log/leaf.ts';
import type { LogView } from '../../../src/ledger/log/logView.ts';

/** Nobody checks it: the form alone is asked of the leaf that creates a ledger. */
const SIGNATURE = '-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----\n';

/** Leaf 0 of a ledger; of another one for another digit. */
export function creation(digit = '5'): Uint8Array {
  const head = {
    v: 1,
    kind: 'ledger.created',
    author: 'a'.repeat(64),
    at: '2026-01-01T00:00:00.000Z',
    random: digit.repeat(64),
  } as const;
  return encodeLeaf(head, SIGNATURE);
}

/** Adds leaves whose bytes are these words, and files beside the log; creates the ledger where there is none. */
export async function addLeaves(
  ledger: LedgerRepository,
  words: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<void> {
  await ledger.append((snapshot) =>
    Promise.resolve({
      leaves: [
        ...(snapshot.log === undefined ? [creation()] : []),
        ...words.map((word) => Buffer.from(word)),
      ],
      files: new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)])),
      message: 'Add',
      value: undefined,
    }),
  );
}

export function addLeaf(
  ledger: LedgerRepository,
  word: string,
  files: Readonly<Record<string, string>> = {},
): Promise<void> {
  return addLeaves(ledger, [word], files);
}

/** The words of all leaves but the one that creates the ledger. */
export async function wordsIn(log: LogView | undefined): Promise<string[]> {
  const indices = Array.from({ length: Math.max(0, (log?.size ?? 0) - 1) }, (_, at) => at + 1);
  return Promise.all(indices.map(async (at) => Buffer.from((await log?.leafAt(at)) ?? []).toString()));
}

export async function wordsOf(ledger: LedgerRepository): Promise<string[]> {
  return wordsIn((await ledger.snapshot()).log);
}

/** The names in the root that are not the log's. */
export async function namesBeside(ledger: LedgerRepository): Promise<string[]> {
  return (await (await ledger.snapshot()).list('')).filter((name) => name !== 'log/');
}
