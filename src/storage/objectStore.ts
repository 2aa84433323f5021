import type { ResourceLocation } from '../resource/resource.ts';

export interface ObjectInfo {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

export interface ByteRange {
  readonly offset: number;
  readonly length: number;
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
}
