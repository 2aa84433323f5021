import { equalBytes, toHex } from '../../bytes/byteForms.ts';
import type { Check } from '../../checks.ts';
import type { CheckList } from '../checkList.ts';
import type { GpuClaims } from './gpuClaims.ts';

/** What became of one GPU's evidence. */
export interface GpuVerdict {
  /** Absent where the evidence does not say what is needed to judge it. */
  readonly claims?: GpuClaims;
  readonly checks: readonly Check[];
}

/**
 * Checks that a GPU answered to this order's question.
 * @param wanted undefined where the caller does not know what the evidence is for
 */
export function checkNonce(list: CheckList, found: Uint8Array, wanted: Uint8Array | undefined): void {
  const title = `The GPU answered to this order's question`;
  if (wanted === undefined) {
    list.notPossible('gpu-nonce', title, 'it is not known what the evidence was made for');
    return;
  }
  const same = equalBytes(found, wanted);
  list.record(
    'gpu-nonce',
    title,
    same,
    same
      ? `nonce ${toHex(wanted).slice(0, 16)}…`
      : `it answered to ${toHex(found).slice(0, 16)}…, not ${toHex(wanted).slice(0, 16)}…: its report was made for something else`,
  );
}
