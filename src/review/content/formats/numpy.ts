import { CountersignError } from '../../../errors.ts';
import { ByteView } from '../byteView.ts';
import { binary, hasAt } from '../format.ts';
import type { BinaryContent, Format } from '../format.ts';
import { pickleFacts } from './pickle.ts';
import { readPickles } from './pickleReader.ts';

const SIGN = '\x93NUMPY';
/** Where the header's length stands. */
const LENGTH_AT = 8;
const LONGEST_HEADER = 1 << 20;

/** numpy.lib.format: a sign, a version, a header that is the text of a Python dictionary, then data, or a pickle of them. */
export function describeNumpy(bytes: Uint8Array): BinaryContent {
  const view = new ByteView(bytes);
  const isFirst = view.uint8(6) === 1;
  const length = isFirst ? view.uint16(LENGTH_AT) : view.uint32(LENGTH_AT);
  const start = LENGTH_AT + (isFirst ? 2 : 4);
  if (length > LONGEST_HEADER) throw new CountersignError('tampered', `has a header of ${length} bytes`);
  const header = view.text(start, length).trim();
  const data = bytes.subarray(start + length);
  const isObjects = /\|?O/u.test(/'descr':\s*(.*?)'fortran_order'/su.exec(header)?.[1] ?? header);
  if (!isObjects) return binary('NumPy array', [`header ${header}`]);
  return binary('NumPy array of objects: a pickle', [
    `header ${header}`,
    ...pickleFacts(readPickles(data), data.length),
  ]);
}

export const NUMPY: Format = {
  name: 'a NumPy array',
  matches: (bytes) => hasAt(bytes, 0, SIGN),
  describe: describeNumpy,
};
