import { asUtf8 } from '../../../bytes/byteForms.ts';
import { ByteView } from '../byteView.ts';
import { PICKLE_OPCODES } from './pickleOpcodes.ts';
import type { PickleArgument, PickleOpcode } from './pickleOpcodes.ts';

/** What a pickle does to the process that reads it, told without doing any of it. */
export interface PickleReading {
  readonly protocol: number;
  /** Complete pickles, one after the other. */
  readonly pickles: number;
  /** `module.name`, in the order of their first use. */
  readonly globals: ReadonlySet<string>;
  /** How many globals have names that other opcodes than those of strings make. */
  readonly unnamed: number;
  /** How often an opcode that calls or sets something stands there, by its name. */
  readonly calls: ReadonlyMap<string, number>;
  /** Texts in it that are not only the names of its globals, as far as they are kept. */
  readonly texts: readonly string[];
  readonly textCount: number;
  /** Where the last complete pickle ends. */
  readonly end: number;
  /** Where what follows is no opcode, or ends within one; undefined where all is read. */
  readonly brokenAt: number | undefined;
}

const CALLS = new Set(['REDUCE', 'BUILD', 'INST', 'OBJ', 'NEWOBJ', 'NEWOBJ_EX', 'EXT1', 'EXT2', 'EXT4']);
const PERSISTENT = new Set(['PERSID', 'BINPERSID']);
const PUTS = new Set(['PUT', 'BINPUT', 'LONG_BINPUT']);
const GETS = new Set(['GET', 'BINGET', 'LONG_BINGET']);
const LINE_TEXTS = new Set(['STRING', 'UNICODE']);

/** Bytes of a text that may be a global's name; a longer one is followed as a value. */
const LONGEST_NAME = 512;
/** Values that the memo holds; no module's pickle has as many, and each costs memory here. */
const MOST_MEMO = 500_000;
const MOST_TEXTS = 500;
const NEWLINE = 0x0a;

/** A text, or any other value. */
type Value = string | undefined;

interface Step {
  readonly opcode: PickleOpcode;
  /** Where its argument lies. */
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

/** Reads opcode after opcode, and follows on the stack and in the memo what names a global. */
class PickleReader {
  readonly #view: ByteView;
  #at = 0;
  #stack: Value[] = [];
  #marks: number[] = [];
  #memo = new Map<number, Value>();
  #isMemoLost = false;
  protocol = 0;
  pickles = 0;
  unnamed = 0;
  textCount = 0;
  end = 0;
  readonly globals = new Set<string>();
  readonly calls = new Map<string, number>();
  readonly texts: string[] = [];

  constructor(view: ByteView) {
    this.#view = view;
  }

  read(): PickleReading {
    let brokenAt: number | undefined;
    while (this.#at < this.#view.length) {
      const step = this.#next();
      if (step === undefined) {
        brokenAt = this.#at;
        break;
      }
      this.#follow(step);
      this.#at = step.next;
      if (step.opcode.name === 'STOP') this.#finish();
    }
    const { protocol, pickles, unnamed, textCount, end, globals, calls, texts } = this;
    return { protocol, pickles, unnamed, textCount, end, globals, calls, texts, brokenAt };
  }

  /** Another pickle may follow; it has a stack and a memo of its own. */
  #finish(): void {
    this.pickles++;
    this.end = this.#at;
    this.#stack = [];
    this.#marks = [];
    this.#memo = new Map();
    this.#isMemoLost = false;
  }

  #next(): Step | undefined {
    const opcode = PICKLE_OPCODES.get(this.#view.uint8(this.#at));
    const start = this.#at + 1;
    const to = opcode && this.#argumentEnd(opcode.argument, start);
    if (opcode === undefined || to === undefined) return undefined;
    const { argument } = opcode;
    const from = argument.kind === 'sized' ? start + argument.bytes : start;
    return { opcode, from, to, next: to };
  }

  #argumentEnd(argument: PickleArgument, start: number): number | undefined {
    if (argument.kind === 'fixed')
      return this.#view.has(start, argument.bytes) ? start + argument.bytes : undefined;
    if (argument.kind === 'lines') {
      let end = start;
      for (let line = 0; line < argument.lines; line++) {
        const newline = this.#view.bytes.indexOf(NEWLINE, end);
        if (newline < 0) return undefined;
        end = newline + 1;
      }
      return end;
    }
    if (!this.#view.has(start, argument.bytes)) return undefined;
    const length = this.#number(start, argument.bytes);
    const from = start + argument.bytes;
    return this.#view.has(from, length) ? from + length : undefined;
  }

  #number(at: number, bytes: number): number {
    if (bytes === 1) return this.#view.uint8(at);
    if (bytes === 2) return this.#view.uint16(at);
    return bytes === 4 ? this.#view.uint32(at) : this.#view.uint64(at);
  }

  #line({ from, to }: Step): readonly string[] {
    return asUtf8(this.#view.bytes.subarray(from, Math.min(to - 1, from + 2 * LONGEST_NAME))).split('\n');
  }

  /** The text that an opcode pushes; undefined for what is none, or too long for a name. */
  #textOf(step: Step): Value {
    const { opcode, from, to } = step;
    const isLine = LINE_TEXTS.has(opcode.name);
    if (!isLine && !(opcode.argument.kind === 'sized' && opcode.argument.isText)) return undefined;
    this.textCount++;
    const isKept = this.texts.length < MOST_TEXTS;
    if (to - from > LONGEST_NAME) {
      if (isKept) this.texts.push(`${asUtf8(this.#view.bytes.subarray(from, from + LONGEST_NAME))} and more`);
      return undefined;
    }
    const raw = isLine ? (this.#line(step)[0] ?? '') : asUtf8(this.#view.bytes.subarray(from, to));
    const text = opcode.name === 'STRING' ? raw.replace(/^(['"])(.*)\1$/u, '$2') : raw;
    if (isKept) this.texts.push(text);
    // Escapes are not followed: no name of a module needs one.
    return isLine && text.includes('\\') ? undefined : text;
  }

  #follow(step: Step): void {
    const { opcode } = step;
    const { name } = opcode;
    if (CALLS.has(name) || PERSISTENT.has(name)) this.calls.set(name, (this.calls.get(name) ?? 0) + 1);
    if (name === 'PROTO') this.protocol = Math.max(this.protocol, this.#view.uint8(step.from));
    if (name === 'MARK') this.#marks.push(this.#stack.length);
    else if (name === 'DUP') this.#stack.push(this.#stack.at(-1));
    else if (PUTS.has(name)) this.#put(this.#index(step));
    else if (name === 'MEMOIZE') this.#put(this.#memo.size);
    else if (GETS.has(name)) this.#stack.push(this.#memo.get(this.#index(step)));
    else {
      if (name === 'GLOBAL' || name === 'INST') this.#global(...this.#line(step));
      if (name === 'STACK_GLOBAL') this.#global(this.#stack.at(-2), this.#stack.at(-1));
      this.#move(opcode, this.#textOf(step));
    }
  }

  #move({ name, toMark, pops, pushes }: PickleOpcode, value: Value): void {
    if (toMark) this.#stack.length = Math.min(this.#stack.length, this.#marks.pop() ?? 0);
    // A POP right behind a mark takes the mark.
    if (name === 'POP' && this.#marks.at(-1) === this.#stack.length) this.#marks.pop();
    else this.#stack.length = Math.max(0, this.#stack.length - pops);
    for (let count = 0; count < pushes; count++) this.#stack.push(value);
  }

  #index(step: Step): number {
    const { argument } = step.opcode;
    if (argument.kind === 'fixed') return this.#number(step.from, argument.bytes);
    const text = this.#line(step)[0] ?? '';
    // Python takes more than digits as a number: whoever writes them so means to be misread.
    if (!/^\d{1,15}$/u.test(text)) this.#isMemoLost = true;
    return Number.parseInt(text, 10);
  }

  #put(index: number): void {
    if (this.#memo.size >= MOST_MEMO && !this.#memo.has(index)) {
      this.#isMemoLost = true;
      return;
    }
    this.#memo.set(index, this.#stack.at(-1));
  }

  #global(module?: string, name?: string): void {
    if (module === undefined || name === undefined || this.#isMemoLost) this.unnamed++;
    else this.globals.add(`${module}.${name}`);
  }
}

/** All pickles at the start of bytes. Linear in their number: each byte is read once, and nothing of it is executed. */
export function readPickles(bytes: Uint8Array): PickleReading {
  return new PickleReader(new ByteView(bytes)).read();
}
