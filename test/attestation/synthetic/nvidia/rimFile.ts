import { createHash, sign, type KeyObject } from 'node:crypto';

export interface RimResource {
  readonly index: number;
  readonly active: boolean;
  readonly alternatives: readonly string[];
  readonly size?: number;
}

export interface RimFields {
  readonly version: string;
  readonly product?: string;
  readonly edition?: string;
  readonly resources: readonly RimResource[];
  /** DER, signer first. */
  readonly certificates: readonly Buffer[];
  readonly key: KeyObject;
  /** Changes the document before it is signed. */
  readonly lie?: (document: string) => string;
  /** Changes SignedInfo before it is signed. */
  readonly lieOfSignature?: (signedInfo: string) => string;
}

const swid = 'http://standards.iso.org/iso/19770/-2/2015/schema.xsd';
const hashes = 'http://www.w3.org/2001/04/xmlenc#sha384';
const dsig = 'http://www.w3.org/2000/09/xmldsig#';
const c14n = 'http://www.w3.org/2006/12/xml-c14n11';

const resourceText = ({ index, active, alternatives, size = 48 }: RimResource): string => {
  const values = alternatives.map((value, at) => ` ns2:Hash${at}="${value}"`).join('');
  return `<ns0:Resource active="${active ? 'True' : 'False'}" alternatives="${alternatives.length}" index="${index}" name="Measurement_${index}" size="${size}" type="Measurement"${values}></ns0:Resource>`;
};

/** The file without its signature, written as Canonical XML would write it. */
function documentOf({ version, product = 'GH100', edition = 'GPU', resources }: RimFields): string {
  return [
    `<SoftwareIdentity xmlns="${swid}" xmlns:ns0="${swid}" xmlns:ns2="${hashes}" name="${product}" tagId="synthetic">`,
    `<ns0:Meta colloquialVersion="${version}" edition="${edition}" product="${product}"></ns0:Meta>`,
    `<ns0:Payload>\n    ${resources.map(resourceText).join('\n    ')}\n</ns0:Payload>\n`,
    '</SoftwareIdentity>',
  ].join('\n');
}

function signedInfoOf(digest: string): string {
  const all = [
    `<ds:CanonicalizationMethod Algorithm="${c14n}"></ds:CanonicalizationMethod>`,
    '<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384"></ds:SignatureMethod>',
    `<ds:Reference URI=""><ds:Transforms><ds:Transform Algorithm="${dsig}enveloped-signature"></ds:Transform>`,
    `<ds:Transform Algorithm="${c14n}"></ds:Transform></ds:Transforms>`,
    '<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#sha384"></ds:DigestMethod>',
    `<ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`,
  ];
  return `<ds:SignedInfo>${all.join('')}</ds:SignedInfo>`;
}

/** Reference values in the form that NVIDIA signs, by a key of the test's own. Not made by the code under test. */
export function makeRim(fields: RimFields): string {
  const { lie = (same: string) => same, lieOfSignature = (same: string) => same } = fields;
  const document = lie(documentOf(fields));
  const signedInfo = lieOfSignature(signedInfoOf(createHash('sha384').update(document).digest('base64')));
  // Inclusive canonicalization shows on the outermost element of what is signed all namespaces in scope.
  const scope = ` xmlns="${swid}" xmlns:ds="${dsig}" xmlns:ns0="${swid}" xmlns:ns2="${hashes}"`;
  const canonical = signedInfo.replace('<ds:SignedInfo', `<ds:SignedInfo${scope}`);
  const value = sign('sha384', Buffer.from(canonical), {
    key: fields.key,
    dsaEncoding: 'ieee-p1363',
  }).toString('base64');
  const certificates = fields.certificates
    .map(
      (one) =>
        `<ds:X509Certificate>${(one.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n</ds:X509Certificate>`,
    )
    .join('');
  const signature = `<ds:Signature xmlns:ds="${dsig}">${signedInfo}<ds:SignatureValue>${value}</ds:SignatureValue><ds:KeyInfo><ds:X509Data>${certificates}</ds:X509Data></ds:KeyInfo></ds:Signature>`;
  return `${document.replace(/<\/SoftwareIdentity>$/, '')}${signature}</SoftwareIdentity>\n`;
}
