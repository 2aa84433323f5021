import type { CheckStatus, RunMark } from '../../checks.ts';
import type { Refusal } from '../../ledger/entries/accounts.ts';
import { markup, said, value, type Markup } from '../../review/html/markup.ts';
import type { Names, SiteMetric } from './siteModel.ts';

/** A party: what its key calls itself, which proves nothing, and its fingerprint, which is who it is. */
export function partyMarkup(fingerprint: string, names: Names): Markup {
  const name = names[fingerprint];
  return name === undefined || name === ''
    ? value(fingerprint)
    : markup`${said(name)} <small class="quiet">${value(fingerprint.slice(0, 16))}</small>`;
}

export function tableMarkup(headings: readonly string[], rows: readonly (readonly Markup[])[]): Markup {
  const cells = (row: readonly Markup[]): Markup[] =>
    row.map((cell, at) => markup`<td data-of="${headings[at] ?? ''}">${cell}</td>`);
  return markup`<div class="wide" tabindex="0" role="region" aria-label="Table of ${headings.join(', ')}"><table class="stack"><thead><tr>${headings.map((heading) => markup`<th scope="col">${heading}</th>`)}</tr></thead><tbody>${rows.map((row) => markup`<tr>${cells(row)}</tr>`)}</tbody></table></div>`;
}

export function factRows(facts: readonly (readonly [title: string, fact: Markup])[]): Markup {
  return markup`<dl class="rows">${facts.map(([title, fact]) => markup`<div><dt>${title}</dt><dd>${fact}</dd></div>`)}</dl>`;
}

const HOLDS: Readonly<Record<CheckStatus, string>> = {
  passed: 'the report holds',
  failed: 'THE REPORT DOES NOT HOLD',
  'not-possible': 'the report is not verified in full',
};

/** A text in the colour of how it is with what it tells. */
export function toned(status: CheckStatus | RunMark['status'], text: string): Markup {
  const isGood = status === 'passed' || status === 'succeeded';
  return markup`<span class="${isGood ? 'ok' : status === 'failed' ? 'alarm' : 'quiet'}">${said(text)}</span>`;
}

/** What counts for nothing, and why. */
export function refusalLine({ what, verdict, reason }: Refusal): string {
  return `${what}: ${verdict === undefined ? '' : `${verdict}: `}${reason}`;
}

/** The two marks: whether the report holds, and whether the run succeeded. */
export function marksMarkup(holds: CheckStatus, run: RunMark): Markup {
  return markup`${toned(holds, HOLDS[holds])} · ${toned(run.status, `run ${run.status}: ${run.detail}`)}`;
}

const CHART = { width: 340, height: 120, edge: 8 } as const;

/** A line through a metric's points, drawn to its own smallest and largest value. */
export function chartMarkup({ name, points }: SiteMetric): Markup {
  const finite = points.filter(({ at, value: y }) => Number.isFinite(at) && Number.isFinite(y));
  if (finite.length < 2) return markup``;
  const scale = (of: (point: { at: number; value: number }) => number, length: number) => {
    const all = finite.map(of);
    const [low, high] = [
      all.reduce((a, b) => Math.min(a, b), Infinity),
      all.reduce((a, b) => Math.max(a, b), -Infinity),
    ];
    return (point: { at: number; value: number }): number =>
      high === low ? length / 2 : ((of(point) - low) / (high - low)) * length;
  };
  const x = scale(({ at }) => at, CHART.width - 2 * CHART.edge);
  const y = scale(({ value: height }) => height, CHART.height - 2 * CHART.edge);
  const path = finite
    .map(
      (point) => `${(CHART.edge + x(point)).toFixed(1)},${(CHART.height - CHART.edge - y(point)).toFixed(1)}`,
    )
    .join(' ');
  return markup`<svg class="chart" role="img" aria-label="${name}" viewBox="0 0 ${CHART.width} ${CHART.height}"><line x1="${CHART.edge}" x2="${CHART.width - CHART.edge}" y1="${CHART.height - CHART.edge}" y2="${CHART.height - CHART.edge}"/><polyline points="${path}"/></svg>`;
}

/** Numbers as people compare them: six digits are enough, and none is made up. */
export function metricText(number: number): string {
  return Number.isFinite(number) ? String(Number(number.toPrecision(6))) : 'no number';
}
