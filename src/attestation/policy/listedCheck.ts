import { toHex } from '../../bytes/byteForms.ts';
import type { CheckList } from '../checkList.ts';

/** Checks a field against the policy's list of accepted values; without a list there is nothing to check. */
export function checkListed(
  list: CheckList,
  accepted: readonly string[] | undefined,
  { id, name, bytes }: { readonly id: string; readonly name: string; readonly bytes: Uint8Array },
): void {
  if (accepted === undefined) return;
  const value = toHex(bytes);
  list.record(id, `${name} has a value that the policy accepts`, accepted.includes(value), value || 'none');
}
