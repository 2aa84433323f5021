import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { algorithmOf, signDer, type Party } from '../authority.ts';
import { bits, boolean, commonName, der, integer, nothing, octets, oid, sequence } from '../derWriter.ts';

export interface SingleFields {
  readonly issuer: Party;
  readonly serial: number;
  /** Or DER that stands for none of them. */
  readonly status?: 'good' | 'revoked' | 'hold' | 'unknown' | Buffer;
  readonly thisUpdate?: Date;
  readonly nextUpdate?: Date | undefined;
  readonly hash?: 'sha1' | 'sha256' | 'sha384';
  readonly criticalExtension?: boolean;
}

export interface ResponseFields {
  readonly singles: readonly SingleFields[];
  readonly responder: Party;
  readonly byKey?: boolean;
  readonly certificates?: readonly Buffer[];
  readonly successful?: boolean;
  readonly criticalExtension?: boolean;
  /** Changes the signed part before it is signed. */
  readonly lie?: (data: Buffer) => Buffer;
}

const hashOids = {
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
} as const;

const general = (date: Date): Buffer =>
  der(0x18, Buffer.from(date.toISOString().replace(/[-:T]|\.\d+/g, '')));

/** The bits of a key: what follows `BIT STRING, length, no unused bits` in its SPKI of P-384. */
const keyBits = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-97);

function statusOf(status: SingleFields['status'], since: Date): Buffer {
  if (status instanceof Buffer) return status;
  if (status === 'unknown') return der(0x82);
  if (status === 'revoked') return der(0xa1, general(since), der(0xa0, der(0x0a, Buffer.from([1]))));
  if (status === 'hold') return der(0xa1, general(since), der(0xa0, der(0x0a, Buffer.from([6]))));
  return der(0x80);
}

const criticalOf = ({ criticalExtension }: { readonly criticalExtension?: boolean }): Buffer[] =>
  criticalExtension === true
    ? [der(0xa1, sequence(sequence(oid('1.2.3.4'), boolean(true), octets(Buffer.from([5, 0])))))]
    : [];

function singleOf(fields: SingleFields): Buffer {
  const { issuer, serial, hash = 'sha1', thisUpdate = new Date('2026-05-31T12:00:00Z') } = fields;
  const digest = (bytes: Buffer): Buffer => createHash(hash).update(bytes).digest();
  const next = 'nextUpdate' in fields ? fields.nextUpdate : new Date('2026-06-02T00:00:00Z');
  const id = sequence(
    sequence(oid(hashOids[hash]), nothing),
    octets(digest(commonName(issuer.name))),
    octets(digest(keyBits(issuer.key))),
    integer(serial),
  );
  return sequence(
    id,
    statusOf(fields.status, thisUpdate),
    general(thisUpdate),
    ...(next === undefined ? [] : [der(0xa0, general(next))]),
    ...criticalOf(fields),
  );
}

/** An OCSP response, DER. */
export function makeOcspResponse(fields: ResponseFields): Buffer {
  const { responder, singles, lie = (same: Buffer) => same, certificates = [] } = fields;
  if (fields.successful === false) return sequence(der(0x0a, Buffer.from([6])));
  const by =
    fields.byKey === true
      ? der(0xa2, octets(createHash('sha1').update(keyBits(responder.key)).digest()))
      : der(0xa1, commonName(responder.name));
  const data = lie(
    sequence(
      by,
      general(new Date('2026-05-31T12:00:00Z')),
      sequence(...singles.map(singleOf)),
      ...criticalOf(fields),
    ),
  );
  const basic = sequence(
    data,
    algorithmOf(responder.key),
    bits(signDer(data, responder.key)),
    ...(certificates.length > 0 ? [der(0xa0, sequence(...certificates))] : []),
  );
  return sequence(
    der(0x0a, Buffer.from([0])),
    der(0xa0, sequence(oid('1.3.6.1.5.5.7.48.1.1'), octets(basic))),
  );
}
