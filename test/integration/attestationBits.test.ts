import { describe, expect, test } from '@jest/globals';
import { flipped, passes, quoteOf, withQuote } from '../attestation/synthetic/judge.ts';
import { goodTime, makeSnpEvidence, makeSnpMaker } from '../attestation/synthetic/snpEvidence.ts';
import { makeTdxEvidence, makeTdxMaker } from '../attestation/synthetic/tdxEvidence.ts';

const snp = makeSnpMaker('Milan', 'VCEK');
const tdx = makeTdxMaker();

/**
 * There is no bit of a report or a quote that does not matter: reserved fields are signed, what follows the
 * signature must be zero, and the certificates in a quote have one accepted spelling.
 */
describe('every single bit matters', () => {
  test.each([
    ['an SEV-SNP report', makeSnpEvidence(snp), snp.roots],
    ['a TDX quote', makeTdxEvidence(tdx, { version: 5, tdx15: true, padding: Buffer.alloc(16) }), tdx.roots],
  ])('of %s', (_what, evidence, roots) => {
    expect(passes(evidence, roots, goodTime)).toBe(true);
    const quote = quoteOf(evidence);
    const survivors: string[] = [];
    for (let byte = 0; byte < quote.length; byte += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        if (passes(withQuote(evidence, flipped(quote, byte, bit)), roots, goodTime))
          survivors.push(`${byte}.${bit}`);
      }
    }
    expect(survivors).toEqual([]);
  });
});
