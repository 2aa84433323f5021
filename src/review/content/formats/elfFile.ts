import { CountersignError } from '../../../errors.ts';
import { ByteView } from '../byteView.ts';

/** System V Application Binary Interface, edition 4.1 and its update (gABI), chapters 4 and 5. */
export interface Segment {
  readonly type: number;
  readonly flags: number;
  readonly offset: number;
  readonly address: number;
  readonly fileSize: number;
}

export interface ElfFile {
  readonly view: ByteView;
  readonly is64: boolean;
  readonly isLittle: boolean;
  readonly type: number;
  readonly machine: number;
  readonly segments: readonly Segment[];
  /** Where the last byte ends that a header names. */
  readonly end: number;
}

export const SEGMENT = { load: 1, dynamic: 2, interpreter: 3, note: 4, stack: 0x6474e551 } as const;
export const EXECUTABLE = 1;

/** Sizes of records and places of their members, in 32 and in 64 bits. */
const LAYOUTS = {
  32: { header: 52, phoff: 28, shoff: 32, sizes: 40, ph: 32, sh: 40 },
  64: { header: 64, phoff: 32, shoff: 40, sizes: 52, ph: 56, sh: 64 },
} as const;
const NO_BYTES = 8;

function segmentAt(view: ByteView, at: number, is64: boolean): Segment {
  const type = view.uint32(at);
  return is64
    ? {
        ...{ type, flags: view.uint32(at + 4), offset: view.uint64(at + 8) },
        ...{ address: view.uint64(at + 16), fileSize: view.uint64(at + 32) },
      }
    : {
        ...{ type, flags: view.uint32(at + 24), offset: view.uint32(at + 4) },
        ...{ address: view.uint32(at + 8), fileSize: view.uint32(at + 16) },
      };
}

/** What a loader reads. Section headers, which none does, are looked at for where the file ends alone. */
export function readElf(bytes: Uint8Array): ElfFile {
  const [classOf, order] = [bytes[4], bytes[5]];
  if ((classOf !== 1 && classOf !== 2) || (order !== 1 && order !== 2))
    throw new CountersignError('tampered', 'names neither 32 nor 64 bits, or no order of bytes');
  const is64 = classOf === 2;
  const isLittle = order === 1;
  const view = new ByteView(bytes, isLittle);
  const layout = LAYOUTS[is64 ? 64 : 32];
  view.slice(0, layout.header);
  const word = (at: number): number => (is64 ? view.uint64(at) : view.uint32(at));
  const [phoff, shoff] = [word(layout.phoff), word(layout.shoff)];
  const [phSize, phCount] = [view.uint16(layout.sizes + 2), view.uint16(layout.sizes + 4)];
  const [shSize, shCount] = [view.uint16(layout.sizes + 6), view.uint16(layout.sizes + 8)];
  const segments: Segment[] = [];
  let end: number = layout.header;
  const reach = (offset: number, length: number): void => {
    if (view.has(offset, length)) end = Math.max(end, offset + length);
  };
  if (phCount > 0 && phSize < layout.ph)
    throw new CountersignError('tampered', 'has program headers that are too short');
  for (let index = 0; index < phCount; index++) {
    const segment = segmentAt(view, phoff + index * phSize, is64);
    segments.push(segment);
    reach(segment.offset, segment.fileSize);
  }
  reach(phoff, phCount * phSize);
  reach(shoff, shCount * shSize);
  for (let index = 0; index < shCount && shSize >= layout.sh && view.has(shoff, shCount * shSize); index++) {
    const at = shoff + index * shSize;
    if (view.uint32(at + 4) === NO_BYTES) continue;
    reach(word(at + (is64 ? 24 : 16)), word(at + (is64 ? 32 : 20)));
  }
  return { view, is64, isLittle, type: view.uint16(16), machine: view.uint16(18), segments, end };
}

/** Where an address of the loaded image lies in the file; undefined where no segment brings bytes there. */
export function offsetOf({ segments }: ElfFile, address: number): number | undefined {
  const of = segments.find(
    ({ type, address: from, fileSize }) =>
      type === SEGMENT.load && address >= from && address < from + fileSize,
  );
  return of && address - of.address + of.offset;
}
