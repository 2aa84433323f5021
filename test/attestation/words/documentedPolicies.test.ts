import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parsePolicy } from '../../../src/attestation/policyFile.ts';
import { acceptsNoHardware } from '../../../src/attestation/words/acceptedMachines.ts';
import { recommendedRows } from '../../../src/attestation/sev/recommendedMinimums.ts';
import { policySchema } from '../../../src/attestation/policy.ts';

const page = readFileSync('docs/attestation.md', 'utf8');
/** With a value of the right length where the page has a placeholder. */
const policies = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) =>
  text
    .replace(/'<128 digits>'/g, `'${'ab'.repeat(64)}'`)
    .replace(/'<64 (?:digits|zeros)>'/g, `'${'ab'.repeat(32)}'`)
    .replace(/'<[^>]+>'/g, `'${'ab'.repeat(48)}'`),
);

describe('the page about attestation', () => {
  test('shows policies that are ones, and that accept machines', () => {
    expect(policies).toHaveLength(3);
    for (const text of policies) expect(acceptsNoHardware(parsePolicy(text, 'page'))).toBe(false);
  });

  test('has a row for every rule', () => {
    for (const rule of Object.keys(policySchema.shape).filter((name) => name !== 'version'))
      expect(page).toContain(`\`${rule}`);
  });

  test('has the numbers that the source recommends', () => {
    for (const product of ['Milan', 'Genoa', 'Turin'] as const) {
      for (const { tcb } of recommendedRows(product))
        expect(page).toMatch(
          new RegExp(`^\\| ${product}.*\\| ${tcb.snp}\\b.*\\| ${tcb.microcode} \\(0x`, 'm'),
        );
    }
  });
});
