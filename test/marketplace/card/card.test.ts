import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { approvalSchema, type Approval } from '../../../src/marketplace/approval/approval.ts';
import { boundTerms } from '../../../src/marketplace/card/boundTerms.ts';
import { makeCard } from '../../../src/marketplace/card/card.ts';
import { cardCode, holdsCode, readCode } from '../../../src/marketplace/card/cardCode.ts';
import { ROWS } from '../../../src/marketplace/card/cardRows.ts';
import { requireSameCard } from '../../../src/marketplace/card/requireSameCard.ts';
import { ALICE, BOB, facesOf, someApproval, someCard, someFacts, someOrder } from '../../support/cards.ts';
import { anyCharacter } from '../../support/anyCharacter.ts';

const truth = someApproval();
const other = 'f'.repeat(64);
const { tee, limits } = truth;

/** Other values of each member: a member without one does not compile. */
const CHANGES: { readonly [M in keyof Required<Approval>]: readonly Approval[M][] } = {
  type: [],
  approver: [BOB],
  ledger: [other],
  head: [
    { ...truth.head, size: 13 },
    { ...truth.head, root: other },
  ],
  order: [1500],
  suborder: [1403],
  offer: [600],
  slot: [501],
  orderDigest: [],
  solutionHash: [other],
  dataset: [{ commitment: other }],
  inputs: [
    [],
    truth.inputs.slice(0, 1),
    [...truth.inputs, { index: 3 }],
    truth.inputs.toReversed(),
    [
      { index: 1, offer: 400 },
      { index: 2, hash: other },
    ],
    [
      { index: 1, offer: 401 },
      { index: 2, hash: '5'.repeat(64) },
    ],
    [
      { index: 1, offer: 400 },
      { index: 2, hash: '5'.repeat(64), offer: 400 },
    ],
  ],
  configurationHash: [],
  tee: [
    { ...tee, offer: 201 },
    { ...tee, kind: 'sim' },
    { ...tee, kind: 'tdx' },
    { ...tee, measurement: other },
    { ...tee, attempt: 2 },
    { ...tee, evidenceDigest: other },
    { ...tee, encryptionKey: other },
    { ...tee, signingKey: other },
  ],
  policyDigest: [other],
  recipients: [[ALICE], [BOB, ALICE], [ALICE, BOB], [BOB, BOB]],
  devices: [['GPU-1'], ['GPU-1', 'GPU-2'], ['GPU-1, GPU-2'], ['none: no GPU']],
  limits: (Object.keys(limits) as (keyof typeof limits)[]).map((name) => ({
    ...limits,
    [name]: limits[name] + 1,
  })),
  leakBudget: [65_537],
  release: [],
  claims: [2],
  notBefore: ['2026-11-22T14:54:00.000Z'],
  expires: ['2026-11-23T15:00:00.001Z'],
  context: [undefined, {}, { run: 'elsewhere' }],
};
const MOVING: ReadonlySet<string> = new Set(['head', 'context']);
const changes = Object.entries(CHANGES).flatMap(([member, values]) =>
  values.map((value) => [member, { ...truth, [member]: value }] as const),
);

describe('a card', () => {
  test('has a row for every member of an approval', () => {
    expect(Object.keys(ROWS)).toEqual(expect.arrayContaining(Object.keys(approvalSchema.shape)));
    expect(Object.keys(CHANGES).sort()).toEqual(Object.keys(approvalSchema.shape).sort());
  });

  test.each(changes)(
    'shows another %s, and has another digest unless it moves by itself',
    (member, changed) => {
      const [before, after] = [someCard(truth, { isSigned: true }), someCard(changed, { isSigned: true })];
      const [on, inTerminal] = facesOf(after);
      expect(facesOf(before)).not.toContain(on);
      // An absent context and an empty one say the same.
      expect(facesOf(before)).not.toContain(inTerminal);
      expect(after.digest === before.digest).toBe(MOVING.has(member));
    },
  );

  test('has the same digest when the log grew and time passed, for as long as it holds as long', () => {
    const later = { notBefore: '2026-11-22T15:55:00.000Z', expires: '2026-11-23T16:00:00.000Z' };
    expect(someCard({ ...truth, ...later }).digest).toBe(someCard().digest);
    expect(facesOf(someCard({ ...truth, ...later }))).toEqual(facesOf(someCard()));
  });

  test('shows all of the order that its digest binds: configuration, arguments and the change since the last one', () => {
    const last = { order: 900, at: '2026-11-01T00:00:00.000Z', solutionHash: '4'.repeat(64) };
    const placed = someOrder({ solution: { epochs: 1, mode: 'dump' } });
    const lastApproved = { ...last, configuration: { solution: { epochs: 1 } } };
    const card = makeCard(someApproval(placed), someFacts({ placed, lastApproved }));
    for (const face of facesOf(card)) {
      expect(face).toContain('"mode": "dump"');
      expect(face).toContain('+ /solution/mode: "dump"');
      expect(face).not.toContain('- /solution');
      expect(face).toContain('900');
      expect(face).toContain('the same solution');
    }
  });

  test('is made for no other order or configuration than the approval names', () => {
    const placed = someOrder({ epochs: 2 });
    for (const approval of [truth, { ...truth, orderDigest: placed.digest }])
      expect(() => makeCard(approval, someFacts({ placed }))).toThrow('another order');
  });

  test('says REFUSED with the check, and gives no code, where the owner’s policy refuses the TEE', () => {
    const failed = {
      id: 'debug',
      title: 'It is no debug TEE',
      status: 'failed',
      detail: 'debug is on',
    } as const;
    for (const judged of [[failed], [...(someFacts().judged ?? []), failed], []]) {
      const card = someCard(truth, { judged });
      for (const face of facesOf(card)) {
        expect(face).toContain('REFUSED');
        expect(face).toMatch(/[Tt]here is no code/);
      }
    }
    for (const face of facesOf(someCard(truth, { judged: [failed] }))) expect(face).toContain('debug is on');
    for (const face of facesOf(someCard())) expect(face).not.toContain('REFUSED');
  });

  test('says SIMULATED, and that nobody proves a name', () => {
    for (const face of facesOf(someCard({ ...truth, tee: { ...tee, kind: 'sim' } })))
      expect(face).toMatch(/SIMULATED/);
    for (const face of facesOf(someCard())) {
      expect(face).not.toContain('SIMULATED');
      expect(face).toMatch(/Bob.*not.*proven/);
    }
  });

  test('points at recipients who are not the customer, and at witnesses that are none', () => {
    for (const face of facesOf(someCard({ ...truth, recipients: [ALICE] })))
      expect(face).toContain('not the customer');
    const witnesses = { keys: ['w.example+01234567+AAAA'], quorum: 1 };
    expect(facesOf(someCard(truth, { witnesses }))).not.toEqual(facesOf(someCard()));
    for (const face of facesOf(someCard())) expect(face).toMatch(/a fork of the ledger/);
    for (const face of facesOf(someCard(truth, { witnesses })))
      expect(face).toContain('w.example+01234567+AAAA');
  });

  test('says when it was signed with the code of another card', () => {
    const own = (code: string) => facesOf(someCard({ ...truth, context: { code } }, { isSigned: true }));
    for (const face of own(cardCode(someCard().digest))) expect(face).not.toContain('another card');
    for (const face of own('0000-0000-0000-0000')) expect(face).toContain('another card');
  });
});

const hex = fc.constantFrom('0'.repeat(64), '1'.repeat(64));
const number = fc.integer({ min: 1, max: 3 });
const text = fc.string({ unit: anyCharacter, maxLength: 12 });
const anyApproval: fc.Arbitrary<Approval> = fc.record({
  type: fc.constant('urn:countersign:approval:v1' as const),
  ...{ approver: hex, ledger: hex, order: number, suborder: number, offer: number, slot: number },
  ...{ head: fc.constant(truth.head), orderDigest: fc.constant(truth.orderDigest), solutionHash: hex },
  dataset: fc.record({ commitment: hex }),
  inputs: fc.array(
    fc.oneof(
      fc.record({ index: number, hash: hex }),
      fc.record({ index: number, offer: number }),
      fc.record({ index: number }),
    ),
    { maxLength: 3 },
  ),
  configurationHash: fc.constant(truth.configurationHash),
  tee: fc.record({
    ...{ offer: number, kind: fc.constantFrom('sim' as const, 'tdx' as const), measurement: text },
    ...{ attempt: number, evidenceDigest: hex, encryptionKey: hex, signingKey: hex },
  }),
  ...{ policyDigest: hex, recipients: fc.array(hex, { minLength: 1, maxLength: 3 }) },
  devices: fc.array(text, { maxLength: 3 }),
  limits: fc.record({
    ...{ minutes: number, memoryBytes: number, cpus: number, processes: number },
    ...{
      outputBytes: number,
      outputFiles: number,
      logBytes: number,
      scratchBytes: number,
      sharedMemoryBytes: number,
    },
    ...{ graceSeconds: number, gpus: fc.nat(8), gpuMemoryBytes: number },
  }),
  ...{ leakBudget: number, release: fc.constant('immediate' as const), claims: number },
  notBefore: fc.constant(truth.notBefore),
  expires: fc.constantFrom(truth.expires, '2026-11-23T15:00:00.001Z'),
  context: fc.constant({}),
});

describe('any two cards', () => {
  const names = fc.constantFrom({}, { ['0'.repeat(64)]: 'Bob" (proven)' });
  test('are the same to the eye only if they are the same, in the summary and in the terminal', () => {
    fc.assert(
      fc.property(anyApproval, anyApproval, names, (one, two, known) => {
        const [a, b] = [someCard(one, { names: known }), someCard(two, { names: known })];
        const isSame = a.digest === b.digest;
        const [facesA, facesB] = [facesOf(a), facesOf(b)];
        facesA.forEach((face, at) => {
          expect(face === facesB[at]).toBe(isSame);
        });
      }),
    );
  });

  test('differ in the row of the one member that differs', () => {
    fc.assert(
      fc.property(anyApproval, anyApproval, fc.constantFrom(...Object.keys(CHANGES)), (one, two, member) => {
        const changed = { ...one, [member]: two[member as keyof Approval] } as Approval;
        const [a, b] = [someCard(one), someCard(changed)];
        const rows = a.rows.filter((row, at) => JSON.stringify(row) !== JSON.stringify(b.rows[at]));
        expect(rows.length > 0).toBe(a.digest !== b.digest);
        if (rows.length > 0) expect(rows.map(({ id }) => id)).toContain(member);
      }),
    );
  });
});

describe('what is signed', () => {
  const shown = someCard();

  test('is what was shown, by its whole digest or by its code', () => {
    for (const digest of [shown.digest, shown.code, shown.code.toLowerCase().replaceAll('-', ' ')])
      expect(() => {
        requireSameCard(truth, { digest });
      }).not.toThrow();
  });

  test.each(changes.filter(([member]) => !MOVING.has(member)))(
    'is refused when its %s is another one, which is named where the terms were handed on',
    (member, changed) => {
      const words = ['notBefore', 'expires'].includes(member) ? 'inForceMs' : member;
      const refuse = (terms?: unknown) => () => {
        requireSameCard(changed, { digest: shown.digest, ...(terms === undefined ? {} : { terms }) });
      };
      expect(refuse()).toThrow(/is not what the card .* showed$/);
      expect(refuse(boundTerms(truth))).toThrow(`it differs in ${words}`);
      // Other terms than the card's tell nothing.
      expect(refuse(boundTerms(changed))).toThrow(/showed$/);
    },
  );
});

describe('what goes beyond a solution that somebody looked at', () => {
  const plain = someOrder({ solution: {}, data: [] });
  const alone = { ...someApproval(plain), inputs: [{ index: 1, offer: 400 }] };
  const beyond = (approval: Approval, placed = plain) => makeCard(approval, someFacts({ placed })).beyond;

  test('is nothing of an order on her dataset alone, for the customer alone', () => {
    expect(beyond(alone)).toEqual([]);
    const empty = someOrder(null);
    expect(beyond({ ...someApproval(empty), inputs: alone.inputs }, empty)).toEqual([]);
  });

  test.each([
    ...[{ dump: null }, { dump: {} }, { dump: [] }, { solution: { dump: null } }, { solution: { dump: {} } }],
    ...[{ data: [{}] }, { solution: [[]] }, { solution: null }, []],
  ])('is a configuration that says something by a name or by its shape alone: %j', (configuration) => {
    const placed = someOrder(configuration);
    expect(beyond({ ...someApproval(placed), inputs: alone.inputs }, placed)).toEqual(['a configuration']);
  });

  test.each<[string, Approval, typeof plain]>([
    ['1 further input', someApproval(plain), plain],
    ['1 further input', { ...alone, inputs: [...alone.inputs, { index: 2, offer: 600 }] }, plain],
    ['1 further input', { ...alone, inputs: [{ index: 1, offer: 400, hash: other }] }, plain],
    ['recipients other than the customer', { ...alone, recipients: [BOB, ALICE] }, plain],
    ['devices', { ...alone, devices: ['GPU-1'] }, plain],
    ['devices', { ...alone, limits: { ...alone.limits, gpus: 1 } }, plain],
    ['a configuration', { ...someApproval(), inputs: alone.inputs }, someOrder()],
  ])('is %s', (words, approval, placed) => {
    expect(beyond(approval, placed)).toEqual([words]);
  });
});

describe('a code for eyes', () => {
  test('is sixteen digits of the digest that nobody mistakes, and is read however it is typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (digest) => {
        const code = cardCode(digest);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
        const typed = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', '');
        expect(readCode(typed)).toBe(code);
        expect(holdsCode(`Looked at it: ${code}, fine`, code)).toBe(true);
        expect(holdsCode(`code ${code.replaceAll('-', ' ')}`, code)).toBe(true);
      }),
    );
  });

  test('of two digests is another when they differ in the first 80 bits', () => {
    const digest = 'a'.repeat(64);
    const bits = fc.integer({ min: 0, max: 19 });
    fc.assert(
      fc.property(bits, fc.constantFrom(...'0123456789bcdef'.split('')), (at, digit) => {
        const changed = digest.slice(0, at) + digit + digest.slice(at + 1);
        expect(cardCode(changed)).not.toBe(cardCode(digest));
      }),
    );
  });

  test('is in no comment that holds less, more or another', () => {
    const code = cardCode('0123456789abcdef'.repeat(4));
    for (const comment of ['', 'ok', code.slice(0, -1), `${code}0`, `0${code}`, code.replace(/.$/, 'Z')])
      expect(holdsCode(comment, code)).toBe(false);
    expect(readCode('not a code')).toBeUndefined();
  });
});
