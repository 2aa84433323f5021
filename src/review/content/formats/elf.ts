import { toHex } from '../../../bytes/byteForms.ts';
import { wordsIn } from '../describeData.ts';
import { binary, hasAt } from '../format.ts';
import type { BinaryContent, Format } from '../format.ts';
import { listed } from '../listed.ts';
import { counted } from '../../words.ts';
import { readDynamic } from './elfDynamic.ts';
import type { Dynamic } from './elfDynamic.ts';
import { EXECUTABLE, readElf, SEGMENT } from './elfFile.ts';
import type { ElfFile } from './elfFile.ts';

const TYPES = new Map([
  [1, 'object'],
  [2, 'executable'],
  [3, 'shared object'],
  [4, 'core dump'],
]);

/** gABI, "Machine Information": those on which containers run. */
const MACHINES = new Map([
  [3, 'x86'],
  [8, 'MIPS'],
  [20, 'PowerPC'],
  [21, '64-bit PowerPC'],
  [22, 'S390'],
  [40, 'Arm'],
  [62, 'x86-64'],
  [183, 'AArch64'],
  [190, 'CUDA'],
  [224, 'AMD GPU'],
  [243, 'RISC-V'],
  [247, 'BPF'],
  [258, 'LoongArch'],
]);

const BUILD_ID = 3;
const NOTE_HEADER = 12;

/** A note of the owner GNU with the build's id (gABI chapter 5, "Note Section"). */
function buildIdOf({ view, segments }: ElfFile): string | undefined {
  // Many segments may name the same bytes: together they take no more steps than the file has room for notes.
  let steps = view.length / NOTE_HEADER;
  for (const { type, offset, fileSize } of segments) {
    if (type !== SEGMENT.note || !view.has(offset, fileSize)) continue;
    for (let at = offset; at + NOTE_HEADER <= offset + fileSize && steps-- > 0;) {
      const [nameSize, size, kind] = [view.uint32(at), view.uint32(at + 4), view.uint32(at + 8)];
      const descriptor = at + NOTE_HEADER + Math.ceil(nameSize / 4) * 4;
      if (!view.has(descriptor, size)) break;
      if (kind === BUILD_ID && nameSize === 4 && hasAt(view.bytes, at + NOTE_HEADER, 'GNU\0'))
        return toHex(view.slice(descriptor, Math.min(size, 64)));
      at = descriptor + Math.ceil(size / 4) * 4;
    }
  }
  return undefined;
}

function interpreterOf({ view, segments }: ElfFile): string | undefined {
  const segment = segments.find(({ type }) => type === SEGMENT.interpreter);
  if (segment === undefined || !view.has(segment.offset, segment.fileSize)) return undefined;
  return view.textToNul(segment.offset, Math.min(segment.fileSize, 4096));
}

function dynamicFacts(dynamic: Dynamic): string[] {
  const { needed, beside, soname, rpath, initialisers, imported, exported, hasMoreNames } = dynamic;
  return [
    ...(hasMoreNames
      ? ['its names are more than its bytes can hold apart: some of those below are left out']
      : []),
    ...(soname === undefined ? [] : [`calls itself ${soname}`]),
    ...listed(needed, 'needed library'),
    ...listed(beside, 'library that it brings in beside these'),
    ...listed(rpath, 'path of its own to libraries'),
    ...(initialisers === 0 ? [] : [`runs ${counted(initialisers, 'function')} when it is loaded`]),
    ...listed(imported, 'imported symbol'),
    ...listed(exported, 'exported symbol'),
  ];
}

function elfWords(elf: ElfFile, interpreter: string | undefined): string {
  const machine = MACHINES.get(elf.machine) ?? `machine ${elf.machine}`;
  const type = TYPES.get(elf.type) ?? `type ${elf.type}`;
  // A program that may lie anywhere is a shared object that names an interpreter.
  const kind = type === 'shared object' && interpreter !== undefined ? 'executable' : type;
  return `ELF ${elf.is64 ? 64 : 32}-bit ${kind}, ${machine}`;
}

/** The dynamic section lies far behind the head. */
function describeBeginning(bytes: Uint8Array): BinaryContent {
  const elf = readElf(bytes);
  return binary(elfWords(elf, interpreterOf(elf)), ['what it imports was not read']);
}

function describeElf(bytes: Uint8Array): BinaryContent {
  const elf = readElf(bytes);
  const interpreter = interpreterOf(elf);
  const dynamic = readDynamic(elf);
  const buildId = buildIdOf(elf);
  const behind = bytes.length - elf.end;
  const stack = elf.segments.find((segment) => segment.type === SEGMENT.stack);
  return binary(elfWords(elf, interpreter), [
    ...(behind > 0
      ? [`${counted(behind, 'byte')} behind all that its headers name`, ...wordsIn(bytes.subarray(elf.end))]
      : []),
    ...(stack !== undefined && (stack.flags & EXECUTABLE) !== 0 ? ['its stack may be executed'] : []),
    ...(interpreter === undefined ? [] : [`interpreter ${interpreter}`]),
    ...(buildId === undefined ? [] : [`build id ${buildId}`]),
    ...(dynamic === undefined ? ['no dynamic section: it is linked statically'] : dynamicFacts(dynamic)),
  ]);
}

export const ELF: Format = {
  name: 'ELF',
  matches: (bytes) => hasAt(bytes, 0, '\x7fELF'),
  describe: describeElf,
  describeBeginning,
};
