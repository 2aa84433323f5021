/** What an image may cost to read. Generous for images that train models; a bomb ends here. */
export interface ImageLimits {
  /** Bytes of the plain archive, and of all layers unpacked. */
  readonly bytes: number;
  /** Files, directories and links in all layers. */
  readonly entries: number;
  /** Members of the outer archive. */
  readonly members: number;
  /** Bytes of one JSON document in the archive. */
  readonly documentBytes: number;
  /** Characters of all names in all layers: paths, targets of links, extended attributes. */
  readonly nameBytes: number;
}

export const IMAGE_LIMITS: ImageLimits = {
  bytes: 64 * 1024 ** 3,
  entries: 500_000,
  members: 4096,
  documentBytes: 4 * 1024 ** 2,
  nameBytes: 256 * 1024 ** 2,
};
