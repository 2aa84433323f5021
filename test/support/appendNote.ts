import { EntryBatch } from '../../src/ledger/entries/entryBatch.ts';
import type { LedgerRepository } from '../../src/ledger/ledgerRepository.ts';
import { generatePartyKey } from '../../src/pgp/keys.ts';

/** Adds an entry that says nothing, of somebody new, and a file beside the log; creates a ledger that is empty. */
export async function appendNote(repository: LedgerRepository, path: string, text: string): Promise<void> {
  const key = await generatePartyKey({ name: 'somebody' });
  await repository.append(async (snapshot) => {
    const batch = await EntryBatch.on(snapshot, key);
    batch.add(await batch.sign({ kind: 'note.written', about: null, after: null, content: {} }), 'notes');
    batch.files.set(path, Buffer.from(text));
    const { leaves, files } = batch;
    return { leaves, files, message: path, value: undefined };
  });
}
