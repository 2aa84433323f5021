import { CountersignError } from '../../errors.ts';

/** GitHub's most. */
export const PAGE_SIZE = 100;
/** More than anybody has of branch policies, rules or waiting runs; an answer that never ends stops here. */
const MAX_PAGES = 50;

/**
 * All items of a list that GitHub gives in pages of a hundred. By number, not by the links of the answer: those could
 * lead the token elsewhere, or in a circle.
 * @param read one page, held to its shape; pages are counted from 1.
 * @throws CountersignError `limit` for a list that does not end.
 */
export async function readPages<T>(
  what: string,
  read: (page: number) => Promise<readonly T[]>,
): Promise<T[]> {
  const items: T[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const found = await read(page);
    items.push(...found);
    if (found.length < PAGE_SIZE) return items;
  }
  throw new CountersignError('limit', `GitHub's list of ${what} has over ${MAX_PAGES} pages`);
}
