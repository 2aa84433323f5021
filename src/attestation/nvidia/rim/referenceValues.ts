import { fromHex } from '../../../bytes/byteForms.ts';
import { CountersignError } from '../../../errors.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { keyUsageBit, mayIssue, requireUsage, verifyChain } from '../../x509/chain.ts';
import { elementsOf, requireSigned } from './signedXml.ts';
import { readXml } from './xml.ts';
import type { XmlElement } from './xmlElement.ts';

/** ISO/IEC 19770-2:2015. */
const swid = 'http://standards.iso.org/iso/19770/-2/2015/schema.xsd';
const sha384Namespace = 'http://www.w3.org/2001/04/xmlenc#sha384';

const maxIndex = 254;
const maxAlternatives = 64;

/** What one measured value must be. */
export interface ReferenceValue {
  readonly size: number;
  /** Any of these; lower-case hex. */
  readonly alternatives: readonly string[];
}

/** Reference values (RIM) of a driver or of a vBIOS, signed by whom NVIDIA's root names. */
export interface ReferenceValues {
  /** Of the driver, the vBIOS or the switch's firmware: upper case. */
  readonly version: string;
  /** `GH100`, `LS10`. */
  readonly product: string;
  /** `GPU` or `SWITCH`. */
  readonly edition: string;
  /** By number of the measured value; the inactive ones are left out. */
  readonly active: ReadonlyMap<number, ReferenceValue>;
  readonly chain: readonly Certificate[];
}

/**
 * Reads a file of reference values and believes it: signature, chain to a pinned root in force at `at`, form.
 * @param pins SHA-256 (lower-case hex) of the accepted roots
 * @throws CountersignError `tampered` or `refused`, with the reason.
 */
export function readReferenceValues(bytes: Uint8Array, pins: readonly string[], at: Date): ReferenceValues {
  const root = readXml(bytes);
  const chain = requireSigned(root);
  verifyChain(chain, pins, at);
  const [signer] = chain;
  if (signer === undefined || chain.length < 2 || mayIssue(signer))
    throw new CountersignError('refused', 'the reference values are signed by an authority, not by a signer');
  requireUsage(signer, keyUsageBit.digitalSignature, 'sign reference values');
  return { ...readTag(root), chain };
}

/** The certificates that came with a file, signer first, which must all be asked about. @throws CountersignError `tampered` */
export function readReferenceChain(bytes: Uint8Array): readonly Certificate[] {
  return requireSigned(readXml(bytes));
}

function readTag(root: XmlElement): Omit<ReferenceValues, 'chain'> {
  if (!isSwid(root, 'SoftwareIdentity')) throw notTag('it is no SoftwareIdentity');
  const meta = onlyOne(root, 'Meta');
  const payload = onlyOne(root, 'Payload');
  const active = new Map<number, ReferenceValue>();
  const seen = new Set<number>();
  for (const resource of elementsOf(payload)) {
    if (!isSwid(resource, 'Resource')) throw notTag(`${resource.name} stands among the values`);
    const { index, isActive, value } = readResource(resource);
    if (seen.has(index)) throw notTag(`value ${index} is there twice`);
    seen.add(index);
    if (isActive) active.set(index, value);
  }
  if (active.size === 0) throw notTag('no value in it is active');
  return {
    version: plain(meta, 'colloquialVersion').toUpperCase(),
    product: plain(meta, 'product'),
    edition: plain(meta, 'edition'),
    active,
  };
}

function readResource(resource: XmlElement): { index: number; isActive: boolean; value: ReferenceValue } {
  const index = numberIn(resource, 'index', maxIndex);
  const activeText = plain(resource, 'active');
  if (activeText !== 'True' && activeText !== 'False')
    throw notTag(`value ${index} is neither active nor not`);
  const count = numberIn(resource, 'alternatives', maxAlternatives);
  const size = numberIn(resource, 'size', 64);
  const hashes = resource.attributes.filter(({ namespace }) => namespace === sha384Namespace);
  const alternatives = Array.from({ length: count }, (_, at) => {
    const hash = hashes.find(({ name }) => name === `Hash${at}`)?.value.toLowerCase() ?? '';
    if (fromHex(hash)?.length !== size)
      throw notTag(`value ${index} has no alternative ${at} of ${size} bytes`);
    return hash;
  });
  if (hashes.length !== count || count === 0)
    throw notTag(`value ${index} has not as many alternatives as it says`);
  return { index, isActive: activeText === 'True', value: { size, alternatives } };
}

const isSwid = (element: XmlElement, name: string): boolean =>
  element.namespace === swid && element.name === name;

function onlyOne(root: XmlElement, name: string): XmlElement {
  const found = elementsOf(root).filter((child) => child.name === name);
  const [only] = found;
  if (only === undefined || found.length > 1 || only.namespace !== swid)
    throw notTag(`there are ${found.length} ${name}`);
  return only;
}

function plain({ attributes, name }: XmlElement, wanted: string): string {
  const found = attributes.find((attribute) => attribute.namespace === '' && attribute.name === wanted);
  if (found === undefined || found.value.length > 64) throw notTag(`${name} lacks ${wanted}`);
  return found.value;
}

function numberIn(element: XmlElement, name: string, most: number): number {
  const text = plain(element, name);
  const value = Number(text);
  if (!/^(?:0|[1-9][0-9]{0,3})$/.test(text) || value > most) throw notTag(`${name} is ${text}`);
  return value;
}

function notTag(why: string): CountersignError {
  return new CountersignError(
    'tampered',
    `the reference values are not in the form that they must have: ${why}`,
  );
}
