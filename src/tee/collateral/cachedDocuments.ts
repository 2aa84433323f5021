import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { sha256Hex } from '../../canonicalJson.ts';
import type { FetchDocument, FetchedDocument } from './fetchDocument.ts';
import { makeDirectory } from '../../text/makeDirectory.ts';

const entrySchema = z.strictObject({
  url: z.string(),
  header: z.string().optional(),
  bytes: z.base64(),
  fetched: z.iso.datetime(),
});

type Entry = z.infer<typeof entrySchema>;

/**
 * Keeps fetched documents in a directory, so that makers' servers are asked once a day and not once an order. When they
 * do not answer, an older document serves: whether it is still good is for the verifier to say.
 * @param maxAgeHours age after which a document is fetched again
 */
export function cachedDocuments(
  fetch: FetchDocument,
  directory: string,
  maxAgeHours = 24,
  now: () => Date = () => new Date(),
): FetchDocument {
  return async (url, header) => {
    const file = join(directory, `${sha256Hex(`${header ?? ''}\n${url}`)}.json`);
    const kept = await readEntry(file, url);
    if (kept !== undefined && ageHours(kept, now()) < maxAgeHours) return documentOf(kept);
    try {
      const document = await fetch(url, header);
      await keep(directory, file, {
        url,
        ...document,
        bytes: document.bytes.toString('base64'),
        fetched: now().toISOString(),
      });
      return document;
    } catch (error) {
      if (kept !== undefined) return documentOf(kept);
      throw error;
    }
  };
}

function ageHours(entry: Entry, now: Date): number {
  const age = (now.getTime() - new Date(entry.fetched).getTime()) / 3_600_000;
  // A clock that went back must not make a document fresh for ever.
  return age < 0 ? Infinity : age;
}

function documentOf(entry: Entry): FetchedDocument {
  return { bytes: Buffer.from(entry.bytes, 'base64'), header: entry.header };
}

/** What cannot be read is as good as not there. */
async function readEntry(file: string, url: string): Promise<Entry | undefined> {
  try {
    const entry = entrySchema.parse(JSON.parse(await readFile(file, 'utf8')));
    return entry.url === url ? entry : undefined;
  } catch {
    return undefined;
  }
}

async function keep(directory: string, file: string, entry: Entry): Promise<void> {
  await makeDirectory(directory, 0o700);
  const draft = `${file}.${process.pid}.draft`;
  await writeFile(draft, JSON.stringify(entry), { mode: 0o600 });
  await rename(draft, file);
}
