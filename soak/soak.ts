import type { SoakState } from './soakState.ts';

/** How far a run may go: what ends first ends it. */
export interface SoakBounds {
  /** In the soak's own unit. */
  readonly amount: number;
  /** Wall seconds of this sitting; looked at between two steps. */
  readonly seconds?: number;
  /** The most resident memory, for a soak that watches it; else it is reported and not judged. */
  readonly peakMib?: number;
}

/** What a run did; a run that finds something wrong throws instead. */
export interface SoakDone {
  /** Whether the whole amount was done; else the time was up. */
  readonly whole: boolean;
  /** Counts over all sittings, by what is counted. */
  readonly did: Readonly<Record<string, number>>;
}

/**
 * One long run. The same seed does the same, and a state that an earlier sitting left is gone on with.
 * @throws CountersignError `internal` when something that must hold does not
 */
export type SoakRun = (seed: string, bounds: SoakBounds, state: SoakState) => Promise<SoakDone>;

export interface Soak {
  /** One line. */
  readonly about: string;
  /** What an amount is counted in. */
  readonly unit: string;
  /** The bounds of the long run. */
  readonly long: SoakBounds;
  readonly run: SoakRun;
}
