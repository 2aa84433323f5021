/** How Linux starts a file, by its first bytes (execve(2)). */
export type ExecutableFormat =
  | { readonly kind: 'elf'; readonly machine: number; readonly interpreter: string | undefined }
  | { readonly kind: 'script'; readonly interpreter: string }
  | { readonly kind: 'other' };

/** Bytes of a file that its format is told by. An ELF's headers and the name of its loader stand there. */
export const FORMAT_BYTES = 4096;

/** As much of a first line as Linux reads (BINPRM_BUF_SIZE). */
const LINE_BYTES = 256;
const PT_INTERP = 3;

export function executableFormat(start: Uint8Array): ExecutableFormat {
  const bytes = Buffer.from(start.buffer, start.byteOffset, Math.min(start.length, FORMAT_BYTES));
  if (bytes.length >= 20 && bytes.toString('latin1', 0, 4) === '\u007fELF') return elf(bytes);
  if (bytes.toString('latin1', 0, 2) === '#!') return script(bytes);
  return { kind: 'other' };
}

/** `#! interpreter argument` (binfmt_script): blanks around it do not count, a carriage return does. */
function script(bytes: Buffer): ExecutableFormat {
  const [line = ''] = bytes.toString('utf8', 2, Math.min(bytes.length, LINE_BYTES)).split('\n');
  const [interpreter = ''] = line.replace(/^[ \t]+/, '').split(/[ \t\0]/);
  return interpreter === '' ? { kind: 'other' } : { kind: 'script', interpreter };
}

/** The machine, and the loader that a dynamic program names (System V ABI, "Program Header"). */
function elf(bytes: Buffer): ExecutableFormat {
  const isLittle = bytes[5] !== 2;
  const is64 = bytes[4] === 2;
  const half = (at: number): number => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const word = (at: number): number => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  // What a program's first bytes hold lies below 4 GiB: the lower half of an offset will do.
  const low = (at: number): number => (is64 && !isLittle ? word(at + 4) : word(at));
  const machine = half(18);
  const headerBytes = is64 ? 64 : 52;
  let interpreter: string | undefined;
  if (bytes.length >= headerBytes) {
    const table = low(is64 ? 32 : 28);
    const size = half(is64 ? 54 : 42);
    const count = half(is64 ? 56 : 44);
    for (let i = 0; i < count && table + size * (i + 1) <= bytes.length && size >= (is64 ? 56 : 32); i++) {
      const at = table + size * i;
      if (word(at) !== PT_INTERP) continue;
      const from = low(at + (is64 ? 8 : 4));
      const to = from + low(at + (is64 ? 32 : 16));
      if (to <= bytes.length) interpreter = bytes.toString('utf8', from, to).split('\0')[0];
    }
  }
  return { kind: 'elf', machine, interpreter };
}
