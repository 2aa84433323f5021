import { expect, test } from '@jest/globals';
import type { Approval } from '../../../src/marketplace/approval/approval.ts';
import { ROWS } from '../../../src/marketplace/card/cardRows.ts';
import type { Subject } from '../../../src/marketplace/card/rowWords.ts';
import { DEFAULT_LIMITS } from '../../../src/marketplace/order/limits.ts';

const textOf = (devices: string[], gpus: number): string => {
  const approval = { devices, limits: { ...DEFAULT_LIMITS, gpus } } as unknown as Approval;
  const told = ROWS.devices({ approval } as Subject);
  return JSON.stringify(told.lines);
};

test('a card never says that there is no GPU where the run gets one', () => {
  expect(textOf([], 0)).toContain('none: no GPU');
  expect(textOf([], 2)).toContain('GPUs: 2, of those that the TEE has: the evidence names none of them');
  expect(textOf([], 2)).not.toContain('none: no GPU');
  expect(textOf(['GPU-1'], 1)).toContain('GPU-1');
});
