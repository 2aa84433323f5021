import { FairTurns } from './fairTurns.ts';
import { atOnce, type Resources } from './resources.ts';

/** Solutions that are taken and measured at once: each costs a download, and a pass over an image. */
const ATTESTED_AT_ONCE = 4;

/** Orders whose inputs are fetched at once: they share one line. */
const FETCHED_AT_ONCE = 2;

/** The three things that an agent does for orders. None waits for another: each has turns of its own. */
export interface Lanes {
  readonly attesting: FairTurns;
  readonly fetching: FairTurns;
  /** By what the runs take of the machine. */
  readonly running: FairTurns;
}

export function makeLanes(machine: Resources): Lanes {
  return {
    attesting: new FairTurns(atOnce(ATTESTED_AT_ONCE)),
    fetching: new FairTurns(atOnce(FETCHED_AT_ONCE)),
    running: new FairTurns(machine),
  };
}
