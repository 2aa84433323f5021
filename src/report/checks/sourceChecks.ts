import { checkOf, impossibleCheck, type Check } from '../../checks.ts';
import { isSameRepository, type Source } from '../../marketplace/order/source.ts';

/** What the verifier knows of the source that an order must be made from. */
export interface SourcePins {
  /** 40 or 64 hex digits in lower case. */
  readonly commit?: string;
  /** Its address, as a source names it. */
  readonly repository?: string;
  /** Hash of the directory that the solution must have been built from. */
  readonly tree?: string;
}

const TITLES: Readonly<Record<keyof SourcePins, string>> = {
  repository: 'The customer signed the order for the repository that you named',
  commit: 'The customer signed the order for the commit that you named',
  tree: 'The customer signed the order for the tree that you have',
};

const ids = { repository: 'source-repository', commit: 'source-commit', tree: 'source-tree' } as const;

/** Whether nothing speaks against a report but that it is of another source than it was held against. */
export function isOnlyNotBound(checks: readonly Check[]): boolean {
  const failed = checks.filter(({ status }) => status === 'failed');
  const bound: readonly string[] = Object.values(ids);
  return failed.length > 0 && failed.every(({ id }) => bound.includes(id));
}

/**
 * Compares the source that the customer signed with what the verifier named. An order that says nothing of it is neither
 * bound to what was named nor to anything else: no check can be made.
 */
export function sourceChecks(source: Source | undefined, pins: SourcePins): Check[] {
  const check = (member: keyof SourcePins): Check[] => {
    const pinned = pins[member];
    if (pinned === undefined) return [];
    const [id, title, said] = [ids[member], TITLES[member], source?.[member]];
    if (said === undefined)
      return [impossibleCheck(id, title, `the order says no ${member}: nothing binds it to ${pinned}`)];
    const holds = member === 'repository' ? isSameRepository(said, pinned) : said === pinned;
    return [checkOf(id, title, holds, holds ? said : `the order is of ${said}, not of ${pinned}`)];
  };
  return (['commit', 'repository', 'tree'] as const).flatMap(check);
}
