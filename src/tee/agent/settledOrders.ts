import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

/** So many orders may stay open below others that are settled; with more, all from the first of the rest on are looked at. */
export const MOST_OPEN = 4096;

const hexSchema = z.string().regex(/^[0-9a-f]{64}$/);

const waitingSchema = z.object({
  order: z.int().positive(),
  /** Of its first entry: what all others are about. */
  digest: hexSchema,
  /** Milliseconds since 1970: from then on it waits no more, whatever is said of it. */
  until: z.int(),
});

const settledSchema = z.object({
  upTo: z.int().nonnegative(),
  open: z.array(z.int().positive()).max(MOST_OPEN),
  /** Those that were Blocked, and wanted nothing of the agent, as the log stood: until something is said of them. */
  waiting: z
    .object({ size: z.int().nonnegative(), root: hexSchema, orders: z.array(waitingSchema).max(MOST_OPEN) })
    .optional(),
});

export type WaitingOrder = z.infer<typeof waitingSchema>;

/**
 * Orders with which an agent has no more to do: all up to a number, but for a few that are still open; and which of those
 * wait. A hint, which the host may change: then an order is looked at in vain, or not served, as a host can always have it.
 * Nothing is claimed, opened or signed by it: before that the order is read whole.
 */
export type SettledOrders = z.infer<typeof settledSchema>;

function pathOf(journals: string): string {
  return join(journals, 'settled.json');
}

/** What the last look left; nothing where there was none, or what lies there is none. */
export async function readSettled(journals: string): Promise<SettledOrders> {
  try {
    return settledSchema.parse(JSON.parse(await readFile(pathOf(journals), 'utf8')));
  } catch {
    return { upTo: 0, open: [] };
  }
}

export async function writeSettled(journals: string, settled: SettledOrders): Promise<void> {
  await mkdir(journals, { recursive: true, mode: 0o700 });
  const path = pathOf(journals);
  // Home's lock says that no other agent writes here.
  // What lies there may be the host's link to a file of the TEE.
  await rm(`${path}.new`, { force: true });
  await writeFile(`${path}.new`, JSON.stringify(settled), { mode: 0o600, flag: 'wx' });
  await rename(`${path}.new`, path);
}

/**
 * What holds once these orders were looked at.
 * @param looked all orders above `before.upTo`, and those that were open below it, with whether each is still open
 */
export function settledAfter(
  before: Pick<SettledOrders, 'upTo'>,
  looked: ReadonlyMap<number, boolean>,
): Pick<SettledOrders, 'upTo' | 'open'> {
  const ids = [...looked.keys()].sort((a, b) => a - b);
  const open = ids.filter((id) => looked.get(id) === true);
  const first = open[MOST_OPEN];
  const newest = Math.max(before.upTo, ids.at(-1) ?? 0);
  if (first === undefined) return { upTo: newest, open };
  return { upTo: first - 1, open: open.slice(0, MOST_OPEN) };
}
