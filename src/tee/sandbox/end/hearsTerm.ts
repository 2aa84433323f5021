import { readFileSync } from 'node:fs';

/** SIGTERM is 15; bit 0 is signal 1. */
const TERM = 1n << 14n;

/**
 * Whether SIGTERM would do anything to the first process of a PID namespace, for which the kernel has no default: it
 * must catch it, or wait for it with the signal blocked. One that ignores it in so many words is taken at its word.
 * @param pid as this process sees it
 * @returns undefined where that cannot be told
 */
export function hearsTerm(pid: number): boolean | undefined {
  try {
    return hearsTermBy(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The same by the text of /proc/<pid>/status. */
export function hearsTermBy(status: string): boolean | undefined {
  const masks = ['SigBlk', 'SigIgn', 'SigCgt'].map((name) =>
    new RegExp(`^${name}:\\s*([0-9a-f]{16})$`, 'm').exec(status),
  );
  if (masks.includes(null)) return undefined;
  return masks.some((mask) => (BigInt(`0x${mask?.[1] ?? '0'}`) & TERM) !== 0n);
}
