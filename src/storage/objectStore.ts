import type { ResourceLocation } from './resourceLocation.ts';
import type { UploadJournal } from './upload/uploadJournal.ts';

export interface ObjectInfo {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

export interface ByteRange {
  readonly offset: number;
  readonly length: number;
}

/** An upload that was begun and neither finished nor given up: its parts take space, unseen by `list`. */
export interface OrphanedUpload {
  /** Of the object it was to become. */
  readonly name: string;
  /** The store's own name for it. */
  readonly id: string;
  /** When it was begun; where the store knows, when it was last written to. */
  readonly begun: Date;
}

/** An upload whose bytes can be made again, the same to the bit, by whoever has its memo. */
export interface ResumableUpload {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** All bytes, from the first. Called once for each run. */
  produce(): AsyncIterable<Uint8Array>;
  /** Kept in the journal for the next run: what `produce` needs, such as the session key. */
  readonly memo: string;
}

/**
 * `abandoned`: the bytes are not those of the upload that the journal tells of, or the store has forgotten it.
 * Upload and journal are gone; the caller starts anew WITH A FRESH KEY (see `UploadJournal`).
 */
export type ResumableOutcome =
  { readonly outcome: 'stored'; readonly info: ObjectInfo } | { readonly outcome: 'abandoned' };

/** One object, read where a location says it is. */
export interface LocationReader {
  /** `undefined` when there is no such object. */
  stat(): Promise<{ readonly size: number } | undefined>;
  /**
   * Each piece is the reader's until the next is asked for, and to be copied if it is kept longer.
   * @throws CountersignError `not-found`.
   */
  read(range?: ByteRange): AsyncIterable<Uint8Array>;
}

/** Where sealed bytes are kept. A store may lie, lose and delay: nothing it says is believed, only what opens. */
export interface ObjectStore {
  /** The URL that addresses the store, without any credential: `file:///srv/store`, `s3://bucket/prefix`. */
  readonly url: string;
  /**
   * Creates an object whole or not at all.
   * @throws CountersignError `exists` when the name is taken.
   */
  put(name: string, size: number | undefined, bytes: AsyncIterable<Uint8Array>): Promise<ObjectInfo>;
  stat(name: string): Promise<ObjectInfo | undefined>;
  /** @throws CountersignError `not-found`. */
  read(name: string, range?: ByteRange): AsyncIterable<Uint8Array>;
  /** Removes an object; `false` when there was none. */
  remove(name: string): Promise<boolean>;
  list(): AsyncIterable<ObjectInfo>;
  /** The location to hand to somebody else: read access to this one object, never the owner's credentials. */
  locationOf(name: string): Promise<ResourceLocation>;
  /**
   * Like `put`, but goes on where the journal says an earlier run was cut, sending again at most the parts that
   * were in flight. The journal is emptied once the object is there. Stores that lack it take `put` alone.
   * @throws CountersignError `exists` when the name is taken.
   */
  putResumable?(upload: ResumableUpload, journal: UploadJournal): Promise<ResumableOutcome>;
  /** Uploads that were never finished, below this store's URL; of one object alone when it is named. */
  orphans?(name?: string): AsyncIterable<OrphanedUpload>;
  /** Frees what an unfinished upload holds; `false` when it is gone already. A running upload is cut by it. */
  removeOrphan?(orphan: OrphanedUpload): Promise<boolean>;
}
