import { CountersignError } from '../../../errors.ts';
import type { ErrorCode } from '../../../errors.ts';
import type { SandboxOutcome } from '../../sandbox/sandbox.ts';
import type { FinishedEntry } from '../../../marketplace/order/orderEntries.ts';

/**
 * What the TEE itself found wrong with an order. Its message is made of the TEE's own words, numbers and names of
 * members alone, so it is fit for the public ledger; no other error's is.
 */
export class OwnRefusal extends CountersignError {
  constructor(message: string) {
    super('refused', message);
  }
}

/** What failed while a part of the order was fetched or opened. Its message may be a server's: for the log alone. */
class PartFailure extends CountersignError {
  readonly part: string;

  constructor(part: string, error: CountersignError) {
    super(error.code, `${part}: ${error.message}`, { cause: error });
    this.part = part;
  }
}

/**
 * Does something with one part of the order, so that what is published of a failure can name the part.
 * @param part `the solution`, `input 2`: of our own words
 */
export async function ofPart<T>(part: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CountersignError) || error instanceof OwnRefusal) throw error;
    throw new PartFailure(part, error);
  }
}

const SENTENCES: Readonly<Record<ErrorCode, string>> = {
  usage: 'could not be opened',
  input: 'has a form that the TEE does not read',
  'not-found': 'is not where its resource says',
  exists: 'could not be put where the TEE needs it',
  conflict: 'changed while it was read',
  refused: 'could not be read: access was refused',
  tampered: 'is not what was sealed, signed or ordered',
  limit: 'is over a limit of the TEE or of the order',
  unsupported: 'has a form that the TEE does not read',
  unavailable: 'could not be reached',
  'run-failed': 'did not end well',
  interrupted: 'was not read to its end',
  internal: 'could not be opened',
};

/**
 * What everybody may read of why an order ended: one of a closed set of sentences. What a server, a program or the
 * host's file system said goes to the operator's log alone.
 */
export function publishedReason(error: unknown): string {
  if (error instanceof OwnRefusal) return error.message;
  const part = error instanceof PartFailure ? error.part : 'something that the order needs';
  return `${part} ${SENTENCES[error instanceof CountersignError ? error.code : 'internal']}`;
}

/**
 * The same of how a run ended; empty when all went well. A solution chooses between all the ways to go wrong, so
 * they read alike: which it was is sealed to the recipients. That its agent was told to end no solution chooses.
 */
export function publishedEnd(status: FinishedEntry['status'], outcome: SandboxOutcome): string {
  if (status === 'done') return '';
  if (outcome === 'interrupted')
    return 'it was interrupted: the agent of the TEE was told to end while it ran';
  return status === 'canceled' ? 'it was cancelled' : 'the run did not end well';
}
