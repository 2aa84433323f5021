import type { ReviewDifference, ReviewModel } from '../model.ts';

/** What of a configuration says nothing of how it is run: what made it, when, and of which layers. */
const BESIDE = new Set(['diffIds', 'history', 'created']);

function basesOf({ layers }: ReviewModel): readonly string[] {
  return [...new Set(layers.flatMap(({ base }) => base ?? []))];
}

/** The known bases that either image is of, where they are not the same. */
export function baseDifference(before: ReviewModel, after: ReviewModel): ReviewDifference['settings'] {
  const [was, is] = [basesOf(before), basesOf(after)];
  return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ name: 'base', before: was, after: is }];
}

/** Everything in the configuration that differs, in its order. */
export function settingsDifference(before: ReviewModel, after: ReviewModel): ReviewDifference['settings'] {
  const [was, is]: Record<string, unknown>[] = [{ ...before.config }, { ...after.config }];
  return [...new Set([...Object.keys(is ?? {}), ...Object.keys(was ?? {})])]
    .filter((name) => !BESIDE.has(name))
    .map((name) => ({ name, before: was?.[name], after: is?.[name] }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}
