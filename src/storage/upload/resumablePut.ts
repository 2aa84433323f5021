import { CountersignError } from '../../errors.ts';
import type { ResumableOutcome, ResumableUpload } from '../objectStore.ts';
import { ChangedParts, sendParts } from './partUpload.ts';
import type { PartUpload, SentPart } from './partUpload.ts';
import { partsOf } from './parts.ts';
import type { UploadHeader, UploadJournal } from './uploadJournal.ts';

/** What a store does for a resumable upload; `id` is its own name for the upload, as the journal keeps it. */
export interface ResumableStore {
  readonly url: string;
  readonly partBytes: number;
  /** @throws CountersignError `exists`. */
  begin(name: string): Promise<string>;
  partsWay(name: string, id: string): PartUpload;
  finish(name: string, id: string, parts: readonly SentPart[]): Promise<void>;
  /** Best effort. */
  abort(name: string, id: string): Promise<void>;
  /** Whether an error says that the store has removed what was sent. */
  isForgotten(error: unknown): boolean;
}

/**
 * Goes on with the upload of the journal, or begins one. All bytes are made again and those of parts that may have
 * left are compared with the journal, so that what is finished is one object and not two halves.
 */
export async function putResumable(
  store: ResumableStore,
  upload: ResumableUpload,
  journal: UploadJournal,
): Promise<ResumableOutcome> {
  const { name, size, memo } = upload;
  const plan = { store: store.url, name, size, partBytes: store.partBytes, memo };
  if (journal.header === undefined) {
    await journal.begin({ ...plan, upload: await store.begin(name) });
  } else if (!isSame(journal.header, plan)) {
    return abandon(store, journal);
  }
  const id = journal.header?.upload ?? '';
  try {
    const parts = partsOf(upload.produce(), () => store.partBytes);
    await store.finish(name, id, await sendParts(store.partsWay(name, id), parts, size, journal));
  } catch (error) {
    if (error instanceof ChangedParts || store.isForgotten(error)) return abandon(store, journal);
    // With a name that is taken or a source of another size no later run could go on either.
    if (error instanceof CountersignError && (error.code === 'exists' || error.code === 'input')) {
      await abandon(store, journal);
    }
    throw error;
  }
  await journal.clear();
  return { outcome: 'stored', info: { name, size } };
}

function isSame(header: UploadHeader, plan: Omit<UploadHeader, 'upload'>): boolean {
  const { store, name, size, partBytes, memo } = header;
  return (
    store === plan.store &&
    name === plan.name &&
    size === plan.size &&
    partBytes === plan.partBytes &&
    memo === plan.memo
  );
}

async function abandon(store: ResumableStore, journal: UploadJournal): Promise<ResumableOutcome> {
  const { header } = journal;
  // Another store's upload is an orphan there.
  if (header?.store === store.url) await store.abort(header.name, header.upload);
  await journal.clear();
  return { outcome: 'abandoned' };
}
