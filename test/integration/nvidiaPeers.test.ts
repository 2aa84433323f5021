/** What others say of signed reference values, of canonical XML and of OCSP answers: whatever we accept, they accept. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalXml } from '../../src/attestation/nvidia/rim/canonicalXml.ts';
import { readReferenceChain } from '../../src/attestation/nvidia/rim/referenceValues.ts';
import { readXml } from '../../src/attestation/nvidia/rim/xml.ts';
import { readCertificate } from '../../src/attestation/x509/certificate.ts';
import { readOcspAnswer } from '../../src/attestation/x509/ocspAnswer.ts';
import { ocspRequest } from '../../src/attestation/x509/ocspRequest.ts';
import { requireGood } from '../../src/attestation/x509/ocspStatus.ts';
import { genuineRims } from '../attestation/nvidia/gpuVectors.ts';
import { hopper } from '../attestation/nvidia/judgeGpus.ts';
import { ecParty, pem, type Party } from '../attestation/synthetic/authority.ts';
import { certificateOf, driverRim, gpuTime, serialOf } from '../attestation/synthetic/nvidia/gpuMaker.ts';
import {
  makeOcspResponse,
  type ResponseFields,
  type SingleFields,
} from '../attestation/synthetic/nvidia/ocspResponse.ts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-peers-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const has = (program: string, word: string): boolean => spawnSync(program, [word]).status !== null;
const put = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const holds = (look: () => unknown): boolean => {
  try {
    look();
    return true;
  } catch {
    return false;
  }
};

const xmlsec = has('xmlsec1', '--version') ? describe : describe.skip;
xmlsec('xmlsec1 (skipped where it is not installed)', () => {
  /** Its verdict on digest, signature and chain to the root that came with the file. */
  function theirs(text: string | Buffer, root: Buffer, at: Date): boolean {
    const time = at.toISOString().slice(0, 19).replace('T', ' ');
    const words = ['--verify', '--trusted-pem', put('root.pem', pem(root)), '--verification-gmt-time', time];
    return spawnSync('xmlsec1', [...words, put('rim.xml', text)]).status === 0;
  }
  const ours = (text: string | Buffer): boolean => holds(() => readReferenceChain(Buffer.from(text)));

  test('says the same of what the synthetic maker signs, whole and changed', () => {
    const root = certificateOf(hopper, 'rimRoot');
    const whole = driverRim(hopper);
    expect([ours(whole), theirs(whole, root, gpuTime)]).toEqual([true, true]);
    for (const changed of [
      whole.replace('index="3"', 'index="63"'),
      whole.replace('GH100', 'GB100'),
      driverRim(hopper, { key: ecParty('o', 'P-384').key }),
    ])
      expect([ours(changed), theirs(changed, root, gpuTime)]).toEqual([false, false]);
  });

  test('accepts whatever we accept of what was changed anywhere', () => {
    const root = certificateOf(hopper, 'rimRoot');
    const text = driverRim(hopper);
    const places = fc.tuple(
      fc.nat(text.length - 1),
      fc.nat(12),
      fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom(' ', '\n', '/>', 'xmlns:a="urn:a:b" ')),
    );
    fc.assert(
      fc.property(places, ([from, length, word]) => {
        const changed = text.slice(0, from) + word + text.slice(from + length);
        return !ours(changed) || theirs(changed, root, gpuTime);
      }),
      { numRuns: 400 },
    );
  });

  test('says the same of genuine files, and of those that NVIDIA spoilt', () => {
    for (const { file, bytes } of genuineRims()) {
      const chain = holds(() => readReferenceChain(bytes)) ? readReferenceChain(bytes) : undefined;
      const root = chain?.at(-1)?.raw ?? certificateOf(hopper, 'rimRoot');
      const at = new Date((chain?.[0]?.notBefore.getTime() ?? gpuTime.getTime()) + 86_400_000);
      expect([file, theirs(bytes, Buffer.from(root), at)]).toEqual([file, chain !== undefined]);
    }
  });
});

const xmllint = has('xmllint', '--version') ? describe : describe.skip;
xmllint('libxml2 (skipped where xmllint is not installed)', () => {
  const name = fc.constantFrom('a', 'B', 'c-d', 'e.f', '_g');
  const prefix = fc.constantFrom('', 'p', 'q', 'r');
  const namespace = fc.constantFrom('urn:x:1', 'urn:x:2', 'http://e.org/a#b');
  const value = fc.stringMatching(/^[a-zA-Z0-9 .'/#>-]{0,8}$/);
  const attributes = fc.uniqueArray(fc.tuple(prefix, name, value), {
    maxLength: 4,
    selector: ([, each]) => each,
  });
  const declarations = fc.uniqueArray(fc.tuple(prefix, namespace), {
    maxLength: 3,
    selector: ([each]) => each,
  });
  const text = fc.stringMatching(/^[a-z \n\t"']{0,6}$/);
  const written = (each: string, local: string): string => (each === '' ? local : `${each}:${local}`);
  const { element } = fc.letrec<{ element: string }>((tie) => ({
    element: fc
      .tuple(
        prefix,
        name,
        attributes,
        declarations,
        fc.array(fc.oneof({ depthSize: 'small' }, text, tie('element')), { maxLength: 3 }),
        fc.boolean(),
      )
      .map(([own, local, all, declared, children, isShort]) => {
        const spaces = declared
          .map(([each, uri]) => ` xmlns${each === '' ? '' : `:${each}`}="${uri}"`)
          .join('');
        const others = all
          .map(([each, attribute, content]) => ` ${written(each, attribute)}="${content}"`)
          .join('\n');
        const inside = children.join('');
        const tag = `${written(own, local)}${spaces}${others}`;
        return inside === '' && isShort ? `<${tag}/>` : `<${tag}>${inside}</${written(own, local)}>`;
      }),
  }));

  test('writes the same canonical form', () => {
    let compared = 0;
    fc.assert(
      fc.property(element, (inner) => {
        const document = `<root xmlns="urn:x:0" xmlns:p="urn:x:1" xmlns:q="urn:x:2" xmlns:r="urn:x:3">${inner}</root>`;
        if (!holds(() => readXml(Buffer.from(document)))) return;
        const { stdout, status } = spawnSync('xmllint', ['--c14n11', put('any.xml', document)]);
        expect(status).toBe(0);
        compared += 1;
        expect(canonicalXml(readXml(Buffer.from(document)))).toBe(stdout.toString());
      }),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});

describe('openssl ocsp', () => {
  const chain = (['rom', 'provisioner', 'identity', 'root'] as const).map((name) =>
    certificateOf(hopper, name),
  );
  const read = chain.map((each) => readCertificate(each, 'a certificate'));
  const [rom, provisioner] = chain;
  const [subject, issuer] = read;
  if (rom === undefined || provisioner === undefined || subject === undefined || issuer === undefined)
    throw new Error('no chain');
  const { responder, provisioner: authority, rom: own } = hopper.parties;
  const single: SingleFields = { issuer: authority, serial: serialOf(own) };

  /** What OpenSSL says of signature and status; its dates are those of the clock, so that they are not compared. */
  function theirs(answer: Buffer, hash: SingleFields['hash'] = 'sha1'): string {
    const words = [
      `-${hash}`,
      '-no_nonce',
      '-validity_period',
      '999999999',
      '-issuer',
      put('issuer.pem', pem(provisioner ?? Buffer.alloc(0))),
      '-cert',
      put('cert.pem', pem(rom ?? Buffer.alloc(0))),
    ];
    const trust = [
      '-CAfile',
      put('ca.pem', pem(...chain.slice(1))),
      '-attime',
      String(gpuTime.getTime() / 1000),
    ];
    const { stdout, stderr } = spawnSync('openssl', [
      'ocsp',
      '-respin',
      put('answer.der', answer),
      ...words,
      ...trust,
    ]);
    const said = `${stdout.toString()}${stderr.toString()}`;
    if (!said.includes('Response verify OK')) return 'refused';
    return /cert\.pem: (good|revoked|unknown)/.exec(said)?.[1] === 'good' ? 'good' : 'refused';
  }
  const ours = (answer: Buffer): string =>
    holds(() => requireGood(read, [readOcspAnswer(answer)], gpuTime, 86_400_000)) ? 'good' : 'refused';

  const stranger: Party = ecParty('Stranger', 'P-384');
  const named = certificateOf(hopper, 'responder');
  const unfit = certificateOf(hopper, 'responder', { extensions: [] });
  const cases: readonly (readonly [string, Partial<ResponseFields>, Partial<SingleFields>, string])[] = [
    ['by the issuer', {}, {}, 'good'],
    ['by its key', { byKey: true }, {}, 'good'],
    ['with SHA-256', {}, { hash: 'sha256' }, 'good'],
    ['by whom the issuer named', { responder, certificates: [named] }, {}, 'good'],
    ['by whom the issuer named for something else', { responder, certificates: [unfit] }, {}, 'refused'],
    ['by a stranger', { responder: stranger }, {}, 'refused'],
    ['by a stranger of the same name', { responder: { ...stranger, name: authority.name } }, {}, 'refused'],
    ['revoked', {}, { status: 'revoked' }, 'refused'],
    ['on hold', {}, { status: 'hold' }, 'refused'],
    ['unknown', {}, { status: 'unknown' }, 'refused'],
    ['about another', {}, { serial: 3 }, 'refused'],
    ['about the number of another issuer', {}, { issuer: hopper.parties.identity }, 'refused'],
    ['no answer', { successful: false }, {}, 'refused'],
  ];

  test.each(cases)('says the same of an answer %s', (_, fields, about, wanted) => {
    const answer = makeOcspResponse({ responder: authority, singles: [{ ...single, ...about }], ...fields });
    expect([ours(answer), theirs(answer, about.hash)]).toEqual([wanted, wanted]);
  });

  test('is laxer about a critical extension that nobody knows', () => {
    const answer = makeOcspResponse({ responder: authority, singles: [single], criticalExtension: true });
    expect([ours(answer), theirs(answer)]).toEqual(['refused', 'good']);
  });

  test('refuses every changed byte that we refuse, and the other way round accepts what we accept', () => {
    const answer = makeOcspResponse({ responder: authority, singles: [single] });
    for (let at = 0; at < answer.length; at += 7) {
      const changed = Buffer.from(answer);
      changed[at] = (changed[at] ?? 0) ^ 1;
      if (ours(changed) === 'good') expect(theirs(changed)).toBe('good');
    }
  });

  test('reads our question as we mean it', () => {
    const { stdout } = spawnSync('openssl', [
      'ocsp',
      '-reqin',
      put('question.der', Buffer.from(ocspRequest(subject, issuer))),
      '-req_text',
    ]);
    expect(stdout.toString()).toContain(`Serial Number: ${subject.serial.replace(/^00/, '').toUpperCase()}`);
    const made = spawnSync('openssl', [
      'ocsp',
      '-no_nonce',
      '-issuer',
      put('issuer.pem', pem(provisioner)),
      '-cert',
      put('cert.pem', pem(rom)),
      '-reqout',
      join(folder, 'theirs.der'),
    ]);
    expect(made.status).toBe(0);
    const same = spawnSync('cmp', [join(folder, 'theirs.der'), join(folder, 'question.der')]);
    expect(same.status).toBe(0);
  });
});
