import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { messageOf } from '../../../errors.ts';
import { sha256 } from '../../../marketplace/schemas.ts';
import { isAlive, ownIdentity } from './processIdentity.ts';
import type { TeeContext } from '../teeContext.ts';

/**
 * What an agent leaves for the next one in its home: which claim was its own. The host may change, copy, put back or
 * remove the file: then an order ends in Error too soon, or later than it could; nothing is ever run because of it.
 */
const hintSchema = z.object({ claim: sha256, process: z.string().max(64) });

function pathOf(journals: string, order: number): string {
  return join(journals, `claim-${order}.json`);
}

/** Best effort: without it, the order of an agent that was killed ends when its time is over. */
export async function writeClaimHint(context: TeeContext, order: number, claim: string): Promise<void> {
  const path = pathOf(context.journals, order);
  try {
    await mkdir(context.journals, { recursive: true, mode: 0o700 });
    await rm(path, { force: true });
    const hint = JSON.stringify({ claim, process: await ownIdentity() });
    await writeFile(path, hint, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    context.log(`Order ${order}: the claim cannot be noted for the next agent: ${messageOf(error)}`);
  }
}

export async function removeClaimHint({ journals }: TeeContext, order: number): Promise<void> {
  await rm(pathOf(journals, order)).catch(() => undefined);
}

/** The claims that agents of this home made which are dead, each with its order: what they ran may still be there. */
export async function predecessorsClaims({
  journals,
}: Pick<TeeContext, 'journals'>): Promise<readonly { readonly order: number; readonly claim: string }[]> {
  const names = await readdir(journals).catch(() => []);
  const orders = names.flatMap((name) => /^claim-(\d{1,15})\.json$/.exec(name)?.[1] ?? []).map(Number);
  const found = [];
  for (const order of orders) {
    const hint = await readHint(journals, order);
    if (hint !== undefined && (await isOfDead(hint))) found.push({ order, claim: hint.claim });
  }
  return found;
}

/** True when an agent of this home made the claim, and is dead. The home's lock says that no other agent lives here. */
export async function isPredecessorsClaim(
  { journals }: TeeContext,
  order: number,
  claim: string,
): Promise<boolean> {
  const hint = await readHint(journals, order);
  return hint?.claim === claim && (await isOfDead(hint));
}

type Hint = z.infer<typeof hintSchema>;

async function readHint(journals: string, order: number): Promise<Hint | undefined> {
  try {
    return hintSchema.parse(JSON.parse(await readFile(pathOf(journals, order), 'utf8')));
  } catch {
    return undefined;
  }
}

async function isOfDead({ process }: Hint): Promise<boolean> {
  return process === (await ownIdentity()) || !(await isAlive(process));
}
