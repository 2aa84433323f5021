import type { Content } from '../model.ts';

export type BinaryContent = Extract<Content, { readonly kind: 'binary' }>;

/** Bytes that may still be unpacked; counted down. */
export interface Unpacking {
  left: number;
}

/** One format of files that are no text: how it is known by its bytes, and what can be told without running any of it. */
export interface Format {
  /** A few words for people, where nothing more can be told: `ELF`. */
  readonly name: string;
  /** Whether the bytes begin as the format's do. Cheap: it is asked of each file. */
  matches(bytes: Uint8Array, path: string): boolean;
  /** @throws CountersignError where the bytes are not what they begin as */
  describe(bytes: Uint8Array, path: string, unpacking: Unpacking): BinaryContent | Promise<BinaryContent>;
  /**
   * The same of the first bytes alone; absent where they tell nothing.
   * @param size bytes of the whole file
   * @throws CountersignError where the bytes are not what they begin as, or its head goes on behind them
   */
  describeBeginning?(bytes: Uint8Array, size: number): BinaryContent;
}

export function binary(what: string, facts: readonly string[]): BinaryContent {
  return { kind: 'binary', what, facts };
}

/** Whether the bytes at a place are these; a text stands for its characters' codes. */
export function hasAt(bytes: Uint8Array, at: number, sign: string): boolean {
  for (let index = 0; index < sign.length; index++)
    if (bytes[at + index] !== sign.charCodeAt(index)) return false;
  return true;
}
