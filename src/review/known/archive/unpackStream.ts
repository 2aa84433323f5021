import { ReadableStream } from 'node:stream/web';
import * as xz from 'xz-decompress';
import { CountersignError } from '../../../errors.ts';
import { decompress } from '../../../solution/image/openArchive.ts';

/** Node gives what is CommonJS as the default alone, bundlers by its names. */
const { XzReadableStream } = (xz as typeof xz & { readonly default?: typeof xz }).default ?? xz;

/** The compressed forms of Debian's members and indices, by the end of their names (deb(5)). */
export type PackedForm = '' | '.gz' | '.xz' | '.zst';

/**
 * The plain bytes of what is packed. How many there are is the reader's to limit.
 * @throws CountersignError `tampered` when the compressed form is broken or ends early
 */
export async function* unpackStream(
  source: AsyncIterable<Uint8Array>,
  form: PackedForm,
  what: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (form !== '.xz') {
    yield* decompress(source, form === '' ? 'none' : form === '.gz' ? 'gzip' : 'zstd', what);
    return;
  }
  const packed = ReadableStream.from<Uint8Array>(source);
  try {
    const plain: AsyncIterable<Uint8Array> = new XzReadableStream(packed);
    for await (const piece of plain) yield piece;
  } catch (cause) {
    if (cause instanceof CountersignError) throw cause;
    throw new CountersignError('tampered', `${what} is broken: its compressed form cannot be read`, {
      cause,
    });
  }
}
