/** How deep a value may be nested: far more than anything here needs, far less than a stack holds. */
export const MAX_DEPTH = 100;

const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const LOWER_F = 0x66;
const LOWER_N = 0x6e;
const LOWER_T = 0x74;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** What has an escape of one letter has no other; the escapes by number are left to whoever reads more slowly. */
const SHORT_ESCAPES: ReadonlySet<number> = new Set(Array.from('"\\bfnrt', (letter) => letter.charCodeAt(0)));
/** Of such names the platform makes something else than a member. */
const UNUSUAL_NAMES: ReadonlySet<string> = new Set(['__proto__', 'toJSON']);
const NUMBER = /[-+.0-9eE]+/y;

/** Walks through a text that is JSON. */
class Scan {
  readonly #text: string;
  /** Of what is open, the name before; null for a list, '' for an object that has none yet. */
  readonly #open: (string | null)[] = [];
  #at = 0;
  #backslash = -1;
  #isNameNext = false;

  constructor(text: string) {
    this.#text = text;
  }

  isCanonical(): boolean {
    while (this.#at < this.#text.length) if (!this.#next()) return false;
    return true;
  }

  #next(): boolean {
    const code = this.#text.charCodeAt(this.#at);
    switch (code) {
      case QUOTE:
        return this.#string();
      case OPEN_OBJECT:
      case OPEN_ARRAY:
        this.#isNameNext = code === OPEN_OBJECT;
        return this.#step(1) && this.#open.push(this.#isNameNext ? '' : null) < MAX_DEPTH;
      case CLOSE_OBJECT:
      case CLOSE_ARRAY:
        this.#open.pop();
        return this.#step(1);
      case COMMA:
        this.#isNameNext = typeof this.#open.at(-1) === 'string';
        return this.#step(1);
      case COLON:
        return this.#step(1);
      case LOWER_T:
      case LOWER_N:
        return this.#step('true'.length);
      case LOWER_F:
        return this.#step('false'.length);
      default:
        return (code === MINUS || (code >= ZERO && code <= NINE)) && this.#number();
    }
  }

  #step(length: number): boolean {
    this.#at += length;
    return true;
  }

  #number(): boolean {
    NUMBER.lastIndex = this.#at;
    const [spelled = ''] = NUMBER.exec(this.#text) ?? [];
    return this.#step(spelled.length) && String(Number(spelled)) === spelled;
  }

  #string(): boolean {
    const start = this.#at + 1;
    const end = this.#endOfString(start);
    if (end < 0) return false;
    this.#at = end + 1;
    return !this.#isNameNext || this.#name(start, end);
  }

  /** Where a string's closing quote is; below zero where there is another escape in it than those of one letter. */
  #endOfString(start: number): number {
    let quote = this.#text.indexOf('"', start);
    for (;;) {
      const backslash = this.#backslashFrom(start);
      if (backslash > quote) return quote;
      if (!SHORT_ESCAPES.has(this.#text.charCodeAt(backslash + 1))) return -1;
      start = backslash + 2;
      if (quote < start) quote = this.#text.indexOf('"', start);
    }
  }

  /** The next one: most strings have none, and the whole text is searched once for it. */
  #backslashFrom(start: number): number {
    if (this.#backslash < start) {
      const found = this.#text.indexOf('\\', start);
      this.#backslash = found < 0 ? this.#text.length : found;
    }
    return this.#backslash;
  }

  /** Names stand in the order of their UTF-16 units (RFC 8785 section 3.2.3), each once. */
  #name(start: number, end: number): boolean {
    this.#isNameNext = false;
    const name = this.#text.slice(start, end);
    const before = this.#open.pop() ?? '';
    const isFirst = this.#text.charCodeAt(start - 2) === OPEN_OBJECT;
    this.#open.push(name);
    return (isFirst || name > before) && !name.includes('\\') && !UNUSUAL_NAMES.has(name);
  }
}

/**
 * Whether a text is the canonical form (RFC 8785) of what it says, told in one walk through it.
 * @param text that `JSON.parse` has taken
 * @returns false, too, for what is canonical and unusual: then whoever knows all of the form must be asked
 */
export function isPlainlyCanonical(text: string): boolean {
  return new Scan(text).isCanonical();
}
