/** What follows an opcode in the stream. */
export type PickleArgument =
  /** So many bytes. */
  | { readonly kind: 'fixed'; readonly bytes: number }
  /** A length of so many bytes, and as many bytes as it says. */
  | { readonly kind: 'sized'; readonly bytes: number; readonly isText: boolean }
  | { readonly kind: 'lines'; readonly lines: 1 | 2 };

export interface PickleOpcode {
  readonly name: string;
  readonly argument: PickleArgument;
  /** What it takes from the stack: so many values, or all down to the last mark and so many more. */
  readonly pops: number;
  readonly toMark: boolean;
  readonly pushes: number;
}

const NONE = { kind: 'fixed', bytes: 0 } as const;

function fixed(bytes: number): PickleArgument {
  return { kind: 'fixed', bytes };
}

function sized(bytes: number, isText = false): PickleArgument {
  return { kind: 'sized', bytes, isText };
}

function lines(count: 1 | 2): PickleArgument {
  return { kind: 'lines', lines: count };
}

type Row = readonly [code: number | string, name: string, argument: PickleArgument, stack: string];

/** In `stack`: `a>b` takes a values and pushes b; `M` before it also all down to the last mark. */
const ROWS: readonly Row[] = [
  ['(', 'MARK', NONE, '0>0'],
  ['.', 'STOP', NONE, '1>0'],
  ['0', 'POP', NONE, '1>0'],
  ['1', 'POP_MARK', NONE, 'M0>0'],
  ['2', 'DUP', NONE, '0>0'],
  ['F', 'FLOAT', lines(1), '0>1'],
  ['I', 'INT', lines(1), '0>1'],
  ['J', 'BININT', fixed(4), '0>1'],
  ['K', 'BININT1', fixed(1), '0>1'],
  ['L', 'LONG', lines(1), '0>1'],
  ['M', 'BININT2', fixed(2), '0>1'],
  ['N', 'NONE', NONE, '0>1'],
  ['P', 'PERSID', lines(1), '0>1'],
  ['Q', 'BINPERSID', NONE, '1>1'],
  ['R', 'REDUCE', NONE, '2>1'],
  ['S', 'STRING', lines(1), '0>1'],
  ['T', 'BINSTRING', sized(4, true), '0>1'],
  ['U', 'SHORT_BINSTRING', sized(1, true), '0>1'],
  ['V', 'UNICODE', lines(1), '0>1'],
  ['X', 'BINUNICODE', sized(4, true), '0>1'],
  ['a', 'APPEND', NONE, '2>1'],
  ['b', 'BUILD', NONE, '2>1'],
  ['c', 'GLOBAL', lines(2), '0>1'],
  ['d', 'DICT', NONE, 'M0>1'],
  ['}', 'EMPTY_DICT', NONE, '0>1'],
  ['e', 'APPENDS', NONE, 'M1>1'],
  ['g', 'GET', lines(1), '0>1'],
  ['h', 'BINGET', fixed(1), '0>1'],
  ['i', 'INST', lines(2), 'M0>1'],
  ['j', 'LONG_BINGET', fixed(4), '0>1'],
  ['l', 'LIST', NONE, 'M0>1'],
  [']', 'EMPTY_LIST', NONE, '0>1'],
  ['o', 'OBJ', NONE, 'M0>1'],
  ['p', 'PUT', lines(1), '0>0'],
  ['q', 'BINPUT', fixed(1), '0>0'],
  ['r', 'LONG_BINPUT', fixed(4), '0>0'],
  ['s', 'SETITEM', NONE, '3>1'],
  ['t', 'TUPLE', NONE, 'M0>1'],
  [')', 'EMPTY_TUPLE', NONE, '0>1'],
  ['u', 'SETITEMS', NONE, 'M1>1'],
  ['G', 'BINFLOAT', fixed(8), '0>1'],
  [0x80, 'PROTO', fixed(1), '0>0'],
  [0x81, 'NEWOBJ', NONE, '2>1'],
  [0x82, 'EXT1', fixed(1), '0>1'],
  [0x83, 'EXT2', fixed(2), '0>1'],
  [0x84, 'EXT4', fixed(4), '0>1'],
  [0x85, 'TUPLE1', NONE, '1>1'],
  [0x86, 'TUPLE2', NONE, '2>1'],
  [0x87, 'TUPLE3', NONE, '3>1'],
  [0x88, 'NEWTRUE', NONE, '0>1'],
  [0x89, 'NEWFALSE', NONE, '0>1'],
  [0x8a, 'LONG1', sized(1), '0>1'],
  [0x8b, 'LONG4', sized(4), '0>1'],
  ['B', 'BINBYTES', sized(4), '0>1'],
  ['C', 'SHORT_BINBYTES', sized(1), '0>1'],
  [0x8c, 'SHORT_BINUNICODE', sized(1, true), '0>1'],
  [0x8d, 'BINUNICODE8', sized(8, true), '0>1'],
  [0x8e, 'BINBYTES8', sized(8), '0>1'],
  [0x8f, 'EMPTY_SET', NONE, '0>1'],
  [0x90, 'ADDITEMS', NONE, 'M1>1'],
  [0x91, 'FROZENSET', NONE, 'M0>1'],
  [0x92, 'NEWOBJ_EX', NONE, '3>1'],
  [0x93, 'STACK_GLOBAL', NONE, '2>1'],
  [0x94, 'MEMOIZE', NONE, '0>0'],
  [0x95, 'FRAME', fixed(8), '0>0'],
  [0x96, 'BYTEARRAY8', sized(8), '0>1'],
  [0x97, 'NEXT_BUFFER', NONE, '0>1'],
  [0x98, 'READONLY_BUFFER', NONE, '0>0'],
];

function opcodeOf([, name, argument, stack]: Row): PickleOpcode {
  const [, mark, pops, pushes] = /^(M?)(\d)>(\d)$/u.exec(stack) ?? [];
  return { name, argument, pops: Number(pops), toMark: mark === 'M', pushes: Number(pushes) };
}

/** All opcodes of protocols 0 to 5, by their bytes (CPython, Lib/pickletools.py). */
export const PICKLE_OPCODES: ReadonlyMap<number, PickleOpcode> = new Map(
  ROWS.map((row) => [typeof row[0] === 'string' ? row[0].charCodeAt(0) : row[0], opcodeOf(row)]),
);
