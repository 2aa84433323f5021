/** One command to measure. */
export interface Work {
  readonly words: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What must be there beforehand, or must not; outside the measured time. */
  readonly before?: () => void;
}

/** A program that does the same work as others; its works run one after the other, in their order. */
export interface Tool {
  readonly name: string;
  readonly works: Readonly<Record<string, Work>>;
  /** Removes what the works left; outside the measured time. */
  readonly clean: () => void | Promise<void>;
  /** Bytes of the content. */
  readonly bytes: number;
  /** Says the speed in files instead of MiB. */
  readonly files?: number;
}

/** One run of a work, as a process of its own. */
export interface Measured {
  /** Wall time. */
  readonly seconds: number;
  /** User and system time of all its processes; null where GNU time is not installed. */
  readonly cpuSeconds: number | null;
  /** Peak resident set; null where GNU time is not installed. */
  readonly peakMib: number | null;
}

/** What was measured of one tool. */
export interface Result {
  readonly tool: string;
  readonly bytes: number;
  readonly files?: number;
  readonly works: Readonly<Record<string, readonly Measured[]>>;
}
