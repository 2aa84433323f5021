import type { ResourceLocation } from '../storage/resourceLocation.ts';

/** A hash as the guide writes it in resource files and reports. */
export interface ContentHash {
  readonly algo: 'sha256';
  readonly encoding: 'hex';
  /** 64 lower-case hex digits. */
  readonly hash: string;
}

/** How to open the sealed form: an RFC 9580 SEIPDv2 packet without ESK packets. */
export interface ResourceEncryption {
  readonly algo: 'OpenPGP';
  readonly cipher: 'aes-256-gcm';
  readonly encoding: 'base64';
  /** The session key, 32 bytes. */
  readonly key: string;
}

/**
 * `*.resource.json`: where a sealed resource is, how to open it, and the hash of its plain content. A secret.
 * The guide's fields (`resource`, `encryption`, `hash`) keep their names.
 */
export interface Resource {
  /** SHA-256 of a single file, or of the deterministic tar of a directory. */
  readonly hash: ContentHash;
  /** Plain bytes: the file's, or the tar's. */
  readonly size: number;
  /** What the plain bytes are: one file, or a tar of a directory. */
  readonly content: 'file' | 'directory';
  /** The name of the file or directory, without a path. */
  readonly filename: string;
  readonly encryption: ResourceEncryption;
  readonly resource: ResourceLocation;
  /**
   * What opens the commitment of an offer of this content (datasetCommitment.ts): 64 lower-case hex digits. Made at
   * upload; files that others made may lack it.
   */
  readonly salt?: string;
}
