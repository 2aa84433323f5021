import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod';
import { gpuPlaceSchema, maxGpus, type GpuPlace } from '../../attestation/gpu/gpuEvidence.ts';
import { CountersignError, messageOf } from '../../errors.ts';
import { jsonOf } from '../../text/json/jsonOf.ts';

/** Runs one of NVIDIA's programs and gives what it prints. @throws CountersignError `unavailable` */
export type RunTool = (program: 'nvidia-smi' | 'nvattest', words: readonly string[]) => Promise<string>;

const run = promisify(execFile);
const limits = { timeout: 120_000, killSignal: 'SIGKILL', maxBuffer: 4 * 1024 * 1024 } as const;

/** @param path where programs are looked for; PATH when not given */
export function nvidiaTools(path?: string): RunTool {
  const env = { ...process.env, ...(path !== undefined && { PATH: path }), LC_ALL: 'C' };
  return async (program, words) => {
    try {
      const { stdout } = await run(program, words, { ...limits, env });
      return stdout;
    } catch (cause) {
      const missing =
        typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT';
      throw new CountersignError(
        'unavailable',
        missing ? `${program} is not installed` : `${program} failed: ${messageOf(cause).slice(0, 300)}`,
        {
          cause,
          mend: 'This machine has an NVIDIA GPU: its image needs the driver, nvidia-smi and nvattest.',
        },
      );
    }
  };
}

/** What nvidia-smi tells of a GPU; the guest's own word, which nothing but the guest's measurement vouches for. */
export interface ListedGpu {
  readonly place: GpuPlace;
  readonly vbios: string;
}

/** The GPUs of this machine, in NVML's order. @throws CountersignError `unavailable` for an answer in another form */
export async function listGpus(tool: RunTool): Promise<readonly ListedGpu[]> {
  const query = '--query-gpu=uuid,pci.bus_id,vbios_version';
  const lines = (await tool('nvidia-smi', [query, '--format=csv,noheader']))
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.slice(0, maxGpus + 1).map((line) => {
    const [uuid, pci, vbios = ''] = line.split(',').map((part) => part.trim());
    // The list of devices takes a UUID as it is printed, too: one in another form would be found in none.
    const place = gpuPlaceSchema.safeParse({ uuid, pci: pci?.toLowerCase() });
    if (!place.success || lines.length > maxGpus)
      throw new CountersignError('unavailable', 'nvidia-smi lists GPUs in a form that is not known');
    return { place: place.data, vbios };
  });
}

const nvattestSchema = z.object({
  result_code: z.literal(0),
  evidences: z
    .array(
      z.object({
        arch: z.string(),
        certificate: z.base64().max(32 * 1024),
        evidence: z.base64().max(32 * 1024),
      }),
    )
    .max(maxGpus),
});

export interface CollectedReport {
  /** SPDM request and answer, base64. */
  readonly report: string;
  /** PEM. */
  readonly certificates: string;
}

/**
 * Has every GPU answer to a nonce, by NVIDIA's own program (`nvattest`, attestation-sdk), in NVML's order.
 * @param nonce 32 bytes
 * @throws CountersignError `unavailable` when the program fails or answers in another form
 */
export async function collectReports(tool: RunTool, nonce: Uint8Array): Promise<readonly CollectedReport[]> {
  const hex = Buffer.from(nonce).toString('hex');
  const text = await tool('nvattest', [
    'collect-evidence',
    '--device',
    'gpu',
    '--nonce',
    hex,
    '--format',
    'json',
  ]);
  const answer = nvattestSchema.safeParse(jsonOf(text));
  if (!answer.success)
    throw new CountersignError(
      'unavailable',
      `nvattest collected no evidence: ${text.replace(/\s+/g, ' ').slice(0, 200)}`,
    );
  return answer.data.evidences.map(({ certificate, evidence }) => ({
    report: evidence,
    // NVML's buffer may end in zeros.
    certificates: Buffer.from(certificate, 'base64')
      .toString('latin1')
      .replace(/\0{1,64}$/, ''),
  }));
}
