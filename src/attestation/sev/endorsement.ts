import { toLatin1 } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { sha256Hex } from '../../pureDigest.ts';
import type { Roots, SnpProduct } from '../roots.ts';
import type { Certificate } from '../x509/certificate.ts';
import { verifyChain } from '../x509/chain.ts';
import { derSmallInteger, derTag, readDer } from '../x509/der.ts';
import type { SnpTcb } from './tcb.ts';

/** What AMD says about the key that signs a chip's reports (AMD VCEK specification, document 57230). */
export interface Endorsement {
  readonly kind: 'VCEK' | 'VLEK';
  readonly product: SnpProduct;
  /** The product and stepping as the certificate names it. */
  readonly productName: string;
  readonly tcb: SnpTcb;
  /** VCEK: the chip. 64 bytes, on Turin 8; undefined when it names none. */
  readonly hardwareId: Uint8Array | undefined;
  /** VLEK: the cloud provider. */
  readonly provider: string | undefined;
  readonly leaf: Certificate;
  /** ASK or ASVK. */
  readonly intermediate: Certificate;
  readonly root: Certificate;
}

const amd = '1.3.6.1.4.1.3704.1';
const oid = {
  product: `${amd}.2`,
  bootLoader: `${amd}.3.1`,
  tee: `${amd}.3.2`,
  snp: `${amd}.3.3`,
  microcode: `${amd}.3.8`,
  fmc: `${amd}.3.9`,
  hardwareId: `${amd}.4`,
  provider: `${amd}.5`,
} as const;

/**
 * Verifies leaf, intermediate and root and reads what the leaf says.
 * @throws CountersignError `refused` or `tampered`, with the reason.
 */
export function verifyEndorsement(chain: readonly Certificate[], roots: Roots, at: Date): Endorsement {
  const [leaf, intermediate, root] = chain;
  if (leaf === undefined || intermediate === undefined || root === undefined || chain.length !== 3) {
    throw new CountersignError(
      'tampered',
      `three certificates are needed (VCEK or VLEK, ASK, ARK); there are ${chain.length}`,
    );
  }
  const product = productOfRoot(root, roots);
  verifyChain(chain, roots.amd[product], at);
  const kind = kindOf(leaf);
  const expectedIssuer = kind === 'VCEK' ? `SEV-${product}` : `SEV-VLEK-${product}`;
  if (intermediate.commonName !== expectedIssuer) {
    throw new CountersignError(
      'refused',
      `a ${kind} is issued by ${expectedIssuer}; this one by ${intermediate.commonName}`,
    );
  }
  const svn = (name: string): number =>
    derSmallInteger(readDer(extensionOf(leaf, name), leaf.commonName), leaf.commonName);
  return {
    kind,
    product,
    productName: textOf(leaf, oid.product),
    tcb: {
      fmc: product === 'Turin' ? svn(oid.fmc) : 0,
      bootLoader: svn(oid.bootLoader),
      tee: svn(oid.tee),
      snp: svn(oid.snp),
      microcode: svn(oid.microcode),
    },
    hardwareId: kind === 'VCEK' ? leaf.extensions.get(oid.hardwareId)?.value : undefined,
    provider: kind === 'VLEK' ? textOf(leaf, oid.provider) : undefined,
    leaf,
    intermediate,
    root,
  };
}

function productOfRoot(root: Certificate, roots: Roots): SnpProduct {
  const digest = sha256Hex(root.raw);
  for (const product of ['Milan', 'Genoa', 'Turin'] as const) {
    if (roots.amd[product].includes(digest)) return product;
  }
  throw new CountersignError(
    'refused',
    `the chain ends in ${root.commonName}, which is not a pinned root of AMD`,
  );
}

function kindOf(leaf: Certificate): 'VCEK' | 'VLEK' {
  if (leaf.commonName === 'SEV-VCEK') return 'VCEK';
  if (leaf.commonName === 'SEV-VLEK') return 'VLEK';
  throw new CountersignError(
    'refused',
    `the first certificate is neither a VCEK nor a VLEK but ${leaf.commonName}`,
  );
}

function extensionOf(leaf: Certificate, name: string): Uint8Array {
  const extension = leaf.extensions.get(name);
  if (extension === undefined)
    throw new CountersignError('tampered', `${leaf.commonName} lacks the extension ${name}`);
  return extension.value;
}

function textOf(leaf: Certificate, name: string): string {
  const node = readDer(extensionOf(leaf, name), leaf.commonName);
  const text = toLatin1(node.content);
  if (node.tag !== derTag.ia5String || !/^[\x20-\x7e]{1,100}$/.test(text)) {
    throw new CountersignError('tampered', `the extension ${name} of ${leaf.commonName} is not text`);
  }
  return text;
}
