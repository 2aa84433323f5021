import { ByteView } from '../byteView.ts';
import { wordsIn } from '../describeData.ts';
import { binary, hasAt } from '../format.ts';
import type { Format } from '../format.ts';

/** A format that is told by its first bytes, and of which no more than a few facts are. */
function named(
  name: string,
  sign: string,
  factsOf: (bytes: Uint8Array) => readonly string[],
  at = 0,
): Format {
  return {
    name,
    matches: (bytes) => hasAt(bytes, at, sign),
    describe: (bytes) => binary(name, factsOf(bytes)),
  };
}

const packed = (): readonly string[] => ['what is packed in it is not read'];

/** PNG specification, 11.2.1: the header comes first. */
function pngFacts(bytes: Uint8Array): readonly string[] {
  const view = new ByteView(bytes, false);
  return [`${view.uint32(16)} × ${view.uint32(20)} pixels`, ...wordsIn(bytes)];
}

function gifFacts(bytes: Uint8Array): readonly string[] {
  const view = new ByteView(bytes);
  return [`${view.uint16(6)} × ${view.uint16(8)} pixels`, ...wordsIn(bytes)];
}

/** SQLite's "Database File Format", 1.3: its tables' definitions stand in it as text. */
function sqliteFacts(bytes: Uint8Array): readonly string[] {
  const view = new ByteView(bytes, false);
  const pageSize = view.uint16(16);
  return [`pages of ${pageSize === 1 ? 65536 : pageSize} bytes`, ...wordsIn(bytes)];
}

/** Asked when bytes are neither of a format that says more nor a text: their signs are short. */
export const NAMED_FORMATS: readonly Format[] = [
  named('gzip', '\x1f\x8b', packed),
  named('xz', '\xfd7zXZ\0', packed),
  named('zstd', '\x28\xb5\x2f\xfd', packed),
  named('bzip2', 'BZh', packed),
  named('LZ4', '\x04\x22\x4d\x18', packed),
  named('7z', '7z\xbc\xaf\x27\x1c', packed),
  named('tar archive', 'ustar', wordsIn, 257),
  named('SQLite database', 'SQLite format 3\0', sqliteFacts),
  named('PNG image', '\x89PNG\r\n\x1a\n', pngFacts),
  named('JPEG image', '\xff\xd8\xff', wordsIn),
  named('GIF image', 'GIF8', gifFacts),
  named('WebP image', 'WEBP', wordsIn, 8),
  named('Mach-O program', '\xcf\xfa\xed\xfe', wordsIn),
  named('Windows program', 'MZ', wordsIn),
  named('Java class', '\xca\xfe\xba\xbe', wordsIn),
  named('static library (ar)', '!<arch>\n', wordsIn),
  named('HDF5', '\x89HDF\r\n\x1a\n', wordsIn),
];
