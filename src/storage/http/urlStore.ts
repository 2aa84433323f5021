import { CountersignError } from '../../errors.ts';
import type { ResourceLocation } from '../resourceLocation.ts';
import { createHttpClient } from './httpClient.ts';
import { answeredStatus, getRange } from './httpRange.ts';
import type { LocationReader } from '../objectStore.ts';
import { lent, readRanges } from './rangedRead.ts';
import type { RangeSource } from './rangedRead.ts';
import { withRetries } from './retry.ts';
import { transferSettings } from '../transfer.ts';
import type { TransferOptions } from '../transfer.ts';

type UrlLocation = Extract<ResourceLocation, { type: 'URL' }>;

/**
 * Reads an object at an https (or http) URL, presigned or public, with parallel ranges where the server has them.
 * A URL that begins with https is never followed to plain http.
 * @throws CountersignError `input` when the location is no such URL; on reading, `refused` when it has expired.
 */
export function openUrlLocation(location: UrlLocation, options: TransferOptions = {}): LocationReader {
  const settings = transferSettings(options);
  const url = parse(location.url);
  const http = createHttpClient(settings, url.protocol === 'https:', 'public');
  // The query is left out of messages: it may carry the signature that gives access.
  const what = `read ${url.origin}${url.pathname}`;
  const source: RangeSource = {
    what,
    open: async (range, version) => {
      try {
        return await getRange(http, what, url, range, version);
      } catch (error) {
        throw ended(location, what, error) ?? error;
      }
    },
  };
  return {
    stat: () => stat(source, settings),
    read: (range) => lent(readRanges(source, range, settings)),
  };
}

/** A presigned GET cannot be used for HEAD, so the first byte is asked for instead. */
async function stat(
  source: RangeSource,
  settings: ReturnType<typeof transferSettings>,
): Promise<{ size: number } | undefined> {
  try {
    return await withRetries(source.what, settings, async () => {
      const { total, body } = await source.open({ offset: 0, length: 1 }, undefined);
      // Leaving the loop cancels a body that a server without ranges sends whole.
      for await (const chunk of body) if (chunk.length > 0) break;
      if (total === undefined)
        throw new CountersignError('unsupported', `${source.what}: the server tells no size`);
      return { size: total };
    });
  } catch (error) {
    if (error instanceof CountersignError && error.code === 'not-found') return undefined;
    throw error;
  }
}

function ended(location: UrlLocation, what: string, error: unknown): CountersignError | undefined {
  const { expires } = location;
  const status = answeredStatus(error);
  if (expires === undefined || (status !== 403 && status !== 401 && status !== 400)) return undefined;
  if (Date.parse(expires) > Date.now()) return undefined;
  return new CountersignError('refused', `${what}: the access that was shared ended on ${expires}`, {
    cause: error,
    mend: 'Ask the owner of the resource to share it again.',
  });
}

function parse(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    url === undefined ||
    !['https:', 'http:'].includes(url.protocol) ||
    url.username !== '' ||
    url.password !== ''
  ) {
    throw new CountersignError('input', 'the location is not an https URL without credentials in it');
  }
  return url;
}
