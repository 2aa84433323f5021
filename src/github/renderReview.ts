import type { ImageDifference } from '../solution/compareImages.ts';
import type { ReviewedFile, ReviewedLayer, SolutionReview } from '../solution/reviewSolution.ts';
import { codeBlock, codeSpan, details, prose, table } from './markdown.ts';

/** What somebody is asked to approve. */
export interface AskedApproval {
  readonly order: string;
  readonly suborder: string;
  readonly dataset: string;
  /** Who can open the result: fingerprints. */
  readonly recipients: readonly string[];
}

export interface ReviewView {
  readonly review: SolutionReview;
  readonly asked?: AskedApproval;
  /** From the solution that was approved last to this one, where there was one. */
  readonly difference?: ImageDifference;
}

/** Most rows of a list that does not decide what runs: an image can hold a million files. */
const MOST = 200;
/** What decides what runs is never cut: what stands beyond the cut would run unseen. */
const WHOLE = Number.POSITIVE_INFINITY;

/** What `review-solution` shows to the person who is asked to approve, as GitHub-flavoured Markdown. */
export function renderReview({ review, asked, difference }: ReviewView): string {
  const parts = [
    asked === undefined ? '## 🔍 Solution to review' : renderAsked(asked),
    `Solution hash (SHA-256 of the archive): ${codeSpan(review.archiveSha256)}`,
    `### What it runs\n\n${renderSettings(review)}`,
    renderConcerns(review),
    difference === undefined ? '' : renderDifference(difference),
    `### Files, by layer\n\n${renderLayers(review)}`,
    asked === undefined ? '' : renderConclusion(asked, review.archiveSha256),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function renderAsked({ order, dataset, recipients }: AskedApproval): string {
  const who = recipients.map((each) => codeSpan(each)).join(', ') || '❌ nobody named';
  return [
    `## 🔍 Your approval is asked for: order ${prose(order)}`,
    `If you approve, this solution, and no other, is given dataset ${codeSpan(dataset)} once. Its result goes to ${who}.`,
  ].join('\n\n');
}

function renderSettings(review: SolutionReview): string {
  const rows = [
    ['Entry point', words(review.entrypoint, WHOLE, WHOLE)],
    ['Arguments', words(review.cmd, WHOLE, WHOLE)],
    ['User', renderUser(review.user)],
    ['Working directory', codeSpan(review.workingDir === '' ? '/' : review.workingDir, WHOLE)],
    ['Architecture', codeSpan(review.architecture)],
    ['Archive', size(review.archiveSize)],
    [
      'Contents',
      `${counted(review.files, 'file')}, ${size(review.bytes)}, in ${counted(review.layers.length, 'layer')}`,
    ],
    ['Image id', codeSpan(review.imageId)],
    ['Calls itself', words(review.tags)],
    ['Ports and volumes', words([...review.exposedPorts, ...review.volumes])],
  ];
  const lists = [
    folded('environment variable', review.env, WHOLE, WHOLE),
    folded(
      'label',
      Object.entries(review.labels).map(([name, value]) => `${name}=${value}`),
    ),
  ];
  return [table(['Setting', 'In the image'], rows), ...lists].join('\n\n');
}

function renderUser(user: string): string {
  if (user === '') return 'none named: the sandbox takes an unprivileged one';
  return /^(0|root)(:.*)?$/.test(user) ? `${codeSpan(user, WHOLE)} ⚠️ root` : codeSpan(user, WHOLE);
}

function words(list: readonly string[], most = MOST, longest = 400): string {
  const shown = list.slice(0, most).map((word) => codeSpan(word, longest));
  if (list.length > most) shown.push(`… and ${list.length - most} more`);
  return shown.join(' ') || '_none_';
}

function folded(what: string, entries: readonly string[], most = MOST, longest = 4000): string {
  if (entries.length === 0) return `No ${what}s.`;
  const lines = entries.slice(0, most);
  if (entries.length > most) lines.push(`… and ${entries.length - most} more`);
  return details(counted(entries.length, what), codeBlock(lines, '', longest));
}

function renderConcerns({ setIdFiles, worldWritableFiles, specialFiles, user }: SolutionReview): string {
  const concerns: string[] = [];
  const concern = (what: string, files: string): number => concerns.push(`⚠️ ${what}\n\n${files}`);
  if (/^(0|root)(:.*)?$/.test(user)) concerns.push('⚠️ It wants to run as root.');
  if (setIdFiles.length > 0)
    concern(
      `${counted(setIdFiles.length, 'file')} with set-id bits, made to run with the owner's rights.`,
      details('Set-id files', renderFiles(setIdFiles)),
    );
  if (specialFiles.length > 0)
    concern(`${counted(specialFiles.length, 'device or pipe', 'devices or pipes')}.`, words(specialFiles));
  if (worldWritableFiles.length > 0)
    concern(
      `${counted(worldWritableFiles.length, 'file')} that any user may change.`,
      details('World-writable files', renderFiles(worldWritableFiles)),
    );
  return concerns.length === 0 ? '' : `### Look twice\n\n${concerns.join('\n\n')}`;
}

function renderDifference({ added, removed, changed, settings }: ImageDifference): string {
  const title = '### Since the solution that was approved last';
  const rows = settings.map(({ name, before, after }) => [codeSpan(name), asJson(before), asJson(after)]);
  const files = [
    ...changed.map(({ path }) => `! ${path}`),
    ...added.map(({ path }) => `+ ${path}`),
    ...removed.map(({ path }) => `- ${path}`),
  ];
  if (rows.length + files.length === 0) return `${title}\n\n✅ Neither a file nor a setting changed.`;
  const parts = [`${changed.length} files changed, ${added.length} added, ${removed.length} removed.`];
  if (rows.length > 0) parts.push(table(['Setting', 'Before', 'Now'], rows));
  if (files.length > 0) parts.push(details('The files', codeBlock(files, 'diff', WHOLE)));
  return [title, ...parts].join('\n\n');
}

function asJson(value: unknown): string {
  return value === undefined ? '—' : codeSpan(JSON.stringify(value), WHOLE);
}

function renderLayers({ layers }: SolutionReview): string {
  return layers.map((layer, index) => renderLayer(layer, index + 1, layers.length)).join('\n\n') || '_None._';
}

function renderLayer(layer: ReviewedLayer, number: number, of: number): string {
  const title = `Layer ${number} of ${of}: ${counted(layer.files, 'file')}, ${size(layer.bytes)}`;
  const parts = [codeSpan(layer.digest)];
  if (layer.createdBy !== '') parts.push(`It says it was made by ${codeSpan(layer.createdBy, 400)}`);
  if (layer.links > 0) parts.push(counted(layer.links, 'link'));
  if (layer.removed.length > 0) parts.push(`It takes away ${words(layer.removed)}`);
  if (layer.largest.length > 0) parts.push(renderFiles(layer.largest));
  if (layer.files > layer.largest.length)
    parts.push(`_The ${layer.files - layer.largest.length} smaller ones are left out._`);
  return details(title, parts.join('\n\n'));
}

function renderFiles(files: readonly ReviewedFile[]): string {
  const rows = files
    .slice(0, MOST)
    .map((file) => [
      codeSpan(file.path, 400),
      size(file.size),
      codeSpan(file.mode.toString(8).padStart(4, '0')),
      String(file.uid),
    ]);
  const rest = files.length - rows.length;
  return (
    table(['File', 'Size', 'Mode', 'Owner'], rows) + (rest > 0 ? `\n\n_${rest} more are left out._` : '')
  );
}

function renderConclusion({ suborder }: AskedApproval, hash: string): string {
  const command = `countersign orders complete ${suborder} --result ./dataset.resource.json --status done --solution-hash ${hash}`;
  return `### To approve\n\nApprove the waiting job on this run's page, or sign by hand:\n\n${codeBlock([command], 'shell')}`;
}

function counted(count: number, what: string, plural = `${what}s`): string {
  return `${count} ${count === 1 ? what : plural}`;
}

function size(count: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
  const power = Math.min(units.length - 1, count < 1 ? 0 : Math.floor(Math.log2(count) / 10));
  return power === 0 ? `${count} bytes` : `${(count / 1024 ** power).toFixed(1)} ${units[power] ?? ''}`;
}
