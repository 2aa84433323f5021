import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sha256Hex } from '../../src/canonicalJson.ts';
import type { Evidence } from '../../src/attestation/evidence.ts';
import type { Roots } from '../../src/attestation/roots.ts';
import { pinnedRoots } from '../../src/attestation/roots.ts';

/** Third-party evidence that is not part of the project; tests that need it are skipped where it is absent. */
export const vectorFolder = resolve('../shared/vectors');
export const vectorsPresent = existsSync(join(vectorFolder, 'SOURCES.md'));

export interface Vector {
  readonly name: string;
  readonly evidence: Evidence;
  readonly roots: Roots;
}

const at = (...path: string[]): string => join(vectorFolder, ...path);
const read = (path: string): Buffer => readFileSync(path);

export function foldersIn(...path: string[]): string[] {
  if (!existsSync(at(...path))) return [];
  return readdirSync(at(...path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function firstFile(folder: string, pattern: RegExp): string | undefined {
  const name = readdirSync(folder)
    .sort()
    .find((candidate) => pattern.test(candidate));
  return name === undefined ? undefined : join(folder, name);
}

/** A certificate file, DER or PEM, as strict PEM. */
export function pemOf(path: string): string {
  const bytes = read(path);
  if (bytes[0] === 0x30) return pemOfDer(bytes);
  const blocks =
    bytes.toString('latin1').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return blocks
    .map((block) => pemOfDer(Buffer.from(block.replace(/-----[A-Z ]+-----/g, ''), 'base64')))
    .join('');
}

function pemOfDer(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

function derOfPem(pem: string): Buffer {
  return Buffer.from(pem.replace(/-----[A-Z ]+-----/g, ''), 'base64');
}

/** The CA file of AMD's that fits a leaf, found by the issuer's name in it. */
function amdAuthorities(leaf: string): string {
  const text = derOfPem(leaf).toString('latin1');
  const product = /SEV-(VLEK-)?(Milan|Genoa|Turin)/.exec(text);
  const name = product?.[2]?.toLowerCase() ?? 'milan';
  const vlek = product?.[1] !== undefined;
  const plain = name === 'turin' ? '_vcek' : '';
  return pemOf(at('ca', `ask_ark_${name}${vlek ? '_vlek' : plain}.pem`));
}

/** A folder of snp/: a report, and a leaf certificate (the file may be named). */
export function realSnpVector(folder: string, leafFile?: string): Vector {
  const path = at('snp', folder);
  const leaf = leafFile === undefined ? firstFile(path, /^v[cl]ek\.(?:der|pem)$/) : join(path, leafFile);
  const certificates = leaf === undefined ? '' : pemOf(leaf);
  return {
    name: `snp/${folder}${leafFile === undefined ? '' : `/${leafFile}`}`,
    evidence: {
      kind: 'sev-snp',
      quote: read(join(path, 'report.bin')).toString('base64'),
      collateral: { certificates: `${certificates}${amdAuthorities(certificates)}` },
    },
    roots: pinnedRoots,
  };
}

/** A case of a manifest: report.bin and vcek.der, with the CA and the revocation list beside the folder. */
export function manifestSnpVector(base: string, name: string, crl: string | undefined): Vector {
  const ca = join(base, 'snp-ca');
  const pem = (file: string): string => pemOf(join(ca, file));
  const leaf = firstFile(join(base, 'snp', name), /^v[cl]ek\.(?:der|pem)$/);
  const ark = derOfPem(pem('ark.pem'));
  const product = /ARK-(Milan|Genoa|Turin)/.exec(ark.toString('latin1'))?.[1] ?? 'Milan';
  return {
    name,
    evidence: {
      kind: 'sev-snp',
      quote: read(join(base, 'snp', name, 'report.bin')).toString('base64'),
      collateral: {
        certificates: `${leaf === undefined ? '' : pemOf(leaf)}${pem('ask.pem')}${pem('ark.pem')}`,
        ...(crl !== undefined && { revocationList: read(join(ca, crl)).toString('base64') }),
      },
    },
    roots: { ...pinnedRoots, amd: { Milan: [], Genoa: [], Turin: [], [product]: [sha256Hex(ark)] } },
  };
}

export function manifestTdxVector(base: string, name: string): Vector {
  const root = sha256Hex(read(join(base, 'tdx-ca', 'root.der')));
  return {
    name,
    evidence: {
      kind: 'tdx',
      quote: read(join(base, 'tdx', name, 'quote.bin')).toString('base64'),
      collateral: JSON.parse(read(join(base, 'tdx', name, 'collateral.json')).toString()) as unknown,
    },
    roots: { ...pinnedRoots, intelSgx: [root] },
  };
}

/** The exact text of the one member beside "signature" in a document as Intel serves it, and its signature. */
function splitSigned(path: string): { text: string; signature: string } {
  const parts = /^\{"(?:tcbInfo|enclaveIdentity)":(\{.*\}),"signature":"([0-9a-f]+)"\}\s*$/s.exec(
    read(path).toString(),
  );
  return { text: parts?.[1] ?? '', signature: parts?.[2] ?? '' };
}

/** A folder of tdx/: a quote, and its collateral in one file or in many. */
export function realTdxVector(folder: string, tcbInfoFile?: string): Vector {
  const path = at('tdx', folder);
  const whole = join(path, 'collateral.json');
  return {
    name: `tdx/${folder}`,
    evidence: {
      kind: 'tdx',
      quote: read(join(path, 'quote.bin')).toString('base64'),
      collateral: existsSync(whole)
        ? (JSON.parse(read(whole).toString()) as unknown)
        : collateralFromFiles(path, tcbInfoFile),
    },
    roots: pinnedRoots,
  };
}

function collateralFromFiles(path: string, tcbInfoFile?: string): unknown {
  const file = (pattern: RegExp): string => firstFile(path, pattern) ?? '';
  const tcb = splitSigned(tcbInfoFile === undefined ? file(/^tcb_?info.*\.json$/) : join(path, tcbInfoFile));
  const identity = splitSigned(file(/^(?:td_)?qe_?identity\.json$/));
  const chain = tcbSigningChain(path);
  return {
    root_ca_crl: read(file(/^(?:intel_)?root_?(?:ca_)?crl\.der$/)).toString('hex'),
    pck_crl: read(file(/^pck.*crl.*\.der$/)).toString('hex'),
    tcb_info: tcb.text,
    tcb_info_signature: tcb.signature,
    tcb_info_issuer_chain: chain,
    qe_identity: identity.text,
    qe_identity_signature: identity.signature,
    qe_identity_issuer_chain: chain,
  };
}

/** Where a folder holds no chain or only its first certificate, Intel's own are added. */
function tcbSigningChain(path: string): string {
  const own =
    firstFile(path, /^tcb_signing_.*\.pem$/) ?? at('tdx', 'zkdcap-outofdate', 'tcb_signing_cert.pem');
  const pem = pemOf(own);
  return pem.split('BEGIN').length > 2 ? pem : `${pem}${pemOf(at('ca', 'intel-sgx-root-ca.der'))}`;
}

/** A quote of tdx/quotes-only, binary or base64, without collateral. */
export function quoteOnly(file: string): Vector {
  const bytes = read(at('tdx', 'quotes-only', file));
  const quote = bytes[0] === 4 || bytes[0] === 5 ? bytes.toString('base64') : bytes.toString('latin1').trim();
  return {
    name: `tdx/quotes-only/${file}`,
    evidence: { kind: 'tdx', quote, collateral: {} },
    roots: pinnedRoots,
  };
}

export function filesIn(...path: string[]): string[] {
  return existsSync(at(...path)) ? readdirSync(at(...path)).sort() : [];
}

type Bytes = number[] | string;
interface AzureFile {
  readonly hcl_report?: Bytes;
  readonly report?: Bytes;
  readonly td_quote?: Bytes;
  readonly vcek?: string;
  readonly quote?: { message: Bytes; signature: Bytes; pcrs: Bytes[] };
  readonly tpm_quote?: { message: Bytes; signature: Bytes; pcrs: Bytes[] };
}

/** The three spellings of bytes in these files: an array of numbers, hex, base64 (plain or for URLs). */
function bytesOf(value: Bytes): Buffer {
  if (typeof value !== 'string') return Buffer.from(value);
  return /^(?:[0-9a-f]{2})+$/i.test(value) ? Buffer.from(value, 'hex') : Buffer.from(value, 'base64');
}

export function azureVector(kind: 'snp' | 'tdx', file: string): Vector {
  const json = JSON.parse(read(at('azure', kind, file)).toString()) as AzureFile;
  const hcl = bytesOf(json.hcl_report ?? json.report ?? []);
  const quote = json.tpm_quote ?? json.quote ?? { message: [], signature: [], pcrs: [] };
  const azure = {
    hclReport: hcl.toString('base64'),
    tpmQuote: {
      message: bytesOf(quote.message).toString('base64'),
      signature: bytesOf(quote.signature).toString('base64'),
      pcrs: quote.pcrs.map((pcr) => bytesOf(pcr).toString('hex')),
    },
  };
  const name = `azure/${kind}/${file}`;
  if (kind === 'tdx') {
    const collateral = { ...(realTdxVector('phala-uptodate').evidence.collateral as object), azure };
    return {
      name,
      evidence: { kind: 'tdx', quote: bytesOf(json.td_quote ?? []).toString('base64'), collateral },
      roots: pinnedRoots,
    };
  }
  const vcek = json.vcek ?? '';
  const leaf = vcek.startsWith('-----')
    ? pemOfDer(derOfPem(vcek.split('-----END')[0] ?? ''))
    : pemOfDer(bytesOf(vcek));
  return {
    name,
    evidence: {
      kind: 'sev-snp',
      quote: hcl.subarray(32, 32 + 1184).toString('base64'),
      collateral: { certificates: `${leaf}${amdAuthorities(leaf)}`, azure },
    },
    roots: pinnedRoots,
  };
}

/** AMD's certificates of a Turin chip, of which there is no report here. */
export function turinCertificates(): string {
  return (
    pemOf(at('snp', 'turin-certs', 'vcek_turin.der')) + pemOf(at('snp', 'turin-certs', 'cert_chain_turin'))
  );
}
