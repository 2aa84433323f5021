import { createHash } from 'node:crypto';
import { quiet } from '../bytes/quiet.ts';
import { withPlainSource } from './plainSource.ts';
import type { OnProgress } from './progress.ts';

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
 * @throws CountersignError when anything cannot be read, or changes meanwhile.
 */
export function hashPath(path: string, onProgress?: OnProgress): Promise<PathHash> {
  return withPlainSource(path, async (plain) => {
    const hash = createHash('sha256');
    const source = plain.source();
    // While one buffer is hashed the other is filled.
    const buffers = [Buffer.allocUnsafeSlow(PIECE_BYTES), Buffer.allocUnsafeSlow(PIECE_BYTES)] as const;
    let [current, other]: readonly [Buffer, Buffer] = buffers;
    let size = 0;
    let reading = source.read(current);
    for (;;) {
      const filled = await reading;
      if (filled === 0) break;
      reading = quiet(source.read(other));
      hash.update(current.subarray(0, filled));
      size += filled;
      onProgress?.({ phase: 'hash', bytes: size, totalBytes: plain.size });
      [current, other] = [other, current];
    }
    return { hash: hash.digest('hex'), size, content: plain.content };
  });
}
