import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseSandbox } from '../../src/tee/sandbox/chooseSandbox.ts';
import type { Sandbox, SandboxLimits, SandboxResult, SandboxSpec } from '../../src/tee/sandbox/sandbox.ts';
import { shellImage } from './testImage.ts';

/** Every engine that works on this machine. */
export async function availableSandboxes(): Promise<Sandbox[]> {
  const found = await Promise.all(
    (['docker', 'podman', 'bubblewrap'] as const).map((engine) =>
      chooseSandbox({ COUNTERSIGN_SANDBOX: engine }).catch(() => undefined),
    ),
  );
  return found.filter((sandbox) => sandbox !== undefined);
}

export const LIMITS: SandboxLimits = {
  minutes: 0.5,
  memoryBytes: 64 * 1024 ** 2,
  cpus: 1,
  processes: 32,
  outputBytes: 4 * 1024 ** 2,
  outputFiles: 200,
  logBytes: 16 * 1024,
  ...{
    scratchBytes: 1024 ** 3,
    sharedMemoryBytes: 256 * 1024 ** 2,
    graceSeconds: 0,
    gpus: 0,
    gpuMemoryBytes: 0,
  },
};

export interface Finished extends SandboxResult {
  readonly text: string;
}

let runs = 0;

/** The directories of one run, as an agent would prepare them: closed to everyone else. */
export class SandboxFixture {
  readonly folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  readonly spec: SandboxSpec;

  constructor(limits: Partial<SandboxLimits> = {}) {
    for (const name of ['input', 'output', 'temporary', 'certs', 'configurations', 'scratch'])
      mkdirSync(join(this.folder, name), { mode: 0o700 });
    writeFileSync(join(this.folder, 'input/data.txt'), 'the data', { mode: 0o600 });
    writeFileSync(join(this.folder, 'certs/order.crt'), 'the certificate', { mode: 0o600 });
    this.spec = {
      name: `test-${process.pid}-${++runs}`,
      imageArchive: join(this.folder, 'image.tar.gz'),
      inputs: [{ name: 'input-0001', path: join(this.folder, 'input') }],
      output: join(this.folder, 'output'),
      temporary: join(this.folder, 'temporary'),
      certs: join(this.folder, 'certs'),
      configurations: join(this.folder, 'configurations'),
      scratch: join(this.folder, 'scratch'),
      limits: { ...LIMITS, ...limits },
    };
  }

  writeImage(archive: Uint8Array): void {
    writeFileSync(this.spec.imageArchive, archive);
  }

  async run(sandbox: Sandbox, script: string, signal = new AbortController().signal): Promise<Finished> {
    this.writeImage(shellImage(script));
    return this.start(sandbox, signal);
  }

  async start(sandbox: Sandbox, signal = new AbortController().signal): Promise<Finished> {
    const result = await sandbox.run(this.spec, signal);
    return { ...result, text: Buffer.from(result.log).toString('utf8') };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Processes of the host whose command line holds a text. */
export function processesWith(text: string): string[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
      } catch {
        return false;
      }
    });
}

/** Waits for their end; gives those that are left. */
export async function untilGone(text: string): Promise<string[]> {
  for (let tries = 0; tries < 100 && processesWith(text).length > 0; tries++) await sleep(100);
  return processesWith(text);
}
