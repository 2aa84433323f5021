import { fromUtf8 } from '../../../bytes/byteForms.ts';
import { CountersignError } from '../../../errors.ts';
import { hasDuplicateMembers } from '../../../text/json/hasDuplicateMembers.ts';
import { ByteView } from '../byteView.ts';
import { binary } from '../format.ts';
import type { BinaryContent, Format } from '../format.ts';
import { listed } from '../listed.ts';
import { counted } from '../../words.ts';

/** Bytes of a header that the format's own library still reads (safetensors, `MAX_HEADER_SIZE`). */
const LONGEST_HEADER = 100_000_000;
const LENGTH_BYTES = 8;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function headerOf(view: ByteView): { header: Record<string, unknown>; end: number; isTwice: boolean } {
  const length = view.uint64(0);
  const text = fromUtf8(view.slice(LENGTH_BYTES, length));
  if (text === undefined) throw new CountersignError('tampered', 'its header is no UTF-8');
  let header: unknown;
  try {
    header = JSON.parse(text);
  } catch (cause) {
    throw new CountersignError('tampered', 'its header is no JSON', { cause });
  }
  if (!isRecord(header)) throw new CountersignError('tampered', 'its header is no object');
  return { header, end: LENGTH_BYTES + length, isTwice: hasDuplicateMembers(text, header) };
}

function numbersOf(value: unknown): readonly number[] | undefined {
  return Array.isArray(value) && value.every((one) => typeof one === 'number') ? value : undefined;
}

function tensorOf(name: string, value: unknown): { text: string; end: number } {
  const { dtype, shape, data_offsets: offsets } = isRecord(value) ? value : {};
  const dimensions = numbersOf(shape);
  const [begin, end] = numbersOf(offsets) ?? [];
  if (typeof dtype !== 'string' || dimensions === undefined || begin === undefined || end === undefined)
    return { text: `${name} of no readable form`, end: 0 };
  return { text: `${name} ${dtype} [${dimensions.join(',')}]`, end };
}

/** The format is described in the README of huggingface/safetensors: a length, a header of JSON, then the tensors' bytes. */
function describeSafetensors(bytes: Uint8Array, size: number): BinaryContent {
  const { header, end, isTwice } = headerOf(new ByteView(bytes));
  const tensors: string[] = [];
  let last = 0;
  let metadata: readonly string[] = [];
  for (const [name, value] of Object.entries(header)) {
    if (name === '__metadata__' && isRecord(value)) {
      metadata = Object.entries(value).map(
        ([key, told]) => `${key}=${typeof told === 'string' ? told : JSON.stringify(told)}`,
      );
      continue;
    }
    const tensor = tensorOf(name, value);
    tensors.push(tensor.text);
    last = Math.max(last, tensor.end);
  }
  const left = size - end - last;
  return binary('safetensors', [
    ...(isTwice
      ? ['its header has a member of the same name twice: readers may differ in which they take']
      : []),
    ...(left > 0 ? [`${counted(left, 'byte')} behind the last tensor`] : []),
    ...(left < 0 ? [`${counted(-left, 'byte')} of its tensors are missing`] : []),
    ...listed(metadata, 'member of its metadata'),
    ...listed(tensors, 'tensor'),
  ]);
}

export const SAFETENSORS: Format = {
  name: 'safetensors',
  matches: (bytes) =>
    bytes.length > 9 && bytes[8] === 0x7b && new ByteView(bytes).uint64(0) <= LONGEST_HEADER,
  describe: (bytes) => describeSafetensors(bytes, bytes.length),
  describeBeginning: describeSafetensors,
};
