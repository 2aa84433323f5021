import type { Named } from '../../../github/init/plan.ts';
import { isUnfilled, namesNobody } from './fillTemplate.ts';
import { isGated, type InitFacts } from './initWish.ts';

const PLACEHOLDER_STAYS =
  'The workflows keep the placeholder OWNER/countersign@000…: fill it in with --actions owner/countersign@<commit>, or by hand.';

const NOBODY_NAMED =
  'A team is asked: write whose yes counts in place of ALICE:ALICE_ID in the workflows, one octocat:583231 a person (`gh api users/octocat --jq .id`).';

/**
 * What stays for a person to do, because nobody but that person knows it.
 * @param secrets those that GitHub has
 * @param files of the checkout by path, as they are now
 */
export function leftToDo(
  facts: InitFacts,
  secrets: readonly Named[],
  files: Readonly<Record<string, string | undefined>>,
): string[] {
  const { role, given, storage } = facts;
  const known = (name: string): boolean => given.has(name) || secrets.some((each) => each.name === name);
  // What stands in the checkout counts: somebody may have filled it in by hand.
  const texts = facts.files.map(({ path, content, unfilled }) => {
    const now = files[path];
    return now === undefined || now === unfilled || facts.overwrite ? content : now;
  });
  const s3 = storage?.startsWith('s3:') === true && !isGated(role);
  return [
    ...(texts.some(isUnfilled) ? [PLACEHOLDER_STAYS] : []),
    ...(texts.some(namesNobody) ? [NOBODY_NAMED] : []),
    ...(isGated(role) && !known('DATASET_RESOURCE')
      ? [
          'Seal the dataset with `countersign files upload`, then give its resource file to this command with --resource.',
        ]
      : []),
    ...(s3 && !known('AWS_SECRET_ACCESS_KEY')
      ? ['Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in this shell and repeat, or set them by hand.']
      : []),
  ];
}
