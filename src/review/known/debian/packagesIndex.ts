import { CountersignError } from '../../../errors.ts';
import { debianFields } from './debianFields.ts';

/** What an index says of one package. */
export interface IndexedPackage {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  /** Below the mirror's root. */
  readonly filename: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** The largest index of Debian has 60 MiB. */
const MAX_INDEX_BYTES = 1024 ** 3;
const MAX_PARAGRAPH = 1024 * 1024;

/**
 * Reads a Packages index while it is unpacked, and gives what is asked for.
 * @param isWanted asked with the name of each package
 * @throws CountersignError `limit` when it never ends
 */
export async function* readPackagesIndex(
  source: AsyncIterable<Uint8Array>,
  isWanted: (name: string) => boolean,
  what: string,
): AsyncGenerator<IndexedPackage, void, undefined> {
  // Names of packages are ASCII; the rest is only passed over.
  let rest = '';
  let length = 0;
  for await (const piece of source) {
    length += piece.length;
    if (length > MAX_INDEX_BYTES) throw new CountersignError('limit', `${what} never ends`);
    rest += Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('latin1');
    const paragraphs = rest.split('\n\n');
    rest = paragraphs.pop() ?? '';
    if (rest.length > MAX_PARAGRAPH) throw new CountersignError('limit', `${what} has an endless paragraph`);
    yield* wantedOf(paragraphs, isWanted);
  }
  yield* wantedOf([rest], isWanted);
}

function* wantedOf(
  paragraphs: readonly string[],
  isWanted: (name: string) => boolean,
): Generator<IndexedPackage, void, undefined> {
  for (const paragraph of paragraphs) {
    const named = /^\n*Package: *([^\s]+)/.exec(paragraph)?.[1];
    if (named === undefined || !isWanted(named)) continue;
    const fields = debianFields(paragraph);
    const [sha256 = '', size = ''] = [fields.get('sha256'), fields.get('size')];
    if (!/^[0-9a-f]{64}$/.test(sha256) || !/^[0-9]{1,15}$/.test(size)) continue;
    yield {
      name: named,
      version: fields.get('version') ?? '',
      architecture: fields.get('architecture') ?? '',
      filename: fields.get('filename') ?? '',
      sha256,
      size: Number(size),
    };
  }
}
