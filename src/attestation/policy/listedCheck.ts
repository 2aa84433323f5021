import type { CheckList } from '../checkList.ts';

/**
 * Checks a field against the policy's list of accepted values; without a list there is nothing to check.
 * @param field its value as lower-case hex; undefined where the evidence has none
 */
export function checkListed(
  list: CheckList,
  accepted: readonly string[] | undefined,
  { id, name, value }: { readonly id: string; readonly name: string; readonly value: string | undefined },
): void {
  if (accepted === undefined) return;
  const holds = value !== undefined && accepted.includes(value);
  list.record(id, `${name} has a value that the policy accepts`, holds, value ?? 'none');
}
