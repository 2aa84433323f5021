import { CountersignError, messageOf } from '../../errors.ts';
import type { ActionContext, CacheClient } from '../actionContext.ts';
import { hearClient } from '../log/hearClient.ts';

/** The cache of the repository, in words that hold. */
export interface ActionCache {
  /**
   * @param prefixes of keys to take where there is no such key, the latest first
   * @returns the key that was found, or `undefined` where there is none
   * @throws CountersignError `unavailable` where the cache could not be asked, or gave what is no archive
   */
  restore(path: string, key: string, prefixes?: string[]): Promise<string | undefined>;
  /** @throws CountersignError `unavailable` where the file was not kept */
  save(path: string, key: string): Promise<void>;
}

/**
 * The client of GitHub fails softly: it writes warnings, and returns as if nothing had been. What it returns does not
 * tell (in the first version of the service, a save that was cut half-way still gives a number), so what it says is
 * heard instead of printed.
 * @returns `undefined` where there is no cache
 */
export async function openCache(context: ActionContext): Promise<ActionCache | undefined> {
  const client: CacheClient = context.services.cache ?? (await import('@actions/cache'));
  if (!client.isFeatureAvailable()) return undefined;
  return {
    restore: async (path, key, prefixes) => {
      const heard = await hearClient(context, () => client.restoreCache([path], key, prefixes)).catch(failed);
      if (heard.complaint !== undefined) failed(heard.complaint);
      return heard.result;
    },
    save: async (path, key) => {
      const heard = await hearClient(context, () => client.saveCache([path], key)).catch(failed);
      if (heard.complaint !== undefined) failed(heard.complaint);
      // -1, or NaN where the service gave no number.
      if (!(heard.result >= 0)) failed(heard.last ?? 'the cache did not take it');
    },
  };
}

function failed(why: unknown): never {
  throw new CountersignError('unavailable', messageOf(why));
}
