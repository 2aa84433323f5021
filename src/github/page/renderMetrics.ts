import { details, prose, table } from './markdown.ts';

/** A number that the solution reported more than once, such as the accuracy after each epoch. */
export interface Metric {
  readonly name: string;
  /** What the points are counted in: `epoch`, `step`. */
  readonly along: string;
  readonly points: readonly { readonly at: number; readonly value: number }[];
}

/** More points than this don't fit the width of a comment. */
const MAX_POINTS = 40;
const MAX_METRICS = 6;
/** Mermaid's own line is too pale to see; this blue stands on GitHub's light and dark grounds. */
const LOOK = {
  xyChart: { width: 700, height: 320 },
  themeVariables: { xyChart: { plotColorPalette: '#2f81f7' } },
};

/**
 * Metrics as charts that GitHub draws itself (Mermaid's xychart), each with its first and last value in words and
 * its numbers folded below, for where no chart is drawn. The numbers are the solution's own word.
 */
export function renderMetrics(metrics: readonly Metric[]): string {
  const drawn = metrics.map(clean).filter(({ points }) => points.length > 0);
  const shown = drawn.slice(0, MAX_METRICS).map(renderMetric);
  if (drawn.length > MAX_METRICS)
    shown.push(`_${drawn.length - MAX_METRICS} more metrics are in the result._`);
  return shown.join('\n\n');
}

function clean(metric: Metric): Metric {
  const finite = metric.points.filter(({ at, value }) => drawable(at) && drawable(value));
  return { ...metric, points: thin([...finite].sort((left, right) => left.at - right.at)) };
}

/** What an axis can show without an exponent; not a number is none. */
function drawable(value: number): boolean {
  return Math.abs(value) <= 1e15;
}

/** At most so many points, evenly taken, the first and the last among them. */
function thin<T>(points: readonly T[]): T[] {
  if (points.length <= MAX_POINTS) return [...points];
  const step = (points.length - 1) / (MAX_POINTS - 1);
  return Array.from({ length: MAX_POINTS }, (_, index) => points[Math.round(index * step)]).filter(
    (point) => point !== undefined,
  );
}

function renderMetric({ name, along, points }: Metric): string {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  const line = `<b>${prose(name, 60)}</b>: ${number(first.value)} → ${number(last.value)} (${prose(along, 40)} ${number(first.at)} to ${number(last.at)})`;
  const rows = points.map(({ at, value }) => [number(at), number(value), bar(value, points)]);
  const numbers = details(
    `${points.length} values of ${name.slice(0, 60)}`,
    table([prose(along, 40), prose(name, 60), ''], rows),
  );
  return points.length < 2 ? line : `${line}\n\n${chart({ name, along, points })}\n\n${numbers}`;
}

function chart({ name, along, points }: Metric): string {
  const values = points.map(({ value }) => value);
  const [low, high] = axis(Math.min(...values), Math.max(...values));
  return [
    '```mermaid',
    `%%{init: ${JSON.stringify(LOOK)}}%%`,
    'xychart-beta',
    `  title "${label(name)}"`,
    `  x-axis "${label(along)}" [${points.map(({ at }) => `"${number(at)}"`).join(', ')}]`,
    `  y-axis "${label(name)}" ${plain(low)} --> ${plain(high)}`,
    `  line [${values.map(plain).join(', ')}]`,
    '```',
  ].join('\n');
}

/** Shares from 0 to 1 keep that axis, so that two charts can be compared; others get a little air. */
function axis(low: number, high: number): [number, number] {
  if (low >= 0 && high <= 1 && high > 0.2) return [0, 1];
  const air = (high - low) * 0.1 || Math.abs(high) * 0.1 || 1;
  return [low >= 0 ? Math.max(0, low - air) : low - air, high + air];
}

function bar(value: number, points: Metric['points']): string {
  const values = points.map((point) => point.value);
  const [low, high] = axis(Math.min(...values), Math.max(...values));
  const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return '█'.repeat(Math.round(share * 20)) || '▏';
}

/** Mermaid has no escapes that hold everywhere: what could end a label is left out. */
function label(text: string): string {
  return (
    text
      .replace(/[^\p{L}\p{N} _.,()/%+-]/gu, '')
      .slice(0, 60)
      .trim() || 'value'
  );
}

function number(value: number): string {
  return Number(value.toPrecision(4)).toLocaleString('en', {
    maximumSignificantDigits: 4,
    useGrouping: false,
  });
}

/** Decimal without exponent, as Mermaid's grammar has it. */
function plain(value: number): string {
  const text = value.toPrecision(6);
  return text.includes('e')
    ? Number(text)
        .toFixed(12)
        .replace(/\.?0+$/, '')
    : String(Number(text));
}
