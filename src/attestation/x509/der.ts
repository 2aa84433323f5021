import { toHex, toLatin1 } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';

/** One DER element (X.690 section 8, with the restrictions of section 10). */
export interface DerNode {
  readonly tag: number;
  readonly content: Uint8Array;
  /** Tag, length and content. */
  readonly raw: Uint8Array;
}

export const derTag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

function broken(what: string, why: string): CountersignError {
  return new CountersignError('tampered', `${what} is not DER: ${why}`);
}

/** A big-endian number of at most six bytes. */
export function numberOf(bytes: Uint8Array): number {
  return bytes.reduce((number, byte) => number * 0x100 + byte, 0);
}

/** Reads one element at the start of `bytes`. Lengths must be definite, shortest and within bounds. */
function readElement(bytes: Uint8Array, what: string): DerNode {
  const tag = bytes[0];
  const first = bytes[1];
  if (tag === undefined || first === undefined) throw broken(what, 'it ends before a length');
  if ((tag & 0x1f) === 0x1f) throw broken(what, 'it uses a long tag');
  let length = first;
  let start = 2;
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 3) throw broken(what, 'a length is indefinite or too large');
    if (bytes.length < 2 + count) throw broken(what, 'it ends within a length');
    start += count;
    length = numberOf(bytes.subarray(2, start));
    if (length < 0x80 || length < 2 ** (8 * (count - 1)))
      throw broken(what, 'a length is not in its shortest form');
  }
  if (bytes.length < start + length) throw broken(what, 'an element is longer than what holds it');
  return { tag, content: bytes.subarray(start, start + length), raw: bytes.subarray(0, start + length) };
}

/** Reads bytes that are exactly one element. @throws CountersignError `tampered` */
export function readDer(bytes: Uint8Array, what: string): DerNode {
  const node = readElement(bytes, what);
  if (node.raw.length !== bytes.length) throw broken(what, 'bytes follow its end');
  return node;
}

/** The elements within a constructed one. @throws CountersignError `tampered` */
export function derChildren(node: DerNode, what: string): DerNode[] {
  if ((node.tag & 0x20) === 0) throw broken(what, 'a primitive element stands where elements are expected');
  const children: DerNode[] = [];
  for (let rest = node.content; rest.length > 0;) {
    const child = readElement(rest, what);
    children.push(child);
    rest = rest.subarray(child.raw.length);
  }
  return children;
}

/** Takes elements in order, each with the tag it must have. */
export class DerSequence {
  readonly #items: DerNode[];
  readonly #what: string;
  #at = 0;

  constructor(node: DerNode, what: string, tag: number = derTag.sequence) {
    if (node.tag !== tag) throw broken(what, `tag ${node.tag} stands where tag ${tag} must`);
    this.#items = derChildren(node, what);
    this.#what = what;
  }

  /** The next element if it has this tag. */
  optional(tag: number): DerNode | undefined {
    const node = this.#items[this.#at];
    if (node?.tag !== tag) return undefined;
    this.#at += 1;
    return node;
  }

  next(tag?: number): DerNode {
    const node = this.#items[this.#at];
    if (node === undefined) throw broken(this.#what, 'an element is missing');
    if (tag !== undefined && node.tag !== tag)
      throw broken(this.#what, `tag ${node.tag} stands where tag ${tag} must`);
    this.#at += 1;
    return node;
  }

  end(): void {
    if (this.#at !== this.#items.length) throw broken(this.#what, 'an element is there that should not be');
  }
}

/** What a constructed element holds, which must be one element. @throws CountersignError `tampered` */
export function derOnlyChild(node: DerNode, what: string, tag?: number): DerNode {
  const inside = new DerSequence(node, what, node.tag);
  const child = inside.next(tag);
  inside.end();
  return child;
}

/** An object identifier in dotted form. */
export function derOid(node: DerNode, what: string): string {
  if (node.tag !== derTag.objectIdentifier) throw broken(what, 'an object identifier is missing');
  const arcs: number[] = [];
  let arc = 0;
  let started = false;
  for (const byte of node.content) {
    if (!started && byte === 0x80) throw broken(what, 'an object identifier is not in its shortest form');
    started = true;
    arc = arc * 128 + (byte & 0x7f);
    if (arc > 0xffffffff) throw broken(what, 'an object identifier is too large');
    if ((byte & 0x80) === 0) {
      arcs.push(arc);
      arc = 0;
      started = false;
    }
  }
  const first = arcs.shift();
  if (first === undefined || started) throw broken(what, 'an object identifier is cut off');
  const root = Math.min(Math.floor(first / 40), 2);
  return [root, first - root * 40, ...arcs].join('.');
}

/** The content of an INTEGER in its shortest form, as hex of its two's complement. */
export function derIntegerHex(node: DerNode, what: string): string {
  const [first, second] = node.content;
  if (node.tag !== derTag.integer || first === undefined) throw broken(what, 'an integer is missing');
  if (second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80))) {
    throw broken(what, 'an integer is not in its shortest form');
  }
  return toHex(node.content);
}

/** A non-negative INTEGER below 2^31. */
export function derSmallInteger(node: DerNode, what: string): number {
  const value = parseInt(derIntegerHex(node, what), 16);
  if (node.content.length > 5 || (node.content[0] ?? 0) >= 0x80 || value > 0x7fffffff) {
    throw broken(what, 'an integer is negative or too large');
  }
  return value;
}

/** A BOOLEAN. */
export function derBoolean(node: DerNode, what: string): boolean {
  const value = node.content[0];
  if (node.tag !== derTag.boolean || node.content.length !== 1 || (value !== 0 && value !== 0xff)) {
    throw broken(what, 'a boolean is neither true nor false');
  }
  return value === 0xff;
}

/** The bytes of a BIT STRING without unused bits. */
export function derBits(node: DerNode, what: string): Uint8Array {
  if (node.tag !== derTag.bitString || node.content[0] !== 0)
    throw broken(what, 'a bit string of whole bytes is missing');
  return node.content.subarray(1);
}

/** A time as RFC 5280 section 4.1.2.5 writes it: UTCTime or GeneralizedTime, to the second, in Z. */
export function derTime(node: DerNode, what: string): Date {
  const text = toLatin1(node.content);
  const pattern =
    node.tag === derTag.utcTime
      ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/
      : node.tag === derTag.generalizedTime
        ? /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/
        : undefined;
  const parts = pattern?.exec(text)?.slice(1);
  if (parts === undefined) throw broken(what, 'a time is missing or not written as it must be');
  const [year = '', month, day, hour, minute, second] = parts;
  const full = year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`;
  const iso = `${full}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const time = new Date(iso);
  if (Number.isNaN(time.getTime()) || time.toISOString() !== iso) throw broken(what, `${text} is no time`);
  return time;
}
