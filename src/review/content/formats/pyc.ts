import { toHex } from '../../../bytes/byteForms.ts';
import { CountersignError } from '../../../errors.ts';
import type { CompiledFrom } from '../../model.ts';
import { ByteView } from '../byteView.ts';
import { wordsIn } from '../describeData.ts';
import { binary } from '../format.ts';
import type { BinaryContent, Format } from '../format.ts';
import { listed } from '../listed.ts';
import { counted } from '../../words.ts';
import { MarshalReader } from './marshalReader.ts';
import type { CodeLayout } from './marshalReader.ts';

/** Magic, flags, and two words more (PEP 552). */
const HEADER = 16;
const IS_HASHED = 1;
const IS_CHECKED = 2;

const BEFORE_3_8: CodeLayout = { numbers: 5, objectsBefore: 6, isQualified: false, objectsAfter: 1 };
const BEFORE_3_11: CodeLayout = { numbers: 6, objectsBefore: 6, isQualified: false, objectsAfter: 1 };
const SINCE_3_11: CodeLayout = { numbers: 5, objectsBefore: 5, isQualified: true, objectsAfter: 2 };

/** From which magic number on (CPython, Include/internal/pycore_magic_number.h). Newest first. */
const VERSIONS: readonly (readonly [since: number, version: string, layout: CodeLayout])[] = [
  [3700, 'later than 3.15', SINCE_3_11],
  [3650, '3.15', SINCE_3_11],
  [3600, '3.14', SINCE_3_11],
  [3550, '3.13', SINCE_3_11],
  [3500, '3.12', SINCE_3_11],
  [3450, '3.11', SINCE_3_11],
  [3430, '3.10', BEFORE_3_11],
  [3420, '3.9', BEFORE_3_11],
  [3400, '3.8', BEFORE_3_11],
  [3390, '3.7', BEFORE_3_8],
];

function headOf(view: ByteView): CompiledFrom {
  const flags = view.uint32(4);
  if ((flags & IS_HASHED) !== 0) return { by: 'hash', isChecked: (flags & IS_CHECKED) !== 0 };
  return { by: 'time', time: view.uint32(8), size: view.uint32(12) };
}

function sourceWords(view: ByteView, from: CompiledFrom): string {
  if (from.by === 'hash') {
    const hash = toHex(view.slice(8, 8));
    return from.isChecked
      ? `taken where its source has the hash ${hash}`
      : `taken whatever its source is: of one with the hash ${hash}, which Python does not check`;
  }
  const at = new Date(from.time * 1000).toISOString();
  return `taken where its source is of ${at} and has ${counted(from.size, 'byte')} (modulo 2^32)`;
}

function codeFacts(view: ByteView, layout: CodeLayout): string[] {
  const reader = new MarshalReader(view, HEADER, layout);
  let broken: string[] = [];
  try {
    reader.value();
    const behind = view.length - reader.at;
    if (behind > 0) broken = [`${counted(behind, 'byte')} behind its code`];
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    broken = [
      `its code can be read in part alone: ${error.message}`,
      ...wordsIn(view.bytes.subarray(HEADER)),
    ];
  }
  const { names, texts, functions } = reader.reading;
  return [
    ...broken,
    ...listed([...names].sort(), 'name that it uses'),
    ...listed([...texts].sort(), 'text in it'),
    ...listed(functions.sort(), 'function, with the hash of its code'),
  ];
}

function describePyc(bytes: Uint8Array): BinaryContent {
  const view = new ByteView(bytes);
  const magic = view.uint16(0);
  view.slice(0, HEADER);
  const [, version, layout] = VERSIONS.find(([since]) => magic >= since) ?? [];
  if (version === undefined || layout === undefined)
    return binary('compiled Python of a version before 3.7', [
      `magic ${magic}`,
      ...wordsIn(bytes.subarray(HEADER)),
    ]);
  const compiledFrom = headOf(view);
  const facts = [sourceWords(view, compiledFrom), ...codeFacts(view, layout)];
  return { ...binary(`compiled Python, version ${version}`, facts), compiledFrom };
}

export const PYC: Format = {
  name: 'compiled Python',
  matches: (bytes, path) =>
    bytes[2] === 0x0d &&
    bytes[3] === 0x0a &&
    (/\.py[co]$/u.test(path) || bytes[1] === 0x0d || bytes[1] === 0x0e),
  describe: describePyc,
};
