import * as z from 'zod';
import { fromUtf8, toLatin1 } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { VerifyingKey } from '../../platformKeys.ts';
import { sha256, sha384, sha512 } from '../../pureDigest.ts';
import { ByteReader, paddedTo } from '../bytes.ts';
import { parseUniqueJson } from '../uniqueJson.ts';

/** The room that an HCL report leaves for the hardware's own report, whatever its kind. */
const hardwareReportBytes = 1184;

export const hclReportType = { snp: 2, tdx: 4 } as const;

const hashes: Readonly<Record<number, (bytes: Uint8Array) => Uint8Array>> = {
  1: sha256,
  2: sha384,
  3: sha512,
};

const runtimeSchema = z.object({
  keys: z
    .array(z.object({ kid: z.string(), kty: z.string(), n: z.string().optional(), e: z.string().optional() }))
    .max(16),
});

/** An Azure HCL report: a hardware report and the runtime data whose hash that report binds. */
export interface HclReport {
  /** 2 for SEV-SNP, 4 for TDX. */
  readonly type: number;
  /** The hardware's report, with the zeros that fill its room. */
  readonly hardwareReport: Uint8Array;
  /** The hash of the runtime data, followed by zeros up to 64 bytes, as the hardware's report data must be. */
  readonly boundData: Uint8Array;
  /** The virtual TPM's attestation key. */
  readonly attestationKey: VerifyingKey;
}

/** @throws CountersignError `tampered` when it is not an HCL report. */
export function readHclReport(bytes: Uint8Array): HclReport {
  const what = 'the HCL report';
  const reader = new ByteReader(bytes, what);
  if (toLatin1(reader.take(4, 'signature')) !== 'HCLA') {
    throw new CountersignError('tampered', `${what} does not begin with HCLA`);
  }
  reader.take(28, 'header');
  const hardwareReport = reader.take(hardwareReportBytes, 'hardware report');
  reader.take(8, 'request data header');
  const type = reader.uint32('report type');
  const hash = hashes[reader.uint32('hash type')];
  const runtimeData = reader.take(reader.uint32('runtime data size'), 'runtime data');
  reader.onlyZerosLeft();
  if (hash === undefined) throw new CountersignError('tampered', `${what} names an unknown hash`);
  const digest = hash(runtimeData);
  return {
    type,
    hardwareReport,
    boundData: paddedTo(64, digest),
    attestationKey: readAttestationKey(runtimeData),
  };
}

function readAttestationKey(runtimeData: Uint8Array): VerifyingKey {
  try {
    const { keys } = runtimeSchema.parse(
      parseUniqueJson(fromUtf8(runtimeData) ?? '', 'the HCL runtime data'),
    );
    const found = keys.filter((key) => key.kid === 'HCLAkPub' && key.kty === 'RSA');
    const [only] = found;
    if (found.length !== 1 || only?.n === undefined || only.e === undefined)
      throw new Error('no single HCLAkPub');
    return VerifyingKey.fromRsaNumbers(only.n, only.e);
  } catch (cause) {
    throw new CountersignError('tampered', 'the HCL runtime data holds no attestation key that can be read', {
      cause,
    });
  }
}
