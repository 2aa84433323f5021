/** What a transfer tells while it runs. Callbacks must not throw. */
export interface TransferEvents {
  /** No byte has moved in any request for `seconds`; `request` is the one that has waited longest. */
  onStall?(request: string, seconds: number): void;
  /** Try `attempt` (from 1) of `attempts` of a request failed; the next comes after `waitMs` milliseconds. */
  onRetry?(request: string, attempt: number, waitMs: number, why: string, attempts: number): void;
}

/** How patient a transfer is and how much memory it may hold. */
export interface TransferOptions extends TransferEvents {
  /** Tries of one request before it is given up. */
  readonly attempts?: number;
  /** Wait before the second try, in milliseconds; doubled at each further one. */
  readonly firstWaitMs?: number;
  /** Longest wait between tries, in milliseconds. */
  readonly maxWaitMs?: number;
  /** Silence after which `onStall` is called, in milliseconds. */
  readonly stallAfterMs?: number;
  /** Silence after which a request is cut and tried again, in milliseconds. */
  readonly idleLimitMs?: number;
  /** Bytes of parts held in memory at once. */
  readonly windowBytes?: number;
  /** Bytes of one part or range; grows by itself where a store limits the number of parts. */
  readonly partBytes?: number;
}

export type TransferSettings = Required<Omit<TransferOptions, keyof TransferEvents>> & TransferEvents;

export const MiB = 1024 * 1024;

const DEFAULTS = {
  attempts: 8,
  firstWaitMs: 250,
  maxWaitMs: 20_000,
  stallAfterMs: 10_000,
  idleLimitMs: 60_000,
  windowBytes: 32 * MiB,
  partBytes: 5 * MiB,
};

export function transferSettings(options: TransferOptions = {}): TransferSettings {
  return { ...DEFAULTS, ...options };
}

/** The environment a store reads its credentials from: `process.env`, or a part of it. */
export type Environment = Readonly<Record<string, string | undefined>>;
