import { readFileSync } from 'node:fs';

/** Workers of a DataLoader hand tensors on as open files: 1,024 are soon used. */
const OPEN_FILES = 65_536;

/** capabilities(7) */
const CAP_SYS_RESOURCE = 24n;

/** How many files a process of a run may have open: 65,536, or as many as an agent may that cannot raise its limit. */
export function openFilesLimit(
  read: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): number {
  try {
    const effective = /^CapEff:\s*([0-9a-f]+)$/m.exec(read('/proc/self/status'))?.[1] ?? '0';
    if (((BigInt(`0x${effective}`) >> CAP_SYS_RESOURCE) & 1n) === 1n) return OPEN_FILES;
    const hard = /^Max open files\s+\S+\s+(\d+)/m.exec(read('/proc/self/limits'))?.[1];
    return hard === undefined ? OPEN_FILES : Math.min(OPEN_FILES, Number(hard));
  } catch {
    return OPEN_FILES;
  }
}
