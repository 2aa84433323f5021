import { inBytes } from '../../../marketplace/card/words.ts';
import { raiseLimit } from '../../../marketplace/order/limitWords.ts';
import { settleOutput } from '../collectOutput.ts';
import { fileTooLarge, holdsFullFile } from '../measureOutput.ts';
import type { SandboxResult, SandboxSpec } from '../sandbox.ts';

/** 128 and the number of SIGXFSZ, as a shell and bubblewrap say it. */
const FILE_TOO_LARGE = 153;

export interface EndedRun {
  readonly exitStatus: number;
  readonly log: Uint8Array;
  readonly milliseconds: number;
  /** Whether the kernel killed something inside for its memory. */
  readonly outOfMemory: boolean;
}

/**
 * Why a run ended that nobody stopped: by itself, or because it met a limit. A process that was killed is told from one
 * that needed too much memory: a solution can kill its own. To be called when none of its processes is left.
 */
export async function judgeEnd({ output, limits }: SandboxSpec, ended: EndedRun): Promise<SandboxResult> {
  const { outOfMemory, ...end } = ended;
  const failed = end.exitStatus !== 0;
  const excess = await settleOutput(output, limits);
  if (failed && outOfMemory) return { outcome: 'memory-limit', ...end, reason: outOfMemoryReason(limits) };
  if (excess !== undefined) return { outcome: 'output-limit', ...end, reason: excess };
  if (failed && (end.exitStatus === FILE_TOO_LARGE || (await holdsFullFile(output, limits))))
    return { outcome: 'output-limit', ...end, reason: fileTooLarge(limits) };
  return { outcome: 'exited', ...end };
}

export function outOfMemoryReason({ memoryBytes }: SandboxSpec['limits']): string {
  return `it needed more than ${inBytes(memoryBytes)} of memory: ${raiseLimit('memoryBytes')}`;
}
