import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { AzureCollateral } from '../../attestation/azure/collateral.ts';
import type { HclReport } from '../../attestation/azure/hclReport.ts';
import { readHclReport } from '../../attestation/azure/hclReport.ts';
import { CountersignError, messageOf } from '../../errors.ts';
import { findTpmEventLog } from './eventLogFile.ts';

/** Where Azure keeps the HCL report and the attestation key in the virtual TPM of a confidential VM. */
const nvIndex = '0x01400001';
const keyHandle = '0x81000003';
const pcrCount = 24;

const run = promisify(execFile);

export interface AzureTpmOptions {
  /** Which TPM the tools talk to, as TPM2TOOLS_TCTI says it. */
  readonly tcti?: string;
  /** In memory: where the tools write a quote before it is read. */
  readonly directory: string;
  /** Where the event log of the TPM's firmware is; the kernel's own place when not given. */
  readonly eventLogFile?: string;
}

/** What an Azure virtual TPM shows. */
export interface AzureTpmEvidence {
  readonly hcl: HclReport;
  readonly collateral: AzureCollateral;
}

/**
 * Reads the HCL report and has the TPM quote all PCRs over the SHA-256 of `reportData`: a TPM need not take 64 bytes.
 * @throws CountersignError `unsupported` where there is no such TPM or tpm2-tools is missing.
 */
export async function readAzureTpm(
  reportData: Uint8Array,
  options: AzureTpmOptions,
): Promise<AzureTpmEvidence> {
  const hclReport = await readHcl(options);
  const folder = await mkdtemp(join(options.directory, 'tpm-'));
  try {
    const [message, signature, pcrs] = [
      join(folder, 'message'),
      join(folder, 'signature'),
      join(folder, 'pcrs'),
    ];
    const selection = `sha256:${Array.from({ length: pcrCount }, (_, index) => index).join(',')}`;
    const nonce = createHash('sha256').update(reportData).digest('hex');
    const words = [
      '-c',
      keyHandle,
      '-l',
      selection,
      '-q',
      nonce,
      '-g',
      'sha256',
      '-m',
      message,
      '-s',
      signature,
    ];
    await tpm2('tpm2_quote', [...words, '-f', 'plain', '-o', pcrs, '-F', 'values'], options);
    const values = await readFile(pcrs);
    const quoted = Array.from({ length: pcrCount }, (_, index) =>
      values.toString('hex', index * 32, index * 32 + 32),
    );
    const found = await findTpmEventLog(quoted, options.eventLogFile);
    const collateral: AzureCollateral = {
      hclReport: hclReport.toString('base64'),
      tpmQuote: {
        message: (await readFile(message)).toString('base64'),
        signature: (await readFile(signature)).toString('base64'),
        pcrs: quoted,
      },
      reportData: Buffer.from(reportData).toString('hex'),
      ...('log' in found && { eventLog: found.log }),
    };
    return { hcl: readHclReport(hclReport), collateral };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Which hardware stands behind this machine's virtual TPM. @throws CountersignError `unsupported` where none does. */
export async function readHclType(options: AzureTpmOptions): Promise<number> {
  return readHclReport(await readHcl(options)).type;
}

async function readHcl(options: AzureTpmOptions): Promise<Buffer> {
  return tpm2('tpm2_nvread', ['-C', 'o', nvIndex], options);
}

async function tpm2(program: string, words: readonly string[], { tcti }: AzureTpmOptions): Promise<Buffer> {
  const env = { ...process.env, ...(tcti !== undefined && { TPM2TOOLS_TCTI: tcti }) };
  try {
    const { stdout } = await run(program, words, {
      env,
      encoding: 'buffer',
      timeout: 60_000,
      maxBuffer: 1024 * 1024,
    });
    return stdout;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') {
      throw new CountersignError('unsupported', `${program} is not installed`, {
        cause: error,
        mend: 'Install tpm2-tools.',
      });
    }
    throw new CountersignError(
      'unsupported',
      `this machine has no virtual TPM of an Azure confidential VM (${program}: ${lastLine(error)})`,
      {
        cause: error,
      },
    );
  }
}

function lastLine(error: unknown): string {
  const stderr =
    typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr).trim() : '';
  return (stderr === '' ? messageOf(error) : (stderr.split('\n').at(-1) ?? '')).slice(0, 200);
}
