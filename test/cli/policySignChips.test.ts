import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parsePolicy } from '../../src/attestation/policyFile.ts';
import { complaints } from '../attestation/synthetic/judge.ts';
import { makeSnpEvidence, makeSnpMaker, snpMeasurement } from '../attestation/synthetic/snpEvidence.ts';
import { makeTdxEvidence, makeTdxMaker, mrTd, ppid } from '../attestation/synthetic/tdxEvidence.ts';
import { CliFixture } from './cliFixture.ts';

const fixture = new CliFixture();
afterAll(() => {
  fixture.remove();
});

const dayMs = 24 * 3_600_000;
const genoa = makeSnpMaker('Genoa', 'VCEK');
const tdx = makeTdxMaker();
const chip = '5c'.repeat(64);
const machines = [{ chip: chip.toUpperCase(), owner: 'Example Cloud: Frankfurt #1' }, { chip: ppid }];

const signerOf = (name: string): string => {
  const { privateKey } = generateKeyPairSync('ed25519');
  return fixture.write(name, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
};
const registry = signerOf('registry.pem');
const list = (value: unknown): string => fixture.write('machines.json', JSON.stringify(value));

/** What a user's policy is behind `>> policy.yml`. */
async function signed(value: unknown, signer = registry, ...options: string[]): Promise<string> {
  const args = ['policy', 'sign-chips', list(value), '--signer', signer, ...options];
  const { out, status } = await fixture.run('owner', args);
  expect(status).toBe(0);
  return [
    'version: 1',
    'kinds: [sev-snp, tdx]',
    `measurements: { sev-snp: ['${snpMeasurement}'], tdx: ['${mrTd}'] }`,
    'allowAnyGuest: true',
    'minimumTcb: { genoa: none }',
    out,
  ].join('\n');
}

/** The checks that a machine of either kind fails under a policy, when it is judged then. */
const refusals = (text: string, at: Date): readonly string[][] => {
  const policy = parsePolicy(text, 'policy.yml');
  const collateralAside = (ids: string[]): string[] => ids.filter((id) => id.startsWith('chip-'));
  return [
    collateralAside(complaints(makeSnpEvidence(genoa), genoa.roots, at, { policy })),
    collateralAside(complaints(makeTdxEvidence(tdx), tdx.roots, at, { policy })),
  ];
};
const now = (days = 0): Date => new Date(Date.now() + 1000 + days * dayMs);

describe('countersign policy sign-chips', () => {
  test('writes the rule of a policy by which the machines in the list are accepted', async () => {
    expect(refusals(await signed(machines), now())).toEqual([[], []]);
  });

  test('names the machines that are accepted: another one is refused', async () => {
    expect(refusals(await signed([machines[1]]), now())).toEqual([['chip-listed'], []]);
    expect(refusals(await signed([{ chip: '00'.repeat(64) }]), now())).toEqual([
      ['chip-listed'],
      ['chip-listed'],
    ]);
  });

  test('says for how long it is believed', async () => {
    const both = ['chip-list', 'chip-listed'];
    const text = await signed(machines, registry, '--days', '2');
    expect(refusals(text, now(1))).toEqual([[], []]);
    expect(refusals(text, now(2))).toEqual([both, both]);
    expect(refusals(text, now(-1))).toEqual([both, both]);
  });

  test('is the word of the key that signs: that of another one is none of the policy', async () => {
    const own = await signed(machines);
    const signer = /^ {2}signer: (.*)$/m;
    const [, key = ''] = signer.exec(own) ?? [];
    const forged = (await signed(machines, signerOf('stranger.pem'))).replace(signer, `  signer: ${key}`);
    const both = ['chip-list', 'chip-listed'];
    expect(refusals(forged, now())).toEqual([both, both]);
    const changed = own.replace('Frankfurt', 'Nowhere');
    expect(refusals(changed, now())).toEqual([both, both]);
    const file = fixture.write('forged.yml', forged);
    expect((await fixture.run('owner', ['policy', 'explain', file])).out).toMatch(
      /Machines: NONE: .*signature/,
    );
  });

  test('signs what openssl does, and says as JSON what it signed', async () => {
    const args = ['policy', 'sign-chips', list(machines), '--signer', registry];
    const made = (await fixture.json('owner', args)) as {
      chipList: { signer: string; list: string; signature: string };
      machines: unknown;
    };
    const { signer, list: text, signature } = made.chipList;
    const key = createPublicKey({ key: Buffer.from(signer, 'base64'), format: 'der', type: 'spki' });
    expect(verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))).toBe(true);
    expect(made.machines).toEqual([{ ...machines[0], chip }, machines[1]]);
    const file = fixture.write('policy.yml', await signed(machines));
    const { out } = await fixture.run('owner', ['policy', 'explain', file]);
    expect(out).toMatch(/Machines: one of the 2 in the list that \S+ signed, until 2\d{3}-/);
    expect(out).not.toMatch(/Machines: any/);
  });

  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  test.each<[string, unknown, string, string[], RegExp, number]>([
    ['no machine', [], registry, [], /names no machine/, 1],
    ['a machine twice', [machines[1], machines[1]], registry, [], /twice/, 1],
    ['what is no chip', [{ chip: 'abc' }], registry, [], /machines\.json:1: .*chip id is 128/, 1],
    ['a member that is not known', [{ chip: ppid, place: 'x' }], registry, [], /place/, 1],
    ['no list', { machines }, registry, [], /machines\.json/, 1],
    [
      'a key that is not there',
      machines,
      fixture.path('none.pem'),
      [],
      /the key .*none\.pem does not exist/,
      1,
    ],
    ['a key that is none', machines, fixture.write('x.pem', 'x'), [], /x\.pem is no Ed25519 key/, 1],
    [
      'a key of another kind',
      machines,
      fixture.write('rsa.pem', rsa.export({ type: 'pkcs8', format: 'pem' }).toString()),
      [],
      /rsa\.pem is no Ed25519 key/,
      1,
    ],
    ['no days', machines, registry, ['--days', '0'], /--days/, 2],
    ['more than ten years', machines, registry, ['--days', '4000'], /--days is 3650 at most/, 2],
    ['more than a policy holds', many(1500), registry, [], /longer than 200000 characters/, 1],
  ])('says in a line that it cannot use %s', async (_what, value, signer, options, wanted, wantedStatus) => {
    const args = ['policy', 'sign-chips', list(value), '--signer', signer, ...options];
    const { out, err, status } = await fixture.run('owner', args);
    expect([status, out]).toEqual([wantedStatus, '']);
    expect(err).toMatch(/^error: [^\n]*\n/);
    expect(err).toMatch(wanted);
  });
});

function many(count: number): object[] {
  return Array.from({ length: count }, (_, at) => ({ chip: at.toString(16).padStart(128, '0') }));
}
