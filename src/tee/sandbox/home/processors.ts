import { readFileSync } from 'node:fs';

/** How many runs of this process use each. */
const uses = new Map<number, number>();

/** Agents that know nothing of each other should not all begin with the same. */
const start = Math.floor(Math.random() * 4096);

/** `0-2,5` as numbers (cpuset(7), "List format"). */
export function parseProcessors(list: string): number[] {
  return list
    .trim()
    .split(',')
    .flatMap((range) => {
      const [, first, last] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(range) ?? [];
      if (first === undefined) return [];
      const from = Number(first);
      return Array.from({ length: Number(last ?? first) - from + 1 }, (_, i) => from + i);
    });
}

/** Those that this process may use; empty where the kernel does not tell. */
export function ownProcessors(): number[] {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    return parseProcessors(/^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1] ?? '');
  } catch {
    return [];
  }
}

export interface Processors {
  /** As many as the run may keep busy: what programs are to start threads for. */
  readonly count: number;
  /** `0,3`: those that the run gets; undefined where the kernel does not tell which there are. */
  readonly list: string | undefined;
  release(): void;
}

/**
 * Whole processors for a run's share of them, rounded up; those that fewest other runs of this agent have.
 * @param cpus the share; may be a fraction
 */
export function takeProcessors(cpus: number, own: readonly number[] = ownProcessors()): Processors {
  const wanted = Math.max(1, Math.ceil(cpus));
  if (own.length === 0) return { count: wanted, list: undefined, release: () => undefined };
  const turn = own.map((_, i) => own[(i + start) % own.length] ?? 0);
  const taken = turn.sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0)).slice(0, wanted);
  const count = (cpu: number, more: number): void => {
    uses.set(cpu, (uses.get(cpu) ?? 0) + more);
  };
  for (const cpu of taken) count(cpu, 1);
  let isReleased = false;
  return {
    count: taken.length,
    list: taken.sort((a, b) => a - b).join(','),
    release: () => {
      if (!isReleased) for (const cpu of taken) count(cpu, -1);
      isReleased = true;
    },
  };
}
