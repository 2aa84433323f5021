import * as z from 'zod';
import { sha256 } from '../schemas.ts';

/** A commit of git, by its whole name: SHA-1 or SHA-256. */
export const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Where a repository is looked at in a browser: no user, no password, no query, in one form of several, and no step up, by
 * which it would begin as one and lead to another.
 */
const REPOSITORY =
  /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9._~-]+){1,8}(?<!\.git)$/;

/** What a customer says that the order is made from. His signature stands for it, and nothing else does. */
export const sourceSchema = z.object({
  /** `https://github.com/owner/name`. */
  repository: z
    .string()
    .max(256)
    .regex(REPOSITORY, 'must be the address of a repository (https://host/owner/name)'),
  commit: z.string().regex(COMMIT, 'must be the 40 or 64 hex digits of a commit'),
  /** Hash of the directory that the solution was built from, as `files calculate-hash` gives it. */
  tree: sha256.optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** The address of a repository in its one form, however it was copied: without `.git`, slash at the end and spaces. */
export function repositoryAddress(text: string): string {
  return text
    .trim()
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}

/** Whether two addresses are of one repository: GitHub tells neither hosts, owners nor names apart by case. */
export function isSameRepository(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
