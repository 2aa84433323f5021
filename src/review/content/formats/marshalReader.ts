import { asUtf8, toLatin1 } from '../../../bytes/byteForms.ts';
import { CountersignError } from '../../../errors.ts';
import { sha256Hex } from '../../../pureDigest.ts';
import type { ByteView } from '../byteView.ts';

/** How a code object is laid out: how many numbers stand before its members, which changed with 3.8 and with 3.11. */
export interface CodeLayout {
  readonly numbers: number;
  /** Members after the code: `consts` and `names` are the first two, `name` is this one. */
  readonly objectsBefore: number;
  /** Whether a qualified name follows the name. */
  readonly isQualified: boolean;
  /** Objects after the first line's number. */
  readonly objectsAfter: number;
}

/** What compiled code names and holds. */
export interface CodeReading {
  /** Names that it loads, imports, and asks objects for. */
  readonly names: Set<string>;
  readonly texts: Set<string>;
  /** Each function with the beginning of its code's hash. */
  readonly functions: string[];
}

interface Code {
  readonly isCode: true;
}

type Value = string | readonly Value[] | Code | undefined;

const FLAG_REF = 0x80;
/** As deep as marshal itself goes is 2000; code in code is never so deep. */
const DEEPEST = 200;
/** Bytes of a text that is kept; of a longer one its beginning. */
const LONGEST_TEXT = 4096;

const SIZES: Readonly<Record<string, number>> = { i: 4, I: 8, g: 8, y: 16 };
const NOTHING = new Set(['0', 'N', 'F', 'T', 'S', '.']);
const SHORT_TEXTS = new Set(['z', 'Z']);
const TEXTS = new Set(['t', 'u', 'a', 'A']);
const MANY = new Set(['(', '[', '<', '>']);

/** CPython's Python/marshal.c, as far as code objects need it. Bounded by its bytes and in depth; nothing is made of it but texts. */
export class MarshalReader {
  readonly #view: ByteView;
  readonly #layout: CodeLayout;
  readonly #refs: Value[] = [];
  readonly #seenNames = new Set<unknown>();
  readonly #seenConsts = new Set<unknown>();
  #at: number;
  readonly reading: CodeReading = { names: new Set(), texts: new Set(), functions: [] };

  constructor(view: ByteView, at: number, layout: CodeLayout) {
    this.#view = view;
    this.#at = at;
    this.#layout = layout;
  }

  get at(): number {
    return this.#at;
  }

  #take(length: number): Uint8Array {
    const bytes = this.#view.slice(this.#at, length);
    this.#at += length;
    return bytes;
  }

  #uint32(): number {
    const value = this.#view.uint32(this.#at);
    this.#at += 4;
    return value;
  }

  /** The next object. @throws CountersignError `tampered` where it is none, ends early, or lies too deep */
  value(depth = 0): Value {
    if (depth > DEEPEST) throw new CountersignError('tampered', 'its code lies too deep');
    const byte = this.#view.uint8(this.#at++);
    const type = String.fromCharCode(byte & ~FLAG_REF);
    if (type === 'r') return this.#refs[this.#uint32()];
    const isKept = (byte & FLAG_REF) !== 0;
    // Its place is taken before what is in it takes one.
    const place = isKept ? this.#refs.push(undefined) - 1 : -1;
    const value = this.#body(type, depth);
    if (isKept) this.#refs[place] = value;
    return value;
  }

  #body(type: string, depth: number): Value {
    if (NOTHING.has(type)) return undefined;
    const size = SIZES[type];
    if (size !== undefined) return void this.#take(size);
    if (SHORT_TEXTS.has(type)) return this.#text(this.#view.uint8(this.#at++));
    if (TEXTS.has(type)) return this.#text(this.#uint32());
    if (MANY.has(type)) return this.#items(this.#uint32(), depth);
    switch (type) {
      case ')':
        return this.#items(this.#view.uint8(this.#at++), depth);
      case 's':
        return toLatin1(this.#take(this.#uint32()).subarray(0, LONGEST_TEXT));
      case 'l':
        return void this.#take(2 * Math.abs(this.#uint32() | 0));
      case 'f':
        return void this.#take(this.#view.uint8(this.#at++));
      case 'x':
        this.#take(this.#view.uint8(this.#at++));
        return void this.#take(this.#view.uint8(this.#at++));
      case '{':
        return this.#dictionary(depth);
      case ':':
        return this.#items(3, depth);
      case 'c':
        return this.#code(depth);
      default:
        throw new CountersignError('tampered', `has an object of no known type at byte ${this.#at - 1}`);
    }
  }

  #text(length: number): string {
    const bytes = this.#take(length);
    return bytes.length > LONGEST_TEXT
      ? `${asUtf8(bytes.subarray(0, LONGEST_TEXT))} and more`
      : asUtf8(bytes);
  }

  #items(count: number, depth: number): Value[] {
    // Each item takes a byte at least.
    this.#view.slice(this.#at, count);
    const items: Value[] = [];
    for (let index = 0; index < count; index++) items.push(this.value(depth + 1));
    return items;
  }

  #dictionary(depth: number): Value[] {
    const items: Value[] = [];
    while (this.#view.uint8(this.#at) !== 0x30) items.push(this.value(depth + 1));
    this.#at++;
    return items;
  }

  #code(depth: number): Code {
    const { numbers, objectsBefore, isQualified, objectsAfter } = this.#layout;
    this.#take(4 * numbers);
    const start = this.#at;
    this.value(depth + 1);
    const hash = sha256Hex(this.#view.bytes.subarray(start, this.#at)).slice(0, 12);
    const [consts, names] = [this.value(depth + 1), this.value(depth + 1)];
    for (let index = 2; index < objectsBefore; index++) this.value(depth + 1);
    const name = this.value(depth + 1);
    const qualified = isQualified ? this.value(depth + 1) : name;
    this.#take(4);
    for (let index = 0; index < objectsAfter; index++) this.value(depth + 1);
    keepTexts(names, this.reading.names, this.#seenNames);
    keepTexts(consts, this.reading.texts, this.#seenConsts);
    this.reading.functions.push(`${typeof qualified === 'string' ? qualified : '?'} ${hash}`);
    return { isCode: true };
  }
}

/** The texts among values, and in lists among them. References lead to the same list again: it is looked at once. */
function keepTexts(value: Value, into: Set<string>, seen: Set<unknown>): void {
  const pending: Value[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next === 'string') into.add(next);
    else if (Array.isArray(next) && !seen.has(next)) {
      seen.add(next);
      for (const one of next as readonly Value[]) pending.push(one);
    }
  }
}
