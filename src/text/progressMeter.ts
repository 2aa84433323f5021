/** How far work of bytes is, as it is shown. */
export interface Reading {
  readonly bytes: number;
  /** Undefined while it is not known. */
  readonly totalBytes: number | undefined;
  /** Over the last seconds; undefined at first. */
  readonly bytesPerSecond: number | undefined;
  /** Seconds; undefined where there is no total or no rate. */
  readonly secondsLeft: number | undefined;
}

const WINDOW_MS = 10_000;
const SAMPLE_MS = 500;

/** Measures the rate over the last ten seconds, so that a line that slows down or comes back is seen. */
export class ProgressMeter {
  readonly #samples: { readonly at: number; readonly bytes: number }[] = [];

  /** @param now milliseconds of a clock that never goes back */
  read(bytes: number, totalBytes: number | undefined, now = performance.now()): Reading {
    const last = this.#samples.at(-1);
    // Fewer bytes than before: the work began anew.
    if (last !== undefined && bytes < last.bytes) this.#samples.length = 0;
    if (last === undefined || now - last.at >= SAMPLE_MS) this.#samples.push({ at: now, bytes });
    while ((this.#samples[1]?.at ?? Infinity) <= now - WINDOW_MS) this.#samples.shift();
    const [first] = this.#samples;
    const elapsed = first === undefined ? 0 : now - first.at;
    const bytesPerSecond =
      first === undefined || elapsed < SAMPLE_MS ? undefined : ((bytes - first.bytes) / elapsed) * 1000;
    const secondsLeft =
      totalBytes === undefined || bytesPerSecond === undefined || bytesPerSecond === 0
        ? undefined
        : (totalBytes - bytes) / bytesPerSecond;
    return { bytes, totalBytes, bytesPerSecond, secondsLeft };
  }
}

/** `1.2 of 93.1 GiB (1 %), 56.1 MiB/s, 27 min left` */
export function describeReading({ bytes, totalBytes, bytesPerSecond, secondsLeft }: Reading): string {
  const [unit, size] = unitOf(totalBytes ?? bytes);
  const done = (bytes / size).toFixed(1);
  const parts = [
    totalBytes === undefined
      ? `${done} ${unit}`
      : `${done} of ${(totalBytes / size).toFixed(1)} ${unit} (${percentOf(bytes, totalBytes)} %)`,
    ...(bytesPerSecond === undefined ? [] : [`${(bytesPerSecond / MIB).toFixed(1)} MiB/s`]),
    ...(secondsLeft === undefined ? [] : [`${describeSeconds(secondsLeft)} left`]),
  ];
  return parts.join(', ');
}

/** A bar of so many characters. */
export function barOf(bytes: number, totalBytes: number, width: number): string {
  const full = Math.round((percentOf(bytes, totalBytes) / 100) * width);
  return `[${'#'.repeat(full)}${'-'.repeat(width - full)}]`;
}

const MIB = 1024 * 1024;
const UNITS = [
  ['TiB', 1024 * 1024 * MIB],
  ['GiB', 1024 * MIB],
] as const;

function unitOf(bytes: number): readonly [string, number] {
  return UNITS.find(([, size]) => bytes >= size) ?? ['MiB', MIB];
}

/** Whole, rounded down: 100 is the end. */
function percentOf(bytes: number, totalBytes: number): number {
  return totalBytes === 0 ? 100 : Math.min(100, Math.floor((100 * bytes) / totalBytes));
}

function describeSeconds(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 120) return `${whole} s`;
  const minutes = Math.ceil(whole / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
