import { createHash, createPublicKey, sign } from 'node:crypto';
import type { Party } from './authority.ts';
import { rsaParty } from './authority.ts';

/** An Azure confidential VM in small: its virtual TPM's key. */
export const attestationKey: Party = rsaParty('HCLAkPub');

/** What to do otherwise than a good paravisor and a good TPM would. */
export interface AzureChanges {
  readonly key?: Party;
  readonly quoteSigner?: Party;
  readonly runtimeData?: Buffer;
  readonly hclReport?: (report: Buffer) => void;
  readonly magic?: number;
  readonly attestType?: number;
  readonly extraData?: Buffer;
  readonly bank?: number;
  readonly pcrs?: string[];
  /** The PCRs that the quote is of; good ones unless they are said. */
  readonly quoted?: string[];
  readonly reportData?: string;
  readonly hashType?: number;
}

export const goodPcrs = Array.from({ length: 24 }, (_, index) =>
  createHash('sha256').update(`PCR ${index}`).digest('hex'),
);

/** The runtime data, whose hash the hardware's report data must begin with. */
export function runtimeData(key: Party = attestationKey): Buffer {
  const { n, e } = createPublicKey(key.key).export({ format: 'jwk' });
  return Buffer.from(
    JSON.stringify({ keys: [{ kid: 'HCLAkPub', kty: 'RSA', n, e }], 'user-data': '00'.repeat(64) }),
  );
}

/** The hardware's report data for that runtime data. */
export function azureReportData(data: Buffer = runtimeData()): Buffer {
  return Buffer.concat([createHash('sha256').update(data).digest(), Buffer.alloc(32)]);
}

/** The body of a TD that a paravisor has to itself: it binds the TPM's key, and nothing was measured into the registers. */
export function paravisorBody(body: Buffer): void {
  body.fill(0, 328, 520);
  azureReportData().copy(body, 520);
}

const number = (value: number, bytes: number): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};
const sized = (bytes: Buffer): Buffer => Buffer.concat([number(bytes.length, 2), bytes]);

function makeTpmQuote(changes: AzureChanges): Buffer {
  const pcrDigest = createHash('sha256')
    .update(Buffer.from((changes.quoted ?? goodPcrs).join(''), 'hex'))
    .digest();
  return Buffer.concat([
    number(changes.magic ?? 0xff544347, 4),
    number(changes.attestType ?? 0x8018, 2),
    sized(Buffer.alloc(34, 1)),
    sized(changes.extraData ?? Buffer.alloc(64, 0xe5)),
    Buffer.alloc(25, 2),
    number(1, 4),
    number(changes.bank ?? 0x000b, 2),
    Buffer.from([3, 0xff, 0xff, 0xff]),
    sized(pcrDigest),
  ]);
}

/** @param type 2 for SEV-SNP, 4 for TDX. */
export function makeAzureCollateral(
  type: number,
  hardwareReport: Buffer,
  changes: AzureChanges = {},
): Record<string, unknown> {
  const data = changes.runtimeData ?? runtimeData(changes.key);
  const head = Buffer.alloc(32);
  head.write('HCLA');
  const request = Buffer.alloc(20);
  request.writeUInt32LE(20 + data.length, 0);
  request.writeUInt32LE(1, 4);
  request.writeUInt32LE(type, 8);
  request.writeUInt32LE(changes.hashType ?? 1, 12);
  request.writeUInt32LE(data.length, 16);
  const hcl = Buffer.concat([
    head,
    hardwareReport,
    Buffer.alloc(1184 - hardwareReport.length),
    request,
    data,
    Buffer.alloc(100),
  ]);
  changes.hclReport?.(hcl);
  const message = makeTpmQuote(changes);
  return {
    hclReport: hcl.toString('base64'),
    tpmQuote: {
      message: message.toString('base64'),
      signature: sign('sha256', message, (changes.quoteSigner ?? changes.key ?? attestationKey).key).toString(
        'base64',
      ),
      pcrs: changes.pcrs ?? goodPcrs,
    },
    ...(changes.reportData !== undefined && { reportData: changes.reportData }),
  };
}
