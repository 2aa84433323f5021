import { createHash } from 'node:crypto';
import { CountersignError } from '../../../errors.ts';

/** What a package may unpack to; the largest wheels have 5 GiB. */
export const PACKAGE_LIMITS = { entries: 400_000, bytes: 16 * 1024 ** 3 };

/** The most that is kept of a file which is read and not only hashed. Bytes. */
export const MAX_TEXT_BYTES = 8 * 1024 * 1024;

/** Of the start of a body that is told. */
const START_BYTES = 16;

/** What is in the archive of a package, of which nothing is unpacked. */
export interface PackageFiles {
  /** Lower-case hex of the SHA-256 by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Target as written by path. */
  readonly links: ReadonlyMap<string, string>;
}

/**
 * Reads a body to its end.
 * @returns the SHA-256, how the body begins, and the bytes themselves where they were asked for
 */
export async function hashBody(
  body: AsyncIterable<Uint8Array>,
  keeps: boolean,
  what: string,
): Promise<{ sha256: string; start: Buffer; bytes: Buffer | undefined }> {
  const hash = createHash('sha256');
  const kept: Uint8Array[] = [];
  let start = Buffer.alloc(0);
  let length = 0;
  for await (const piece of body) {
    hash.update(piece);
    length += piece.length;
    if (start.length < START_BYTES) start = Buffer.concat([start, piece.subarray(0, START_BYTES)]);
    if (!keeps) continue;
    if (length > MAX_TEXT_BYTES)
      throw new CountersignError('limit', `${what} has a list of more than ${MAX_TEXT_BYTES} bytes`);
    kept.push(Uint8Array.from(piece));
  }
  return { sha256: hash.digest('hex'), start, bytes: keeps ? Buffer.concat(kept) : undefined };
}

/**
 * A file below a link of the same package would land where the link leads: no honest package is made so.
 * @throws CountersignError `tampered`
 */
export function refuseBelowLinks({ files, links }: PackageFiles, what: string): void {
  if (links.size === 0) return;
  for (const path of [...files.keys(), ...links.keys()])
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
      if (links.has(path.slice(0, end)))
        throw new CountersignError('tampered', `${what} has a file below a link of its own`);
}

/** As a file of known packages lists them. */
export function inOrder(entries: ReadonlyMap<string, string>): [string, string][] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
}
