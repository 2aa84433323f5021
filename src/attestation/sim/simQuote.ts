import * as z from 'zod';
import { concatBytes, equalBytes, toBase64, toUtf8 } from '../../bytes/byteForms.ts';
import { canonicalBytes, parseCanonical } from '../../canonicalForm.ts';
import { CountersignError } from '../../errors.ts';
import { signWith, VerifyingKey, type SigningKey } from '../../platformKeys.ts';
import { sha256Hex } from '../../pureDigest.ts';
import { decodeBase64 } from '../bytes.ts';
import type { Evidence } from '../evidence.ts';

export const simQuoteType = 'urn:countersign:simulated-quote:v1';
const warning = 'SIMULATED: proves nothing about hardware';
const maxQuoteBytes = 8 * 1024;

/** Keeps the root's signatures over quotes apart from all else that the root may sign. */
const domain = toUtf8('countersign simulated quote v1\0');

const hexText = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

const statementSchema = z.strictObject({
  type: z.literal(simQuoteType),
  warning: z.literal(warning),
  measurement: hexText(48),
  reportData: hexText(64),
  rootKey: z.string().max(100),
  issued: z.iso.datetime({ precision: 3 }),
});
const quoteSchema = statementSchema.extend({ signature: z.string().max(100) });

/** What a simulated quote says, once its signature holds. */
export interface SimQuote {
  readonly measurement: string;
  readonly reportData: string;
  readonly issued: Date;
  /** SHA-256 of the root's public key (SPKI, DER), lower-case hex. */
  readonly rootDigest: string;
}

export interface SimQuoteFields {
  /** 48 bytes, hex. */
  readonly measurement: string;
  /** 64 bytes, hex. */
  readonly reportData: string;
  readonly issued: Date;
}

/** The name by which a policy's `simulatedRoots` lists a root: SHA-256 of its public key (SPKI, DER). */
export function simRootDigest(root: SigningKey): string {
  return sha256Hex(VerifyingKey.of(root).spki);
}

/**
 * Makes simulated evidence, signed by a root (Ed25519) that anybody can make: it proves who signed, and
 * nothing about hardware.
 * @throws CountersignError `input` when the key or a field has the wrong form.
 */
export function makeSimQuote(rootPrivateKey: SigningKey, fields: SimQuoteFields): Evidence {
  if (rootPrivateKey.type !== 'private' || rootPrivateKey.asymmetricKeyType !== 'ed25519') {
    throw new CountersignError('input', 'a simulated root is an Ed25519 private key');
  }
  const statement = statementSchema.safeParse({
    type: simQuoteType,
    warning,
    measurement: fields.measurement.toLowerCase(),
    reportData: fields.reportData.toLowerCase(),
    rootKey: toBase64(VerifyingKey.of(rootPrivateKey).spki),
    issued: fields.issued.toISOString(),
  });
  if (!statement.success) {
    throw new CountersignError(
      'input',
      'a simulated quote needs a measurement of 48 bytes and report data of 64 bytes, in hex',
    );
  }
  const signature = toBase64(signWith('ed25519', rootPrivateKey, signedBytes(statement.data)));
  const quote = canonicalBytes({ ...statement.data, signature });
  return { kind: 'sim', quote: toBase64(quote), collateral: {} };
}

function signedBytes(statement: z.infer<typeof statementSchema>): Uint8Array {
  return concatBytes(domain, canonicalBytes(statement));
}

/**
 * Reads a simulated quote and checks its signature by the root that it names. Whether that root, or
 * simulated evidence at all, is acceptable is the policy's to say.
 * @throws CountersignError `tampered` when it is not one or its signature does not hold, `limit` when too large.
 */
export function readSimQuote(evidence: Evidence): SimQuote {
  const bytes = decodeBase64(evidence.quote, 'the simulated quote', maxQuoteBytes);
  const parsed = quoteSchema.safeParse(parseCanonical(bytes, 'the simulated quote', maxQuoteBytes));
  if (!parsed.success)
    throw new CountersignError('tampered', 'the simulated quote does not have the fields it must have');
  const { signature, ...statement } = parsed.data;
  const spki = decodeBase64(statement.rootKey, 'the simulated root key', 64);
  const bytesOfSignature = decodeBase64(signature, 'the signature', 64);
  if (!rootKeyOf(spki).holds('ed25519', signedBytes(statement), bytesOfSignature)) {
    throw new CountersignError('tampered', "the simulated quote's signature does not hold");
  }
  return {
    measurement: statement.measurement,
    reportData: statement.reportData,
    issued: new Date(statement.issued),
    rootDigest: sha256Hex(spki),
  };
}

/** The key of a simulated root. @throws CountersignError `tampered` when it is none. */
export function rootKeyOf(spki: Uint8Array): VerifyingKey {
  let key: VerifyingKey;
  try {
    key = VerifyingKey.fromSpki(spki);
  } catch (cause) {
    throw new CountersignError('tampered', 'the simulated root key is not a public key', { cause });
  }
  if (!key.isFor('ed25519') || !equalBytes(key.spki, spki)) {
    throw new CountersignError('tampered', 'the simulated root key is not an Ed25519 key in DER');
  }
  return key;
}
