import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CountersignError, messageOf } from '../../errors.ts';
import type { TsmFiles } from './tsmFiles.ts';
import { kernelTsmFiles } from './tsmFiles.ts';

export const tsmDirectory = '/sys/kernel/config/tsm/report';

/** What the kernel's TSM interface gave. */
export interface TsmReport {
  /** `sev_guest` or `tdx_guest`. */
  readonly provider: string;
  /** The SEV-SNP report or the TDX quote. */
  readonly report: Buffer;
  /** SEV-SNP: the hypervisor's certificate table; may be empty. */
  readonly auxiliary: Buffer;
}

export interface TsmOptions {
  readonly directory?: string;
  readonly files?: TsmFiles;
  readonly attempts?: number;
  /** Wait before the second attempt, in milliseconds; doubled at each further one. */
  readonly firstWaitMs?: number;
}

/** A neighbour interfered, the quoting service is busy, or the hypervisor throttles: worth another try. */
const passing = new Set(['EAGAIN', 'EWOULDBLOCK', 'EBUSY', 'EINTR', 'ETIMEDOUT']);

/** The least privileged level is 3; 0, the most privileged, is what a policy asks for. */
const wantedPrivilegeLevel = 0;

/**
 * Asks the kernel for a report that binds `reportData`, through configfs-tsm (Linux 6.7 or newer,
 * Documentation/ABI/testing/configfs-tsm-report), in an entry of its own that is removed afterwards.
 * @param reportData 64 bytes
 * @throws CountersignError `unsupported` where there is no such interface, `unavailable` when it gives no report.
 */
export async function requestTsmReport(reportData: Uint8Array, options: TsmOptions = {}): Promise<TsmReport> {
  if (reportData.length !== 64)
    throw new CountersignError('input', `report data is 64 bytes, not ${reportData.length}`);
  const { attempts = 5, firstWaitMs = 200 } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await withEntry(options, (files, entry) => askOnce(files, entry, reportData));
    } catch (error) {
      if (!passing.has(codeOf(error)) || attempt >= attempts) throw explained(error);
      await pause(firstWaitMs * 2 ** (attempt - 1));
    }
  }
}

/** The kernel's provider of reports, `sev_guest` or `tdx_guest`. @throws CountersignError as above */
export async function tsmProvider(options: TsmOptions = {}): Promise<string> {
  try {
    return await withEntry(options, (files, entry) => textOf(files, join(entry, 'provider')));
  } catch (error) {
    throw explained(error);
  }
}

async function withEntry<T>(
  options: TsmOptions,
  use: (files: TsmFiles, entry: string) => Promise<T>,
): Promise<T> {
  const { directory = tsmDirectory, files = kernelTsmFiles } = options;
  const entry = join(directory, `countersign-${randomBytes(8).toString('hex')}`);
  try {
    await files.makeDirectory(entry);
  } catch (error) {
    throw noEntry(error);
  }
  try {
    return await use(files, entry);
  } finally {
    // An entry that stays costs a little kernel memory; the report that was made is good all the same.
    await files.removeDirectory(entry).catch(() => undefined);
  }
}

async function askOnce(files: TsmFiles, entry: string, reportData: Uint8Array): Promise<TsmReport> {
  const attribute = (name: string): string => join(entry, name);
  const provider = await textOf(files, attribute('provider'));
  const before = await generation(files, entry);
  let writes = 0;
  const floor = await optional(textOf(files, attribute('privlevel_floor')));
  if (floor !== undefined) {
    const level = Math.max(wantedPrivilegeLevel, Number(floor));
    await files.write(attribute('privlevel'), Buffer.from(String(level)));
    writes += 1;
  }
  await files.write(attribute('inblob'), reportData);
  writes += 1;
  const report = await files.read(attribute('outblob'));
  const auxiliary = (await optional(files.read(attribute('auxblob')))) ?? Buffer.alloc(0);
  const made = (await generation(files, entry)) - before;
  if (made < writes) {
    // Binary attributes are taken when the file is closed, where an error cannot be told.
    throw new CountersignError(
      'unavailable',
      'the kernel did not take what was written to its report interface',
    );
  }
  if (made > writes)
    throw Object.assign(new Error('somebody else wrote to the report entry'), { code: 'EAGAIN' });
  if (report.length === 0) throw new CountersignError('unavailable', `${provider} gave an empty report`);
  return { provider, report, auxiliary };
}

async function textOf(files: TsmFiles, path: string): Promise<string> {
  return (await files.read(path)).toString('latin1').trim();
}

async function generation(files: TsmFiles, entry: string): Promise<number> {
  const text = await textOf(files, join(entry, 'generation'));
  if (!/^\d{1,15}$/.test(text))
    throw new CountersignError('unavailable', 'the generation of the report entry is no number');
  return Number(text);
}

/** An attribute that a provider may not have. */
async function optional<T>(value: Promise<T>): Promise<T | undefined> {
  try {
    return await value;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

function noEntry(cause: unknown): unknown {
  switch (codeOf(cause)) {
    case 'ENOENT':
      return new CountersignError(
        'unsupported',
        'this machine has no configfs-tsm: it is no confidential VM, or its kernel is too old',
        {
          cause,
          mend: 'Use Linux 6.7 or newer in an SEV-SNP or TDX guest, with configfs mounted at /sys/kernel/config.',
        },
      );
    case 'ENXIO':
      return new CountersignError('unsupported', 'no driver gives reports on this machine', {
        cause,
        mend: 'Load sev-guest or tdx-guest (modprobe); neither binds outside of a confidential VM.',
      });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new CountersignError('unavailable', 'this process may not ask the kernel for reports', {
        cause,
        mend: 'Run the agent as root, with /sys/kernel/config writable.',
      });
    default:
      return cause;
  }
}

function explained(error: unknown): CountersignError {
  if (error instanceof CountersignError) return error;
  const code = codeOf(error);
  const why =
    code === 'EINVAL'
      ? 'the kernel refused the request as invalid'
      : passing.has(code)
        ? 'the kernel was busy each time'
        : 'the kernel or the hypervisor failed to make the report';
  return new CountersignError('unavailable', `no attestation report: ${why} (${messageOf(error)})`, {
    cause: error,
  });
}
