import type { MachineDevice } from '../devices/listDevices.ts';

/** Limits of one run; every one is enforced by the sandbox, none by the solution's good will. */
export interface SandboxLimits {
  readonly minutes: number;
  readonly memoryBytes: number;
  /** CPU cores; may be a fraction. */
  readonly cpus: number;
  readonly processes: number;
  /** Bytes below /sp/output, all files together. */
  readonly outputBytes: number;
  /** Files and directories below /sp/output. */
  readonly outputFiles: number;
  /** Bytes of stdout and stderr that are kept, of their beginning and of their end; the rest is counted and dropped. */
  readonly logBytes: number;
  /** Bytes below /sp/scratch, all files together. */
  readonly scratchBytes: number;
  /** Bytes of /dev/shm; they count as memory. */
  readonly sharedMemoryBytes: number;
  /** Between SIGTERM and SIGKILL, where a run is stopped. */
  readonly graceSeconds: number;
  /** Devices given to the run. */
  readonly gpus: number;
  /** What each of them has at least. */
  readonly gpuMemoryBytes: number;
}

export interface SandboxSpec {
  /** Unique, `[a-z0-9-]+`: names the container, so that a restarted agent can remove what a killed one left. */
  readonly name: string;
  /** A `docker save` archive, gzip or plain, whose hash the caller has checked. */
  readonly imageArchive: string;
  /** Host directories, read-only at /sp/inputs/<name>: `input-0001`, `input-0002`, … */
  readonly inputs: readonly { readonly name: string; readonly path: string }[];
  /** Host directory, writable at /sp/output. */
  readonly output: string;
  /** Host directory, writable at /sp/scratch; emptied before and after the run. */
  readonly temporary: string;
  /** Host directory, read-only at /sp/certs. */
  readonly certs: string;
  /** Host directory, read-only at /sp/configurations. */
  readonly configurations: string;
  readonly limits: SandboxLimits;
  /** Given to this run and to no other at the same time; none when left out. */
  readonly devices?: readonly MachineDevice[];
  /** Scratch for the engine, protected like the inputs. */
  readonly scratch: string;
}

/** Directories of the host where the run's plaintext is: no device may bring them in. */
export function closedDirectories({ scratch, output, temporary, inputs }: SandboxSpec): string[] {
  return [scratch, output, temporary, ...inputs.map(({ path }) => path)];
}

export type SandboxOutcome =
  | 'exited'
  | 'time-limit'
  | 'memory-limit'
  | 'output-limit'
  | 'scratch-limit'
  /** The TEE's own disk is full, whatever the run was allowed. */
  | 'no-space'
  | 'cancelled'
  /** The agent was told to end. */
  | 'interrupted'
  | 'not-startable';

/** The reason with which a run's signal is aborted where it is the agent that has to end; any other is a cancellation. */
export class Interruption extends Error {
  /** What of the run's grace there is time for, seconds. */
  readonly graceSeconds: number;

  constructor(graceSeconds = Infinity) {
    super('the agent was told to end');
    this.graceSeconds = graceSeconds;
  }
}

export interface SandboxResult {
  readonly outcome: SandboxOutcome;
  /** Exit status when `outcome` is `exited`, else the status after the kill, or null. */
  readonly exitStatus: number | null;
  /** Lines of stdout and stderr, at most `limits.logBytes`, the line that says how much was dropped included. */
  readonly log: Uint8Array;
  /** Wall time of the container alone, milliseconds. */
  readonly milliseconds: number;
  /** Why it did not start or was stopped, and which member of the slot to raise; one line. */
  readonly reason?: string;
}

/**
 * No network, read-only root, no capabilities, no-new-privileges, non-root user, limits, and what ordinary code expects
 * of a machine (home/): the same in every engine.
 */
export interface Sandbox {
  readonly engine: 'docker' | 'podman' | 'bubblewrap';
  run(spec: SandboxSpec, signal: AbortSignal): Promise<SandboxResult>;
  /** Kills and removes whatever a run of this name left; no error when there is nothing. */
  remove(name: string): Promise<void>;
}
