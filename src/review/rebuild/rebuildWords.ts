import type { CauseId, RebuildDifference, RebuildOutcome } from './rebuildOutcome.ts';
import { CAUSES } from './compare/causes.ts';

/** The outcome in one sentence, for every face. */
export function verdictSentence({ verdict, given }: Pick<RebuildOutcome, 'verdict' | 'given'>): string {
  switch (verdict) {
    case 'same-archive':
      return 'The same archive, byte for byte.';
    case 'same-image':
      return 'The same image: the same layers and configuration, in another archive.';
    case 'same-files':
      return 'The same files, run in the same way; the image around them has another form.';
    case 'differs':
      return 'hash' in given
        ? 'Another solution: no digest of what was built is the one given. Only the archive tells what differs.'
        : 'Another solution than was built here.';
  }
}

export function isSame({ verdict }: Pick<RebuildOutcome, 'verdict'>): boolean {
  return verdict !== 'differs';
}

/** Differences that read alike. */
export interface DifferenceGroup {
  readonly standing: RebuildDifference['standing'];
  readonly title: string;
  readonly files: readonly RebuildDifference[];
}

/** What no cause explains first, all of it in one group; then by cause. Nothing is left out. */
export function groupsOf(differences: readonly RebuildDifference[]): DifferenceGroup[] {
  const groups = new Map<string, RebuildDifference[]>();
  for (const each of differences) {
    const key = each.standing === 'unexplained' ? 'unexplained' : `${each.standing} ${each.causes.join(' ')}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(each);
  }
  return [...groups.values()].map((files) => {
    const [first] = files;
    const standing = first?.standing ?? 'unexplained';
    return { standing, title: titleOf(standing, first?.causes ?? []), files };
  });
}

function titleOf(standing: RebuildDifference['standing'], causes: readonly CauseId[]): string {
  if (standing === 'unexplained') return 'Not explained by any known cause';
  const likely = causes.map((cause) => CAUSES[cause]).join('; ');
  return standing === 'look' ? `Likely: ${likely}, but it can be other code: look` : `Likely: ${likely}`;
}

/** One difference in words, what it quotes as it is in the image. */
export function differenceWords({ change, facts, causes, standing }: RebuildDifference): string {
  if (change === 'only-given') return 'is in it, and was not built here';
  if (change === 'only-rebuilt') return 'was built here, and is not in it';
  const partly = standing === 'unexplained' && causes.length > 0;
  const likely = partly ? ` (in part, likely: ${causes.map((cause) => CAUSES[cause]).join('; ')})` : '';
  return `${facts.join('; ')}${likely}`;
}
