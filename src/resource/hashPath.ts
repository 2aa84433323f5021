import { withPlainSource } from './transfer/plainSource.ts';
import type { OnProgress } from './transfer/progress.ts';
import { withPlainHash } from './seal/plainHash.ts';

const PIECE_BYTES = 1024 * 1024;

export interface PathHash {
  /** SHA-256, 64 lower-case hex digits. */
  readonly hash: string;
  /** Bytes that were hashed. */
  readonly size: number;
  readonly content: 'file' | 'directory';
}

/**
 * The hash that a resource file of this path would carry: of a file its plain SHA-256, of a directory that of its
 * archive (see archiveDirectory for the GNU tar command that gives the same).
 * @param onProgress is told of each megabyte; what it throws ends the hashing
 * @throws CountersignError when anything cannot be read, or changes meanwhile.
 */
export function hashPath(path: string, onProgress?: OnProgress): Promise<PathHash> {
  return withPlainSource(path, async (plain) => {
    const source = plain.source();
    try {
      const { hash, result: size } = await withPlainHash(plain.size, async (taken) => {
        for (let bytes = 0; ;) {
          const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
          const filled = await source.read(piece);
          if (filled === 0) return bytes;
          await taken.take([piece.subarray(0, filled)]);
          bytes += filled;
          onProgress?.({ phase: 'hash', bytes, totalBytes: plain.size });
        }
      });
      return { hash, size, content: plain.content };
    } finally {
      await source.close();
    }
  });
}
