import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a task in a directory of its own, which goes with it. */
export function inScratch<Result>(task: (directory: string) => Result): Result {
  const directory = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    return task(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** What a Python program writes to its standard output: it has `out` for that. */
export function fromPython(program: string): Uint8Array {
  const prelude = 'import sys\nout = sys.stdout.buffer\n';
  return execFileSync('python3', ['-I', '-c', prelude + program], { maxBuffer: 64 << 20 });
}

/** A shared object of assembly, in the machine's own coding. */
export function sharedObject(assembly: string, options: readonly string[] = []): Uint8Array {
  return inScratch((directory) => {
    writeFileSync(join(directory, 'a.s'), assembly);
    execFileSync('as', ['-o', 'a.o', 'a.s'], { cwd: directory });
    execFileSync('ld', ['-shared', '-o', 'a.so', ...options, 'a.o'], { cwd: directory });
    return readFileSync(join(directory, 'a.so'));
  });
}

/** Assembly that exports some functions and calls others. */
export function assemblyOf(exported: readonly string[], imported: readonly string[]): string {
  return [
    '.text',
    ...exported.map((name) => `.globl ${name}\n.type ${name}, %function\n${name}:\n nop`),
    '.data',
    ...imported.map((name) => ` .dc.a ${name}`),
    '',
  ].join('\n');
}
