import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { verifyEvidence } from '../../../src/attestation/verifyEvidence.ts';
import { complaints, policyOf } from '../synthetic/judge.ts';
import { goodTime, makeSnpEvidence, makeSnpMaker } from '../synthetic/snpEvidence.ts';
import { makeTdxEvidence, makeTdxMaker, ppid } from '../synthetic/tdxEvidence.ts';

const genoa = makeSnpMaker('Genoa', 'VCEK');
const tdx = makeTdxMaker();
const registry = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519');
const chip = '5c'.repeat(64);

const good = {
  type: 'urn:countersign:chips:v1',
  issued: '2026-05-01T00:00:00Z',
  expires: '2026-07-01T00:00:00Z',
  machines: [{ chip, owner: 'Example Cloud, Frankfurt' }, { chip: ppid }],
};

function rule(list: object | string, by = registry): object {
  const text = typeof list === 'string' ? list : JSON.stringify(list);
  return {
    chipList: {
      signer: registry.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      list: text,
      signature: sign(null, Buffer.from(text), by.privateKey).toString('base64'),
    },
  };
}

const judge = (rules: object): string[] =>
  complaints(makeSnpEvidence(genoa), genoa.roots, goodTime, { policy: policyOf(rules) });

describe('a signed list of machines', () => {
  test('accepts the machines in it, and says whose they are', () => {
    expect(judge(rule(good))).toEqual([]);
    expect(complaints(makeTdxEvidence(tdx), tdx.roots, goodTime, { policy: policyOf(rule(good)) })).toEqual(
      [],
    );
    const { checks } = verifyEvidence(
      makeSnpEvidence(genoa),
      { at: goodTime, policy: policyOf(rule(good)) },
      genoa.roots,
    );
    expect(checks.find(({ id }) => id === 'chip-listed')?.detail).toContain('of Example Cloud, Frankfurt');
  });

  test.each<[string, object, string[]]>([
    ['that does not name the machine', rule({ ...good, machines: [{ chip: ppid }] }), ['chip-listed']],
    ['that names nobody', rule({ ...good, machines: [] }), ['chip-listed']],
    ['that somebody else signed', rule(good, stranger), ['chip-list', 'chip-listed']],
    ['that expired', rule({ ...good, expires: '2026-05-31T00:00:00Z' }), ['chip-list', 'chip-listed']],
    ['from the future', rule({ ...good, issued: '2026-06-02T00:00:00Z' }), ['chip-list', 'chip-listed']],
    ['of another type', rule({ ...good, type: 'x' }), ['chip-list', 'chip-listed']],
    ['that is no JSON', rule('chips'), ['chip-list', 'chip-listed']],
    [
      'with its machines twice',
      rule(JSON.stringify(good).replace('"machines"', '"machines":[],"machines"')),
      ['chip-list', 'chip-listed'],
    ],
  ])('is refused %s', (_what, rules, wanted) => {
    expect(judge(rules)).toEqual(wanted);
    expect(judge({})).toEqual([]);
  });

  test('does not take the place of the list that the policy has of its own', () => {
    expect(judge({ ...rule(good), chipIds: ['00'.repeat(64)] })).toEqual(['chip-allowed']);
    expect(judge({ ...rule(good), chipIds: [chip] })).toEqual([]);
  });
});
