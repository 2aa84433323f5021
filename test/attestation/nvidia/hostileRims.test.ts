import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readXml } from '../../../src/attestation/nvidia/rim/xml.ts';
import {
  readReferenceChain,
  readReferenceValues,
} from '../../../src/attestation/nvidia/rim/referenceValues.ts';
import { CountersignError } from '../../../src/errors.ts';
import { ecParty } from '../synthetic/authority.ts';
import { certificateOf, driverRim, driverVersion, gpuTime } from '../synthetic/nvidia/gpuMaker.ts';
import type { RimFields } from '../synthetic/nvidia/rimFile.ts';
import { hopper } from './judgeGpus.ts';

const certificates = (['rimSigner', 'rimCa', 'rimRoot'] as const).map((name) => certificateOf(hopper, name));
const rim = (lies: Partial<RimFields> = {}): string => driverRim(hopper, lies);
const read = (text: string) => readReferenceValues(Buffer.from(text), hopper.roots.nvidia.rim, gpuTime);
const refuses = (text: string): void => {
  expect(() => read(text)).toThrow(CountersignError);
};

/** Each is signed as it stands, so that it is its form alone that is wrong. */
const signedForms: readonly (readonly [string, Partial<RimFields>])[] = [
  ['a comment', { lie: (text) => text.replace('<ns0:Payload>', '<!-- x --><ns0:Payload>') }],
  ['a processing instruction', { lie: (text) => text.replace('<ns0:Payload>', '<?x y?><ns0:Payload>') }],
  ['CDATA', { lie: (text) => text.replace('<ns0:Payload>', '<ns0:Payload><![CDATA[ ]]>') }],
  [
    'an xml: attribute',
    { lie: (text) => text.replace('<ns0:Payload>', '<ns0:Payload xml:space="preserve">') },
  ],
  [
    'more namespaces than any file needs, which each element would keep',
    {
      lie: (text) => {
        const many = Array.from('abcdefghijklmnop', (letter) => ` xmlns:${letter}="urn:n:${letter}"`);
        return text.replace('<ns0:Payload>', `<ns0:Payload${many.join('')}>`);
      },
    },
  ],
  ['an entity', { lie: (text) => text.replace(' tagId="synthetic"', ' tagId="&amp;"') }],
  ['a character reference', { lie: (text) => text.replace(' tagId="synthetic"', ' tagId="&#x41;"') }],
  ['no characters of ASCII', { lie: (text) => text.replace(' tagId="synthetic"', ' tagId="ä"') }],
  ['a prefix that is not declared', { lie: (text) => text.replaceAll('ns0:Meta', 'ns9:Meta') }],
  [
    'another namespace of the root',
    { lie: (text) => text.replace(/http:\/\/standards[^"]+"/, 'http://example.org/swid"') },
  ],
  [
    'another root',
    {
      lie: (text) =>
        text
          .replaceAll('SoftwareIdentity', 'Identity')
          .replace('</Identity>', '</SoftwareIdentity>')
          .replace('<Identity', '<SoftwareIdentity xmlns:a="urn:a:b"'),
    },
  ],
  [
    'values of another namespace',
    {
      lie: (text) =>
        text.replaceAll('http://www.w3.org/2001/04/xmlenc#sha384', 'http://www.w3.org/2001/04/xmlenc#sha256'),
    },
  ],
  [
    'a second payload',
    { lie: (text) => text.replace('</SoftwareIdentity>', '<ns0:Payload></ns0:Payload></SoftwareIdentity>') },
  ],
  [
    'values in another place',
    {
      lie: (text) =>
        text
          .replace('<ns0:Payload>', '<ns0:Other><ns0:Payload>')
          .replace('</ns0:Payload>', '</ns0:Payload></ns0:Other>'),
    },
  ],
  [
    'two alternatives said, one there',
    { lie: (text) => text.replace('alternatives="1"', 'alternatives="2"') },
  ],
  ['no alternative', { lie: (text) => text.replace('alternatives="1"', 'alternatives="0"') }],
  ['neither active nor not', { lie: (text) => text.replace('active="True"', 'active="true"') }],
  ['an index too large', { lie: (text) => text.replace('index="7"', 'index="255"') }],
  ['an index with a sign', { lie: (text) => text.replace('index="7"', 'index="+7"') }],
  [
    'SHA-1 in the signature',
    { lieOfSignature: (text) => text.replace('xmldsig-more#sha384', 'xmldsig-more#sha1') },
  ],
  ['another signature method', { lieOfSignature: (text) => text.replace('#ecdsa-sha384', '#hmac-sha384') }],
  [
    'another canonical form',
    {
      lieOfSignature: (text) =>
        text.replace(
          'Method Algorithm="http://www.w3.org/2006/12/xml-c14n11"',
          'Method Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"',
        ),
    },
  ],
  [
    'another transform',
    {
      lieOfSignature: (text) =>
        text.replace(
          'Transform Algorithm="http://www.w3.org/2006/12/xml-c14n11"',
          'Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"',
        ),
    },
  ],
  [
    'a third transform',
    {
      lieOfSignature: (text) =>
        text.replace(
          '</ds:Transforms>',
          '<ds:Transform Algorithm="http://www.w3.org/2006/12/xml-c14n11"></ds:Transform></ds:Transforms>',
        ),
    },
  ],
  ['another reference', { lieOfSignature: (text) => text.replace('URI=""', 'URI="#a"') }],
  ['no reference', { lieOfSignature: (text) => text.replace(' URI=""', '') }],
  [
    'two references',
    { lieOfSignature: (text) => text.replace(/<ds:Reference.*<\/ds:Reference>/, (one) => one + one) },
  ],
  ['a text between', { lieOfSignature: (text) => text.replace('</ds:Reference>', '</ds:Reference>x') }],
  ['another signer', { key: ecParty('other', 'P-384').key }],
  ['no certificate', { certificates: [] }],
  ['a chain without its root', { certificates: certificates.slice(0, 2) }],
  ['a chain out of order', { certificates: [...certificates].reverse() }],
];

/** These change what was signed, or how others would read it. */
const changes: readonly (readonly [string, (text: string) => string])[] = [
  ['a DOCTYPE', (text) => `<!DOCTYPE a [<!ENTITY b "c">]>${text}`],
  ['a DOCTYPE after the declaration', (text) => `<?xml version="1.0"?><!DOCTYPE SoftwareIdentity>${text}`],
  ['another encoding', (text) => `<?xml version="1.0" encoding="UTF-16"?>${text}`],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['a comment before it', (text) => `<!-- x -->${text}`],
  ['a comment after it', (text) => `${text}<!-- x -->`],
  ['something after it', (text) => `${text}<a/>`],
  ['a second signature', (text) => text.replace(/<ds:Signature .*<\/ds:Signature>/s, (one) => one + one)],
  [
    'a signature that is not last',
    (text) => text.replace(/(<ns0:Payload>.*<\/ns0:Payload>\n)(.*)(<\/SoftwareIdentity>)/s, '$2$1$3'),
  ],
  [
    'a wrapped signature',
    (text) =>
      text
        .replace('<ds:Signature ', '<ns0:W><ds:Signature ')
        .replace('</ds:Signature>', '</ds:Signature></ns0:W>'),
  ],
  ['a signature within another root', (text) => `<a>${text}</a>`],
  [
    'a moved payload',
    (text) => text.replace(/(<ns0:Meta.*<\/ns0:Meta>)(.*?)(<ns0:Payload>.*<\/ns0:Payload>)/s, '$3$2$1'),
  ],
  [
    'another value',
    (text) => text.replace(/Hash0="./, 'Hash0="f').replace(/Hash0="f(?=[0-9a-f]{95}" )/, 'Hash0="e'),
  ],
  ['a value taken away', (text) => text.replace(/<ns0:Resource active="False"[^>]*><\/ns0:Resource>/, '')],
  ['white space that is signed', (text) => text.replace('<ns0:Payload>\n', '<ns0:Payload>')],
  ['an attribute without quotes', (text) => text.replace('edition="GPU"', 'edition=GPU')],
  ['an attribute twice', (text) => text.replace('edition="GPU"', 'edition="GPU" edition="GPU"')],
  [
    'an attribute twice by two prefixes',
    (text) => text.replace('<ns0:Meta ', '<ns0:Meta xmlns:p="urn:a:b" xmlns:q="urn:a:b" p:x="1" q:x="1" '),
  ],
  ['a namespace undeclared', (text) => text.replace('<ns0:Meta ', '<ns0:Meta xmlns="" ')],
  ['an end tag of another', (text) => text.replace('</ns0:Meta>', '</Meta>')],
  ['an open end', (text) => text.slice(0, -20)],
  [
    'a key beside the certificates',
    (text) => text.replace('<ds:X509Data>', '<ds:KeyName>k</ds:KeyName><ds:X509Data>'),
  ],
  ['a bare object', (text) => text.replace('</ds:KeyInfo>', '</ds:KeyInfo><ds:Object></ds:Object>')],
];

describe('reference values', () => {
  test('in the form that NVIDIA signs are read, a declaration of XML or not', () => {
    expect(read(rim()).active.size).toBe(22);
    expect(read(`<?xml version="1.0" encoding="UTF-8"?>\n${rim()}`).version).toBe(driverVersion);
  });

  test.each(signedForms)('that are signed and in another form are refused: %s', (_, lies) => {
    expect(rim(lies)).not.toBe(rim());
    refuses(rim(lies));
  });

  test.each(changes)('that were changed are refused: %s', (_, change) => {
    const text = rim();
    expect(change(text)).not.toBe(text);
    refuses(change(text));
  });

  test('empty elements and blanks within tags are what they are in canonical form', () => {
    const text = rim();
    expect(
      read(text.replaceAll('></ns0:Resource>', ' />').replaceAll('></ds:Transform>', '/>')).active.size,
    ).toBe(22);
    expect(
      read(text.replace(/<ns0:Meta (colloquialVersion="[^"]*") (edition="GPU")/, '<ns0:Meta $2  $1')).version,
    ).toBe(driverVersion);
  });

  test('whatever the bytes, nothing but a refusal is thrown', () => {
    const text = rim();
    const mutated = fc
      .tuple(
        fc.nat(text.length - 1),
        fc.nat(40),
        fc.oneof(
          fc.string({ maxLength: 20 }),
          fc.constantFrom('<', '>', '"', '</', '<!--', ' xmlns="urn:a:b"'),
        ),
      )
      .map(([from, length, put]) => text.slice(0, from) + put + text.slice(from + length));
    fc.assert(
      fc.property(fc.oneof(mutated, fc.string({ maxLength: 200 })), (bytes) => {
        try {
          readReferenceChain(Buffer.from(bytes));
          return true;
        } catch (error) {
          return error instanceof CountersignError;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('what is deep, wide or long is refused', () => {
    for (const text of [
      '<a>'.repeat(5000),
      `<a>${'<b/>'.repeat(5000)}</a>`,
      `<a${' b="c"'.repeat(100)}/>`,
      `<a ${' '.repeat(100_000)}`,
      '<'.repeat(100_000),
      'x'.repeat(300_000),
    ])
      expect(() => readXml(Buffer.from(text))).toThrow(CountersignError);
  });
});
