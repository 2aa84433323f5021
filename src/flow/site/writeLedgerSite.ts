import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CountersignError, messageOf } from '../../errors.ts';
import { indexPage } from './indexPage.ts';
import { offerPage } from './offerPage.ts';
import { orderPage } from './orderPage.ts';
import type { LedgerSite } from './siteModel.ts';
import { makeDirectory } from '../../text/makeDirectory.ts';

/** What a folder of ours holds and nothing else: only such a one is written anew. */
const OWN = /^(?:index|order-\d+|offer-\d+)\.html$/;

/** @throws CountersignError `exists` for a folder with files of somebody's own, which stay as they are */
async function requireOwn(directory: string): Promise<void> {
  const names = await readdir(directory).catch((cause: unknown) => {
    const { code = messageOf(cause) } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new CountersignError(
      'input',
      `${directory} ${code === 'ENOTDIR' ? 'is a file' : `cannot be written to: ${code}`}`,
      {
        cause,
        mend: 'name a directory',
      },
    );
  });
  const foreign = names.find((name) => !OWN.test(name));
  if (foreign !== undefined)
    throw new CountersignError(
      'exists',
      `${directory} has a file that is not of a ledger's pages: ${foreign}`,
      {
        mend: 'name a new directory, or an empty one',
      },
    );
}

/**
 * Writes a ledger's pages into a folder, whole or not at all: what lay there of an earlier site is replaced.
 * @param isPrivate whether they hold what a key opened: then they are for this user alone
 * @returns how many pages there are
 */
export async function writeLedgerSite(
  site: LedgerSite,
  directory: string,
  isPrivate = false,
): Promise<number> {
  const target = resolve(directory);
  await requireOwn(target);
  await makeDirectory(dirname(target));
  // Of a name that nobody can take beforehand, and closed to all others.
  const closed = await mkdtemp(`${target}.writing-`);
  const fresh = join(closed, 'site');
  const mode = isPrivate ? 0o600 : 0o666;
  try {
    await mkdir(fresh, { mode: isPrivate ? 0o700 : 0o777 });
    const pages = [
      ['index.html', indexPage(site, isPrivate)] as const,
      ...site.offers.map((offer) => [`offer-${offer.id}.html`, offerPage(offer)] as const),
    ];
    for (const [name, text] of pages) await writeFile(join(fresh, name), text, { mode });
    for (const order of site.orders)
      await writeFile(join(fresh, `order-${order.reading.state.id}.html`), orderPage(order), { mode });
    // Somebody may have put something there meanwhile.
    await requireOwn(target);
    await rm(target, { recursive: true, force: true });
    await rename(fresh, target);
    return pages.length + site.orders.length;
  } finally {
    await rm(closed, { recursive: true, force: true });
  }
}
