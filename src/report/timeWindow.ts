/** How far the clocks of two machines of one TEE may differ, milliseconds: as for simulated evidence. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** Whether a time lies between two of the ledger, as far as clocks agree; never where one of them is absent. */
export function isWithin(time: string, after: string | undefined, before: string | undefined): boolean {
  if (after === undefined || before === undefined) return false;
  const at = Date.parse(time);
  return at >= Date.parse(after) - CLOCK_SKEW_MS && at <= Date.parse(before) + CLOCK_SKEW_MS;
}
