/** How far the clocks of two machines may differ, milliseconds: as for simulated evidence. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** Two times, in ISO 8601, between which something was written as far as others than its author say; each may be absent. */
export interface TimeBounds {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** Times in ISO 8601 that are there, oldest first. */
function inOrder(times: readonly (string | undefined)[]): readonly string[] {
  return times.filter((time) => time !== undefined).toSorted((a, b) => Date.parse(a) - Date.parse(b));
}

export function newest(...times: readonly (string | undefined)[]): string | undefined {
  return inOrder(times).at(-1);
}

export function oldest(...times: readonly (string | undefined)[]): string | undefined {
  return inOrder(times).at(0);
}

/** What lies within all of them. */
export function narrowest(bounds: readonly TimeBounds[]): TimeBounds {
  return {
    after: newest(...bounds.map(({ after }) => after)),
    before: oldest(...bounds.map(({ before }) => before)),
  };
}

/** Whether a time lies within bounds, as far as clocks agree; one that is absent bounds nothing. */
export function isWithinBounds(time: string, { after, before }: TimeBounds): boolean {
  const at = Date.parse(time);
  return (
    (after === undefined || at >= Date.parse(after) - CLOCK_SKEW_MS) &&
    (before === undefined || at <= Date.parse(before) + CLOCK_SKEW_MS)
  );
}

/** Whether a time lies between two of the ledger, as far as clocks agree; never where one of them is absent. */
export function isWithin(time: string, after: string | undefined, before: string | undefined): boolean {
  return after !== undefined && before !== undefined && isWithinBounds(time, { after, before });
}
