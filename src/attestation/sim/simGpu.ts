import * as z from 'zod';
import { concatBytes, toBase64, toHex, toUtf8 } from '../../bytes/byteForms.ts';
import { canonicalBytes, parseCanonical } from '../../canonicalForm.ts';
import { CountersignError } from '../../errors.ts';
import { signWith, VerifyingKey, type SigningKey } from '../../platformKeys.ts';
import { sha256Hex } from '../../pureDigest.ts';
import { decodeBase64 } from '../bytes.ts';
import { gpuPlaceSchema, type SimGpuEvidence } from '../gpu/gpuEvidence.ts';
import { gpuArchitectures } from '../nvidia/report/deviceChain.ts';
import { gpuModes } from '../nvidia/report/opaqueData.ts';
import { rootKeyOf } from './simQuote.ts';

const warning = 'SIMULATED: proves nothing about hardware';
const maxReportBytes = 6 * 1024;

/** Keeps what the root signs for a GPU apart from its quotes. */
const domain = toUtf8('countersign simulated gpu v1\0');

const statementSchema = z.strictObject({
  type: z.literal('urn:countersign:simulated-gpu:v1'),
  warning: z.literal(warning),
  place: gpuPlaceSchema,
  serial: z.string().regex(/^[0-9a-f]{18}$/),
  architecture: z.enum(gpuArchitectures),
  driver: z.string().regex(/^[0-9]{1,4}(?:\.[0-9]{1,4}){1,2}$/),
  vbios: z.string().regex(/^[0-9A-F.]{2,20}$/),
  mode: z.enum(gpuModes),
  debug: z.boolean(),
  nonce: z.string().regex(/^[0-9a-f]{64}$/),
  rootKey: z.string().max(100),
});
const reportSchema = statementSchema.extend({ signature: z.string().max(100) });

/** What a simulated GPU says of itself. */
export type SimGpuStatement = Omit<z.infer<typeof statementSchema>, 'type' | 'warning' | 'rootKey' | 'nonce'>;

/** What a simulated GPU said, once its signature holds. */
export interface SimGpuReport extends SimGpuStatement {
  readonly nonce: string;
  /** SHA-256 of the root's public key (SPKI, DER), lower-case hex. */
  readonly rootDigest: string;
}

/** A simulated GPU of this machine: the same for the same number. It is no hardware, and says so. */
export function simulatedGpu(number: number, root: SigningKey): SimGpuStatement {
  const own = sha256Hex(`countersign simulated gpu ${number} ${sha256Hex(VerifyingKey.of(root).spki)}`);
  const uuid = `GPU-${own.slice(0, 8)}-${own.slice(8, 12)}-${own.slice(12, 16)}-${own.slice(16, 20)}-${own.slice(20, 32)}`;
  const slot = toHex(Uint8Array.of(number));
  return {
    place: { uuid, pci: `0000ffff:${slot}:00.0` },
    serial: own.slice(32, 50),
    architecture: 'hopper',
    driver: '0.0',
    vbios: '00.00',
    mode: 'spt',
    debug: false,
  };
}

/** Evidence of a simulated GPU, signed by a root (Ed25519) that anybody can make. */
export function makeSimGpuEvidence(
  root: SigningKey,
  gpu: SimGpuStatement,
  nonce: Uint8Array,
): SimGpuEvidence {
  const statement = statementSchema.parse({
    ...gpu,
    type: 'urn:countersign:simulated-gpu:v1',
    warning,
    nonce: toHex(nonce),
    rootKey: toBase64(VerifyingKey.of(root).spki),
  });
  const signature = toBase64(signWith('ed25519', root, signedBytes(statement)));
  return { kind: 'sim', place: gpu.place, report: toBase64(canonicalBytes({ ...statement, signature })) };
}

function signedBytes(statement: z.infer<typeof statementSchema>): Uint8Array {
  return concatBytes(domain, canonicalBytes(statement));
}

/** @throws CountersignError `tampered` when it is none, or its signature does not hold. */
export function readSimGpuEvidence(evidence: SimGpuEvidence): SimGpuReport {
  const what = `the simulated GPU's report`;
  const bytes = decodeBase64(evidence.report, what, maxReportBytes);
  const parsed = reportSchema.safeParse(parseCanonical(bytes, what, maxReportBytes));
  if (!parsed.success)
    throw new CountersignError('tampered', `${what} does not have the fields it must have`);
  const { signature, ...statement } = parsed.data;
  const spki = decodeBase64(statement.rootKey, 'the simulated root key', 64);
  if (!rootKeyOf(spki).holds('ed25519', signedBytes(statement), decodeBase64(signature, 'the signature', 64)))
    throw new CountersignError('tampered', `the signature of ${what} does not hold`);
  const { uuid, pci } = evidence.place;
  if (uuid !== statement.place.uuid || pci !== statement.place.pci)
    throw new CountersignError('tampered', `${what} is of the GPU at another place`);
  return { ...statement, rootDigest: sha256Hex(spki) };
}
