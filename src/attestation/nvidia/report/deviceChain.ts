import { toHex } from '../../../bytes/byteForms.ts';
import { CountersignError } from '../../../errors.ts';
import { isZero } from '../../bytes.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { keyUsageBit, mayIssue, requireUsage, verifyChain } from '../../x509/chain.ts';
import type { DerNode } from '../../x509/der.ts';
import { DerSequence, derChildren, derOid, derTag, readDer } from '../../x509/der.ts';

export const gpuArchitectures = ['hopper', 'blackwell'] as const;
export type GpuArchitecture = (typeof gpuArchitectures)[number];

/** Key of a device ← its boot ROM ← provisioner ← architecture ← root. */
const chainLength = 5;

const sha384Oid = '2.16.840.1.101.3.4.2.2';
/** TCG DICE: where it says which firmware the key was made for. Hopper has the first, Blackwell the second. */
const firmwareExtensions = ['2.23.133.5.4.1', '2.23.133.5.4.1.1'] as const;

/** A device whose certificates lead to NVIDIA's root. */
export interface Device {
  readonly leaf: Certificate;
  readonly chain: readonly Certificate[];
  /** As the certificates name it: `GH100`, `GB100`, `GB20X`, `LS_10`. */
  readonly chip: string;
  /** Undefined for what is no GPU of a known architecture: a switch. */
  readonly architecture: GpuArchitecture | undefined;
  /** Serial number of the boot ROM's certificate, hex: the chip's own, whatever its firmware. */
  readonly serial: string;
  /** Serial number of the first certificate in decimal: `ueid` in NVIDIA's claims. */
  readonly ueid: string;
  /** Digests of firmware that the key was made for; none where the certificate says none. */
  readonly fwids: readonly string[];
}

/**
 * Verifies a device's chain, leaf first.
 * @param pins SHA-256 (lower-case hex) of the accepted roots
 * @throws CountersignError `refused` or `tampered`, with the reason.
 */
export function verifyDeviceChain(chain: readonly Certificate[], pins: readonly string[], at: Date): Device {
  const [leaf, rom] = chain;
  if (leaf === undefined || rom === undefined || chain.length !== chainLength)
    throw new CountersignError('refused', `the chain has ${chain.length} certificates, not ${chainLength}`);
  verifyChain(chain, pins, at);
  if (mayIssue(leaf))
    throw new CountersignError('refused', 'the first certificate is an authority, not a device');
  requireUsage(leaf, keyUsageBit.digitalSignature, 'sign reports');
  const chip = chipOf(chain);
  return {
    leaf,
    chain,
    chip,
    architecture: architectureOf(chip),
    serial: rom.serial,
    ueid: BigInt(`0x${leaf.serial}`).toString(),
    fwids: fwidsOf(leaf),
  };
}

/** The names say which place each certificate has: a boot ROM's key must not stand in for its firmware's. */
function chipOf(chain: readonly Certificate[]): string {
  const names = chain.map(({ commonName }) => commonName);
  const [leaf = '', rom = '', provisioner = '', identity = ''] = names;
  const [, chip, stepping] =
    /^([A-Z]{2}_?[0-9]{2,3}[A-Z]?) ([A-Z][0-9]{2}) (?:GSP|FSP) FMC LF$/.exec(leaf) ?? [];
  const isInPlace =
    chip !== undefined &&
    [`${chip} ${stepping} GSP BROM`, `${chip} ${stepping} FSP BROM`].includes(rom) &&
    /^NVIDIA [A-Z0-9_]{2,8} Provisioner ICA [0-9]{1,8}$/.test(provisioner) &&
    /^NVIDIA [A-Z0-9_]{2,8} Identity$/.test(identity);
  if (!isInPlace)
    throw new CountersignError('refused', `the certificates are not those of a device: ${names.join(' ← ')}`);
  return chip;
}

function architectureOf(chip: string): GpuArchitecture | undefined {
  if (/^GH[0-9]{3}$/.test(chip)) return 'hopper';
  // NVIDIA names a family of chips so, too, among them that of RTX PRO 6000: GB20X.
  if (/^GB[0-9]{2}[0-9X]$/.test(chip)) return 'blackwell';
  return undefined;
}

/** @throws CountersignError `tampered` where the extension is neither of the two forms, or is there twice. */
function fwidsOf(leaf: Certificate): readonly string[] {
  const found = firmwareExtensions.flatMap((name) => leaf.extensions.get(name) ?? []);
  const [extension, second] = found;
  if (extension === undefined) return [];
  if (second !== undefined) throw notFwid('it stands in two extensions');
  const what = 'the FWID of the certificate';
  const outer = derChildren(readDer(extension.value, what), what);
  const tcbInfo = outer.filter(({ tag }) => tag === 0xa6);
  const [list] = tcbInfo;
  if (tcbInfo.length > 1) throw notFwid('it has two lists');
  const all = list === undefined ? [compositeFwid(outer)] : derChildren(list, what);
  return all.map(digestIn).filter((digest) => digest !== '');
}

/** TCG's CompositeDeviceID: version, key, FWID. */
function compositeFwid(parts: readonly DerNode[]): DerNode {
  const [version, key, fwid, more] = parts;
  const isForm = version?.tag === derTag.integer && key?.tag === derTag.sequence && more === undefined;
  if (!isForm || fwid === undefined) throw notFwid('it has neither of the two known forms');
  return fwid;
}

/** Hex; empty for zeros, which stand for no firmware. */
function digestIn(node: DerNode): string {
  const what = 'the FWID of the certificate';
  const fields = new DerSequence(node, what);
  const algorithm = derOid(fields.next(), what);
  const { content } = fields.next(derTag.octetString);
  fields.end();
  if (algorithm !== sha384Oid || content.length !== 48) throw notFwid('it is no SHA-384');
  return isZero(content) ? '' : toHex(content);
}

function notFwid(why: string): CountersignError {
  return new CountersignError('tampered', `the FWID of the certificate cannot be read: ${why}`);
}
