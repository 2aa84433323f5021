import { toBase64, toUtf8 } from '../../../bytes/byteForms.ts';
import { CountersignError } from '../../../errors.ts';
import { digest } from '../../../platformKeys.ts';
import { decodeBase64 } from '../../bytes.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { readCertificate } from '../../x509/certificate.ts';
import { canonicalXml } from './canonicalXml.ts';
import type { XmlElement } from './xmlElement.ts';

const dsig = 'http://www.w3.org/2000/09/xmldsig#';

/** The only algorithms that NVIDIA's files name, and that are accepted. */
const algorithm = {
  canonical: 'http://www.w3.org/2006/12/xml-c14n11',
  enveloped: 'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
  digest: 'http://www.w3.org/2001/04/xmldsig-more#sha384',
  signature: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384',
} as const;

const maxCertificates = 6;

/**
 * Checks the one enveloped signature of a document (XML Signature, W3C, 2008) in the one form that NVIDIA's reference values have:
 * over the whole of it (URI=""), the signature as its last element. What is read afterwards must be read from the same tree.
 * @returns the certificates that came with it, signer first; not verified yet
 * @throws CountersignError `tampered` where the form is another, the digest differs or the signature does not hold
 */
export function requireSigned(root: XmlElement): readonly Certificate[] {
  const signature = signatureOf(root);
  const [signedInfo, value, keyInfo] = childrenOf(signature, ['SignedInfo', 'SignatureValue', 'KeyInfo']);
  const digestValue = readSignedInfo(signedInfo);
  const found = digest('sha384', toUtf8(canonicalXml(root, signature)));
  if (toBase64(found) !== digestValue)
    throw notSigned('their digest is another one: they were changed after they were signed');
  const certificates = readKeyInfo(keyInfo);
  const [signer] = certificates;
  const bytes = decodeBase64(textOf(value), `the signature of the reference values`, 96);
  const signed = toUtf8(canonicalXml(signedInfo));
  if (bytes.length !== 96 || signer?.publicKey.holds('ecdsa-sha384-raw', signed, bytes) !== true)
    throw notSigned(`the signature of ${signer?.commonName ?? 'nobody'} does not hold`);
  return certificates;
}

/** The only element of the name, anywhere: the last one of the root. */
function signatureOf(root: XmlElement): XmlElement {
  const found: XmlElement[] = [];
  const look = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      if (child.name === 'Signature') found.push(child);
      look(child);
    }
  };
  look(root);
  const only = found.length === 1 ? found[0] : undefined;
  if (only?.namespace !== dsig || elementsOf(root).at(-1) !== only)
    throw notSigned(`there are ${found.length} signatures, or it is not the last element`);
  requireAttributes(only, {});
  return only;
}

function readSignedInfo(signedInfo: XmlElement): string {
  requireAttributes(signedInfo, {});
  const [canonicalization, method, reference] = childrenOf(signedInfo, [
    'CanonicalizationMethod',
    'SignatureMethod',
    'Reference',
  ]);
  requireEmpty(canonicalization, algorithm.canonical);
  requireEmpty(method, algorithm.signature);
  requireAttributes(reference, { URI: '' });
  const [transforms, digestMethod, value] = childrenOf(reference, [
    'Transforms',
    'DigestMethod',
    'DigestValue',
  ]);
  requireAttributes(transforms, {});
  const [enveloped, canonical] = childrenOf(transforms, ['Transform', 'Transform']);
  requireEmpty(enveloped, algorithm.enveloped);
  requireEmpty(canonical, algorithm.canonical);
  requireEmpty(digestMethod, algorithm.digest);
  return textOf(value);
}

function readKeyInfo(keyInfo: XmlElement): readonly Certificate[] {
  requireAttributes(keyInfo, {});
  const [data] = childrenOf(keyInfo, ['X509Data']);
  requireAttributes(data, {});
  const all = elementsOf(data);
  if (all.length === 0 || all.length > maxCertificates)
    throw notSigned(`${all.length} certificates came with them`);
  const what = 'a certificate of the reference values';
  return childrenOf(
    data,
    all.map(() => 'X509Certificate'),
  ).map((one) => readCertificate(decodeBase64(textOf(one).replace(/[ \n\t]/g, ''), what, 16 * 1024), what));
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** Exactly these elements of XML Signature, in this order, and nothing between them but white space. */
function childrenOf<const Names extends readonly string[]>(
  element: XmlElement,
  names: Names,
): { [Index in keyof Names]: XmlElement };
function childrenOf(element: XmlElement, names: readonly string[]): readonly XmlElement[] {
  const elements = elementsOf(element);
  const isForm =
    elements.length === names.length &&
    elements.every(({ name, namespace }, index) => namespace === dsig && name === names[index]) &&
    !/[^ \n\t]/.test(element.children.filter((child) => typeof child === 'string').join(''));
  if (!isForm) throw notSigned(`${element.name} does not hold ${names.join(', ')} and nothing else`);
  return elements;
}

function requireAttributes(element: XmlElement, wanted: Readonly<Record<string, string>>): void {
  const isForm =
    element.attributes.length === Object.keys(wanted).length &&
    element.attributes.every(({ prefix, name, value }) => prefix === '' && wanted[name] === value);
  if (!isForm) throw notSigned(`${element.name} has other attributes than it must have`);
}

function requireEmpty(element: XmlElement, name: string): void {
  const [found] = element.attributes;
  if (found?.name === 'Algorithm' && found.value !== name)
    throw notSigned(`algorithm ${found.value} is not accepted`);
  requireAttributes(element, { Algorithm: name });
  if (element.children.length > 0) throw notSigned(`${element.name} is not empty`);
}

/** The text of an element that holds nothing else. */
function textOf(element: XmlElement): string {
  const [text = ''] = element.children;
  requireAttributes(element, {});
  if (element.children.length !== 1 || typeof text !== 'string')
    throw notSigned(`${element.name} holds no text alone`);
  return text.replace(/^[ \n\t]{0,64}|[ \n\t]{0,64}$/g, '');
}

function notSigned(why: string): CountersignError {
  return new CountersignError('tampered', `the reference values are not signed as they must be: ${why}`);
}
