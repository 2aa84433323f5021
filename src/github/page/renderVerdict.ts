import { verdictOf, worseOf, type Check, type CheckStatus, type RunMark } from '../../checks.ts';
import type { Card } from '../../marketplace/card/card.ts';
import { codeSpan, details, link, prose, table } from './markdown.ts';
import { wholePage } from './page.ts';
import { renderProof, renderSource, type SourceView } from './renderSource.ts';
import { cardPieces } from './renderCard.ts';
import { headline, plainHeadline, renderLog, renderMarks, type MarksView } from './renderMarks.ts';
import { renderMetrics, type Metric } from './renderMetrics.ts';

/** A hash that was promised, and the one that the TEE measured. */
export interface HashComparison {
  /** What it is of: `Solution image`, `Data`. */
  readonly what: string;
  /** From the resource file; undefined where the reader has none to compare with. */
  readonly expected: string | undefined;
  readonly actual: string | undefined;
}

export interface ApprovalView {
  /** Who signed: a name or a fingerprint. */
  readonly who: string;
  readonly fingerprint?: string;
  /** What was approved: `Solution 3f2a… on dataset 119654`. */
  readonly what?: string;
  /** ISO 8601. */
  readonly when: string;
  /** The run that the gate held, and who let it pass. */
  readonly runUrl?: string;
  readonly reviewer?: string;
  /** The gate was not protected, and the signer said to go on all the same. */
  readonly unprotected?: boolean;
}

export interface TeeView {
  readonly kind: 'sim' | 'sev-snp' | 'tdx';
  readonly measurement: string;
  readonly operator?: string;
}

export interface VerdictView {
  /** The one line that says what ran, without the verdict itself: `Order 17 ran what Alice approved`. */
  readonly line: string;
  /** The second mark; what stands in `checks` and `hashes` is the first. */
  readonly run: RunMark;
  readonly checks: readonly (Check & { readonly mend?: string })[];
  readonly hashes: readonly HashComparison[];
  readonly approvals: readonly ApprovalView[];
  readonly tee: TeeView;
  /** No data owner asked for witnesses. */
  readonly unwitnessed?: boolean;
  readonly metrics?: readonly Metric[];
  /** What of them cannot be shown, and why: a sentence of ours. */
  readonly metricsNote?: string;
  /** The last lines of the run's log; `withheld` where the page is for more eyes than the result. */
  readonly log?: readonly string[] | 'withheld';
  /** What each approval says, in words. */
  readonly cards?: readonly Card[];
  /** A sentence of our own words that names what the reader left to the report itself; absent when nothing was. */
  readonly notPinned?: string;
  /** What the order is of, and what the verdict is about; absent where neither is asked for, as in a rehearsal. */
  readonly source?: SourceView;
  /** Nothing failed but that it is of another source than it was held against. */
  readonly notBound?: boolean;
  /** Commands that verify it without this page and without a network, one a line. */
  readonly offline: readonly string[];
  /** The same of what GitHub attests. */
  readonly online?: readonly string[];
}

const ICON = { passed: '✅', failed: '❌', 'not-possible': '⚠️' } as const;
const WORD = { passed: 'passed', failed: 'FAILED', 'not-possible': 'could not be made' } as const;
const TEE_NAME = { sim: 'SIMULATED', 'sev-snp': 'AMD SEV-SNP', tdx: 'Intel TDX' } as const;

/** What `verify-report` shows on a pull request and in the summary, as GitHub-flavoured Markdown. */
export function renderVerdict(view: VerdictView): string {
  const marks = marksOf(view);
  const isFailed = view.run.status === 'failed';
  const log = renderLog(isFailed, view.log);
  const parts = [
    `## ${headline(marks)}`,
    ...(view.source === undefined ? [] : [renderSource(view.source)]),
    renderMarks(marks),
    ...warnings(view),
    ...(view.notPinned === undefined ? [] : [`_${view.notPinned}._`]),
    ...(isFailed && log !== undefined ? [log] : []),
    `### What ran\n\n${renderHashes(view.hashes)}`,
    `### Who approved\n\n${renderApprovals(view.approvals)}`,
    `### Where it ran\n\n${renderTee(view.tee)}`,
    `### Checks\n\n${renderChecks(view.checks)}`,
  ];
  const cards = (view.cards ?? []).map(renderSignedCard);
  if (cards.length > 0) parts.push(`### What was approved\n\n${cards.join('\n\n')}`);
  const metrics = renderMetrics(view.metrics ?? []);
  const drawn = [metrics, view.metricsNote ?? ''].filter((part) => part !== '').join('\n\n');
  if (drawn !== '') parts.push(`### Metrics\n\nAs the solution itself reports them.\n\n${drawn}`);
  if (!isFailed && log !== undefined) parts.push(log);
  parts.push(renderProof(view.online ?? [], view.offline));
  return `${parts.join('\n\n')}\n`;
}

/** The same for a check run: a title in plain text, the verdict as summary, the rest as text. */
export function renderCheckRun(view: VerdictView): {
  readonly title: string;
  readonly summary: string;
  readonly text: string;
} {
  const [heading = '', ...rest] = renderVerdict(view).split('\n### ');
  return {
    title: titleOf(view),
    summary: heading.trim(),
    text: rest.map((part) => `### ${part}`).join('\n'),
  };
}

/** The first mark: the worst of the checks and of the hashes that differ; it can't be better than what it rests on. */
export function statusOf({ checks, hashes }: Pick<VerdictView, 'checks' | 'hashes'>): CheckStatus {
  if (checks.length === 0) return 'not-possible';
  return hashes.some((hash) => compare(hash) === 'failed') ? 'failed' : verdictOf(checks);
}

/** The headline as plain text: of a check run, and in a log. */
export function titleOf(view: VerdictView): string {
  return plainHeadline(marksOf(view));
}

/** What both marks come to, which is the colour of the page and of the check run. */
export function overallOf(view: VerdictView): CheckStatus {
  return worseOf(statusOf(view), view.run);
}

function marksOf(view: VerdictView): MarksView {
  const { line, run, tee, notBound } = view;
  const differs = view.hashes.some((hash) => compare(hash) === 'failed');
  return {
    ...{ line, approved: statusOf(view), run, isSimulated: tee.kind === 'sim' },
    isNotBound: notBound === true && !differs,
  };
}

function warnings({ tee, approvals, unwitnessed }: VerdictView): string[] {
  const found: string[] = [];
  if (tee.kind === 'sim')
    found.push(
      "> [!WARNING]\n> **SIMULATED TEE.** The evidence was made by software. It shows that the steps fit together; it protects nobody's data and proves nothing about the machine.",
    );
  if (unwitnessed === true)
    found.push(
      '> [!NOTE]\n> **NO WITNESSES.** No data owner asked for any: had the TEE been shown a fork of the ledger, in which an approval was not yet revoked or not yet used, this report would not show it.',
    );
  if (approvals.some(({ unprotected }) => unprotected === true))
    found.push(
      "> [!CAUTION]\n> **UNPROTECTED GATE.** An approval was signed with `allow-unprotected: true` from an environment whose rules did not hold: it may be nobody's decision.",
    );
  return found;
}

function compare({ expected, actual }: HashComparison): CheckStatus {
  if (expected === undefined || actual === undefined) return 'not-possible';
  return expected.toLowerCase() === actual.toLowerCase() ? 'passed' : 'failed';
}

function renderHashes(hashes: readonly HashComparison[]): string {
  if (hashes.length === 0)
    return '_What ran on what is not opened in this report: it is sealed to the customer and to the data owners._';
  const words = {
    passed: '✅ the same',
    failed: '❌ DIFFERENT',
    'not-possible': '⚠️ nothing to compare with',
  };
  const rows = hashes.map((hash) => {
    const state = compare(hash);
    const [resource, ran] = [hash.expected, hash.actual].map((each) =>
      each === undefined ? '—' : codeSpan(each),
    );
    const both = `resource file ${resource ?? ''}<br>the TEE ran ${ran ?? ''}`;
    return [prose(hash.what), words[state], state === 'passed' ? (ran ?? '') : both];
  });
  return table(['Input', 'Resource file and TEE', 'SHA-256'], rows);
}

function renderApprovals(approvals: readonly ApprovalView[]): string {
  if (approvals.length === 0) return '❌ Nobody: there is no approval in this report.';
  return approvals.map(renderApproval).join('\n');
}

function renderApproval(approval: ApprovalView): string {
  const { who, fingerprint, what, when, runUrl, reviewer, unprotected } = approval;
  const gate =
    (runUrl === undefined ? '' : ` in ${link('this run', runUrl)}`) +
    (reviewer === undefined ? '' : `, which ${codeSpan(reviewer)} let pass`);
  const lines = [`- <b>${prose(who)}</b> on ${prose(when)}${gate}`];
  if (what !== undefined) lines.push(`what: ${prose(what)}`);
  if (fingerprint !== undefined) lines.push(`key: ${codeSpan(fingerprint)}`);
  if (unprotected === true) lines.push('❌ **UNPROTECTED GATE**');
  return lines.join('<br>\n  ');
}

/** The same card that was shown before the signature. */
function renderSignedCard(card: Card): string {
  const { suborder, code } = card;
  const title = `Suborder ${suborder}: all that was signed (card ${code})`;
  return details(title, wholePage(cardPieces(card)).trimEnd());
}

/** Our own words, kept on one line of a narrow column. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '&nbsp;');
}

function renderTee({ kind, measurement, operator }: TeeView): string {
  const by = operator === undefined ? '' : `, operated by ${prose(operator)}`;
  return `**${TEE_NAME[kind]}**${kind === 'sim' ? ' TEE' : ''}${by}  \nMeasurement ${codeSpan(measurement)}`;
}

function renderChecks(checks: readonly (Check & { readonly mend?: string })[]): string {
  const count = (status: CheckStatus): number => checks.filter((check) => check.status === status).length;
  const counts = (['failed', 'not-possible', 'passed'] as const)
    .filter((status) => count(status) > 0)
    .map((status) => `${count(status)} ${WORD[status]}`);
  const bad = checks.filter(({ status }) => status !== 'passed');
  const good = checks.filter(({ status }) => status === 'passed');
  const parts = [counts.length === 0 ? '_No check was made._' : `**${counts.join(', ')}.**`];
  if (bad.length > 0) parts.push(renderCheckRows(bad));
  const goodTable = renderCheckRows(good);
  if (good.length > 0) parts.push(bad.length === 0 ? goodTable : details(`${good.length} passed`, goodTable));
  return parts.join('\n\n');
}

function renderCheckRows(checks: readonly (Check & { readonly mend?: string })[]): string {
  const rows = checks.map(({ status, title, detail, mend }) => [
    unbroken(`${ICON[status]} ${WORD[status]}`),
    prose(title),
    prose(detail) + (mend === undefined ? '' : `<br>→ ${prose(mend)}`),
  ]);
  return table(['', 'What must hold', 'What was seen'], rows);
}
