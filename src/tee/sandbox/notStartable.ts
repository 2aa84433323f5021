import { CountersignError } from '../../errors.ts';
import type { ErrorCode } from '../../errors.ts';
import type { SandboxResult } from './sandbox.ts';

/** What is the image's fault, not the machine's: another try would end the same. */
const OF_THE_IMAGE: readonly ErrorCode[] = ['input', 'tampered', 'limit', 'refused', 'unsupported'];

/** An image that can't be run is an outcome of the run, like a program that fails; all else is thrown on. */
export function notStartable(error: unknown): SandboxResult {
  if (!(error instanceof CountersignError) || !OF_THE_IMAGE.includes(error.code)) throw error;
  return {
    outcome: 'not-startable',
    exitStatus: null,
    log: new Uint8Array(0),
    milliseconds: 0,
    reason: error.message,
  };
}
