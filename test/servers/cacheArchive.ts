import { execFileSync } from 'node:child_process';

/** The content of the one file in an archive as @actions/cache makes it, with zstd or, where there is none, gzip. */
export function fileInArchive(archive: Buffer): string {
  const gzipped = archive.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]));
  const words = ['--extract', '--to-stdout', gzipped ? '--gzip' : '--zstd', '-P', '--file', '-'];
  return execFileSync('tar', words, { input: archive, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
}
