import { toHex } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import type { Certificate } from '../x509/certificate.ts';
import { verifyChain } from '../x509/chain.ts';
import type { DerNode } from '../x509/der.ts';
import {
  DerSequence,
  derBoolean,
  derChildren,
  derOid,
  derSmallInteger,
  derTag,
  readDer,
} from '../x509/der.ts';

const sgx = '1.2.840.113741.1.13.1';

/** What a PCK certificate says about its platform (Intel PCK certificate specification, SGX extensions). */
export interface PckPlatform {
  /** The 16 component security versions. */
  readonly components: readonly number[];
  readonly pceSvn: number;
  readonly pceId: string;
  readonly fmspc: string;
  readonly ppid: string;
  /** Of a platform with several processors; undefined where the certificate is of one processor. */
  readonly configuration: PckConfiguration | undefined;
  /** 16 bytes, hex; undefined where the certificate is of one processor. */
  readonly platformInstanceId: string | undefined;
}

/** How the platform was registered with Intel. */
export interface PckConfiguration {
  /** Whether processors may be added later. */
  readonly dynamicPlatform: boolean;
  /** Whether Intel keeps the platform's root keys. */
  readonly cachedKeys: boolean;
  readonly smt: boolean;
}

export interface PckChain {
  readonly leaf: Certificate;
  readonly intermediate: Certificate;
  readonly root: Certificate;
  readonly platform: PckPlatform;
}

/** Verifies the chain that a quote carries. @throws CountersignError `refused` or `tampered` */
export function verifyPckChain(chain: readonly Certificate[], pins: readonly string[], at: Date): PckChain {
  const [leaf, intermediate, root] = chain;
  if (leaf === undefined || intermediate === undefined || root === undefined || chain.length !== 3) {
    throw new CountersignError(
      'tampered',
      `a PCK chain has three certificates; this one has ${chain.length}`,
    );
  }
  verifyChain(chain, pins, at);
  if (
    leaf.commonName !== 'Intel SGX PCK Certificate' ||
    !/^Intel SGX PCK (?:Platform|Processor) CA$/.test(intermediate.commonName)
  ) {
    throw new CountersignError(
      'refused',
      `${leaf.commonName}, issued by ${intermediate.commonName}, is not a PCK certificate`,
    );
  }
  return { leaf, intermediate, root, platform: readPckPlatform(leaf) };
}

/** What a PCK certificate says about its platform. @throws CountersignError `tampered` */
export function readPckPlatform(leaf: Certificate): PckPlatform {
  const extension = leaf.extensions.get(sgx);
  if (extension === undefined)
    throw new CountersignError('tampered', 'the PCK certificate lacks the SGX extension');
  const fields = readFields(readDer(extension.value, 'the SGX extension'));
  const tcb = readFields(fieldOf(fields, `${sgx}.2`));
  const number = (index: number): number =>
    derSmallInteger(fieldOf(tcb, `${sgx}.2.${index}`), 'the TCB of the PCK certificate');
  const bytes = (index: number, length: number, node = fieldOf(fields, `${sgx}.${index}`)): string => {
    if (node.tag !== derTag.octetString || node.content.length !== length) {
      throw new CountersignError(
        'tampered',
        `field ${index} of the SGX extension does not have ${length} bytes`,
      );
    }
    return toHex(node.content);
  };
  const instance = fields.get(`${sgx}.6`);
  return {
    components: Array.from({ length: 16 }, (_, index) => number(index + 1)),
    pceSvn: number(17),
    ppid: bytes(1, 16),
    pceId: bytes(3, 2),
    fmspc: bytes(4, 6),
    configuration: readConfiguration(fields.get(`${sgx}.7`)),
    platformInstanceId: instance === undefined ? undefined : bytes(6, 16, instance),
  };
}

function readConfiguration(node: DerNode | undefined): PckConfiguration | undefined {
  if (node === undefined) return undefined;
  const flags = readFields(node);
  const flag = (index: number): boolean =>
    derBoolean(fieldOf(flags, `${sgx}.7.${index}`), 'the configuration of the PCK certificate');
  return { dynamicPlatform: flag(1), cachedKeys: flag(2), smt: flag(3) };
}

function readFields(node: DerNode): Map<string, DerNode> {
  const what = 'the SGX extension';
  const fields = new Map<string, DerNode>();
  for (const item of derChildren(node, what)) {
    const pair = new DerSequence(item, what);
    const name = derOid(pair.next(), what);
    const value = pair.next();
    pair.end();
    if (fields.has(name)) throw new CountersignError('tampered', `${what} has field ${name} twice`);
    fields.set(name, value);
  }
  return fields;
}

function fieldOf(fields: ReadonlyMap<string, DerNode>, name: string): DerNode {
  const node = fields.get(name);
  if (node === undefined) throw new CountersignError('tampered', `the SGX extension lacks field ${name}`);
  return node;
}
