import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { inputRole } from '../../../marketplace/approval/envelope.ts';
import { downloadResource } from '../../../resource/transfer/downloadResource.ts';
import type { Resource } from '../../../resource/resource.ts';
import { patiently } from '../claim/patience.ts';
import { ofPart } from '../result/publishedReason.ts';
import type { TeeContext } from '../teeContext.ts';
import { requireOwnFolder } from './ownFolder.ts';
import { fromCopy } from './sealedCopies.ts';

/** They share one line; and each holds what it has on the way in memory. */
const AT_ONCE = 2;

export interface OpenedInput {
  /** `input-0001` … */
  readonly name: string;
  /** Directory that the solution sees under that name. */
  readonly path: string;
  readonly hash: string;
  readonly size: number;
}

export interface Placing {
  readonly order: number;
  /** Where a directory is made for each. */
  readonly directory: string;
  readonly signal: AbortSignal;
}

/** Downloads one input to where the solution will see it: a directory as it is, a file inside one. */
async function place(
  context: TeeContext,
  resource: Resource,
  { order, directory, signal }: Placing,
  name: string,
): Promise<OpenedInput> {
  const parent = join(directory, name);
  await mkdir(parent, { recursive: true, mode: 0o755 });
  const { path } = await fromCopy(context, order, resource, (from) =>
    downloadResource(from, parent, { signal }),
  );
  return {
    name,
    path: resource.content === 'directory' ? path : parent,
    hash: resource.hash.hash,
    size: resource.size,
  };
}

/**
 * Downloads all inputs at once and verifies them. When one of them fails none is left under way: nothing is written
 * any more once this has ended.
 * @throws CountersignError of the first that failed, or the signal's reason
 */
export async function placeInputs(
  context: TeeContext,
  resources: readonly Resource[],
  { order, directory, signal }: Placing,
): Promise<readonly OpenedInput[]> {
  const failed = new AbortController();
  const over = AbortSignal.any([signal, failed.signal]);
  const limited = pLimit(AT_ONCE);
  const one = async (resource: Resource, position: number): Promise<OpenedInput> => {
    const what = `input ${position + 1}`;
    try {
      over.throwIfAborted();
      await requireOwnFolder(context, resource.resource, what);
      const name = inputRole(position + 1);
      return await ofPart(what, () =>
        patiently(
          context,
          what,
          () => place(context, resource, { order, directory, signal: over }, name),
          over,
        ),
      );
    } catch (error) {
      // The first reason is the one that is told.
      failed.abort(error);
      throw error;
    }
  };
  const placing = resources.map((resource, position) => limited(one, resource, position));
  await Promise.allSettled(placing);
  if (signal.aborted) throw signal.reason as Error;
  if (failed.signal.aborted) throw failed.signal.reason as Error;
  return Promise.all(placing);
}
