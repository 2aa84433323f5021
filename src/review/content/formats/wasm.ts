import { CountersignError } from '../../../errors.ts';
import { ByteView } from '../byteView.ts';
import { binary, hasAt } from '../format.ts';
import type { BinaryContent, Format } from '../format.ts';
import { listed } from '../listed.ts';
import { counted } from '../../words.ts';

const KINDS = ['function', 'table', 'memory', 'global', 'tag'] as const;
const SECTION = { custom: 0, import: 2, export: 7, start: 8 } as const;
const HEADER = 8;

/** Front to back, in the coding of WebAssembly Core Specification, chapter 5 ("Binary Format"). */
class WasmReader {
  readonly view: ByteView;
  at: number;

  constructor(view: ByteView, at: number) {
    this.view = view;
    this.at = at;
  }

  byte(): number {
    return this.view.uint8(this.at++);
  }

  /** LEB128 of at most 32 bits. */
  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new CountersignError('tampered', 'has a number of more than 32 bits');
  }

  name(): string {
    const length = this.number();
    const text = this.view.text(this.at, length);
    this.at += length;
    return text;
  }

  limits(): void {
    const flags = this.number();
    this.number();
    if ((flags & 1) !== 0) this.number();
  }
}

/** What stands behind an import's name: a type, by its kind. */
function skipImportType(reader: WasmReader, kind: number): void {
  if (kind === 0) reader.number();
  else if (kind === 1) {
    reader.byte();
    reader.limits();
  } else if (kind === 2) reader.limits();
  else {
    reader.byte();
    reader.number();
  }
}

function importsOf(reader: WasmReader): string[] {
  const found: string[] = [];
  for (let left = reader.number(); left > 0; left--) {
    const name = `${reader.name()}.${reader.name()}`;
    const kind = reader.byte();
    found.push(`${name} (${KINDS[kind] ?? `kind ${kind}`})`);
    skipImportType(reader, kind);
  }
  return found;
}

function exportsOf(reader: WasmReader): string[] {
  const found: string[] = [];
  for (let left = reader.number(); left > 0; left--) {
    const name = reader.name();
    const kind = reader.byte();
    reader.number();
    found.push(`${name} (${KINDS[kind] ?? `kind ${kind}`})`);
  }
  return found;
}

function describeWasm(bytes: Uint8Array): BinaryContent {
  const view = new ByteView(bytes);
  const reader = new WasmReader(view, HEADER);
  const [imports, exports, customs]: string[][] = [[], [], []];
  let starts = false;
  while (reader.at < view.length) {
    const id = reader.byte();
    const size = reader.number();
    const section = new WasmReader(new ByteView(view.slice(reader.at, size)), 0);
    if (id === SECTION.import) imports?.push(...importsOf(section));
    if (id === SECTION.export) exports?.push(...exportsOf(section));
    if (id === SECTION.custom) customs?.push(`${section.name()} (${counted(size, 'byte')})`);
    if (id === SECTION.start) starts = true;
    reader.at += size;
  }
  return binary(`WebAssembly, version ${view.uint32(4)}`, [
    ...(starts ? ['runs a function when it is loaded'] : []),
    ...listed(imports ?? [], 'import'),
    ...listed(exports ?? [], 'export'),
    ...listed(customs ?? [], 'custom section'),
  ]);
}

export const WASM: Format = {
  name: 'WebAssembly',
  matches: (bytes) => hasAt(bytes, 0, '\0asm'),
  describe: describeWasm,
};
