import { describe, expect, it } from '@jest/globals';
import { someApproval, someCard } from '../../support/cards.ts';

const witnesses = { keys: ['carol'], quorum: 1 };
const rowsOf = (isSigned: boolean): string =>
  JSON.stringify(someCard(someApproval(), { isSigned, witnesses }).rows);

describe('whose dataset and policy a card means', () => {
  it('is the reader’s own while it asks', () => {
    const rows = rowsOf(false);
    for (const words of [
      ...['"Your dataset"', '"Your dataset, to the byte"', '"Your policy, to the byte"'],
      ...['The TEE, by your policy', 'your dataset, offer', 'before your dataset is opened'],
    ])
      expect(rows).toContain(words);
    expect(rows).not.toContain("owner's dataset");
  });

  it('is the owner’s once it is signed: customers and reviewers read it then', () => {
    const rows = rowsOf(true);
    expect(rows).not.toMatch(/\byour (dataset|policy)\b/i);
    for (const words of ["The owner's dataset", "by the owner's policy", "the owner's dataset, offer"])
      expect(rows).toContain(words);
  });
});
