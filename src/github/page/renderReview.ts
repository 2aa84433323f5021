import type { ImageDifference } from '../../solution/compareImages.ts';
import type { ReviewedFile, ReviewedLayer, SolutionReview } from '../../solution/reviewSolution.ts';
import type { Card } from '../../marketplace/card/card.ts';
import { codeBlock, codeSpan, details, table } from './markdown.ts';
import { movable, wholePage, type Piece } from './page.ts';
import { askingPieces, codeLine } from './renderCard.ts';

export interface ReviewView {
  readonly review: SolutionReview;
  /** What the owner is asked to sign, where she is asked. */
  readonly cards?: readonly Card[];
  /** From the solution that was approved last to this one, where there was one. */
  readonly difference?: ImageDifference;
}

/** Nothing is cut: what stands beyond the cut would run unseen. What is long is folded. */
const WHOLE = Number.POSITIVE_INFINITY;
/** So many rows are read where they stand. */
const MOST_OPEN = 20;

/** What `review-solution` shows to the person who is asked to approve, as GitHub-flavoured Markdown. */
export function renderReview(view: ReviewView): string {
  return wholePage(reviewPieces(view));
}

/** The same in pieces, for a page that has a limit. */
export function reviewPieces({ review, cards = [], difference }: ReviewView): readonly Piece[] {
  const fixed = (markdown: string): Piece[] => (markdown === '' ? [] : [{ markdown }]);
  return [
    ...fixed(cards.length === 0 ? '## 🔍 Solution to review' : renderAsked(cards)),
    ...cards.flatMap(askingPieces),
    ...fixed(cards.length === 0 ? '' : '## 🔍 The solution'),
    ...fixed(`Solution hash (SHA-256 of the archive): ${codeSpan(review.archiveSha256)}`),
    ...settingsPieces(review),
    ...concernPieces(review),
    ...(difference === undefined ? [] : differencePieces(difference)),
    ...layerPieces(review),
    ...fixed(cards.length === 0 ? '' : renderConclusion(cards, review.archiveSha256)),
  ];
}

function renderAsked(cards: readonly Card[]): string {
  const orders = [...new Set(cards.map(({ order }) => order))].join(', ');
  const what = cards.length === 1 ? 'This is all' : `These ${cards.length} cards are all`;
  return [
    `## 🔍 Your approval is asked for: order ${orders}`,
    `${what} that your key signs if you approve. Read to the end of the page: the code that the gate wants is there.`,
  ].join('\n\n');
}

function settingsPieces(review: SolutionReview): readonly Piece[] {
  const rows = [
    ['Entry point', words(review.entrypoint)],
    ['Arguments', words(review.cmd)],
    ['User', renderUser(review.user)],
    ['Working directory', codeSpan(review.workingDir === '' ? '/' : review.workingDir, WHOLE)],
    ['Architecture', codeSpan(review.architecture, WHOLE)],
    ['Archive', size(review.archiveSize)],
    [
      'Contents',
      `${counted(review.files, 'file')}, ${size(review.bytes)}, in ${counted(review.layers.length, 'layer')}`,
    ],
    ['Image id', codeSpan(review.imageId)],
    ['Calls itself', words(review.tags)],
    ['Ports and volumes', words([...review.exposedPorts, ...review.volumes])],
  ];
  const [head = '', rule = '', ...lines] = table(['Setting', 'In the image'], rows).split('\n');
  const labels = Object.entries(review.labels).map(([name, value]) => `${name}=${value}`);
  return [
    { markdown: `### What it runs\n\n${head}\n${rule}` },
    ...lines.map((line, at) => ({ ...movable(rows[at]?.[0] ?? '', line), isRow: true })),
    folded('environment variable', review.env),
    folded('label', labels),
    folded(
      'step of its history, as it tells itself',
      review.history,
      'steps of its history, as it tells itself',
    ),
  ];
}

function renderUser(user: string): string {
  if (user === '') return 'none named: the sandbox takes an unprivileged one';
  return /^(0|root)(:.*)?$/.test(user) ? `${codeSpan(user, WHOLE)} ⚠️ root` : codeSpan(user, WHOLE);
}

function words(list: readonly string[]): string {
  return list.map((word) => codeSpan(word, WHOLE)).join(' ') || '_none_';
}

function folded(what: string, entries: readonly string[], plural?: string): Piece {
  if (entries.length === 0) return { markdown: `No ${plural ?? `${what}s`}.` };
  const title = counted(entries.length, what, plural);
  return movable(title, details(title, codeBlock(entries, '', WHOLE)));
}

function concernPieces({
  setIdFiles,
  worldWritableFiles,
  specialFiles,
  user,
}: SolutionReview): readonly Piece[] {
  const concerns: Piece[] = [];
  const concern = (what: string, title: string, files: string): void => {
    concerns.push(movable(title, `⚠️ ${what}\n\n${details(title, files)}`));
  };
  if (/^(0|root)(:.*)?$/.test(user)) concerns.push({ markdown: '⚠️ It wants to run as root.' });
  if (setIdFiles.length > 0)
    concern(
      `${counted(setIdFiles.length, 'file')} with set-id bits, made to run with the owner's rights.`,
      'Set-id files',
      renderFiles(setIdFiles),
    );
  if (specialFiles.length > 0)
    concern(
      `${counted(specialFiles.length, 'device or pipe', 'devices or pipes')}.`,
      'Devices and pipes',
      codeBlock(specialFiles, '', WHOLE),
    );
  if (worldWritableFiles.length > 0)
    concern(
      `${counted(worldWritableFiles.length, 'file')} that any user may change.`,
      'World-writable files',
      renderFiles(worldWritableFiles),
    );
  return concerns.length === 0 ? [] : [{ markdown: '### Look twice' }, ...concerns];
}

function differencePieces({ added, removed, changed, settings }: ImageDifference): readonly Piece[] {
  const title = '### Since the solution that was approved last';
  const rows = settings.map(({ name, before, after }) => [
    codeSpan(name, WHOLE),
    asJson(before),
    asJson(after),
  ]);
  const files = [
    ...changed.map(({ path }) => `! ${path}`),
    ...added.map(({ path }) => `+ ${path}`),
    ...removed.map(({ path }) => `- ${path}`),
  ];
  if (rows.length + files.length === 0)
    return [{ markdown: `${title}\n\n✅ Neither a file nor a setting changed.` }];
  const count = `${changed.length} files changed, ${added.length} added, ${removed.length} removed.`;
  const block = codeBlock(files, 'diff', WHOLE);
  return [
    { markdown: `${title}\n\n${count}` },
    ...(rows.length === 0
      ? []
      : [movable('The settings that changed', table(['Setting', 'Before', 'Now'], rows))]),
    ...(files.length === 0
      ? []
      : [movable('The files that changed', files.length <= MOST_OPEN ? block : details('The files', block))]),
  ];
}

function asJson(value: unknown): string {
  return value === undefined ? '—' : codeSpan(JSON.stringify(value), WHOLE);
}

function layerPieces({ layers }: SolutionReview): readonly Piece[] {
  const title = { markdown: '### Files, by layer' };
  if (layers.length === 0) return [title, { markdown: '_None._' }];
  return [title, ...layers.map((layer, index) => renderLayer(layer, index + 1, layers.length))];
}

function renderLayer(layer: ReviewedLayer, number: number, of: number): Piece {
  const title = `Layer ${number} of ${of}: ${counted(layer.files, 'file')}, ${size(layer.bytes)}`;
  const parts = [codeSpan(layer.digest)];
  if (layer.createdBy !== '') parts.push(`It says it was made by ${codeSpan(layer.createdBy, WHOLE)}`);
  if (layer.links > 0) parts.push(counted(layer.links, 'link'));
  if (layer.removed.length > 0) parts.push(`It takes away\n\n${codeBlock(layer.removed, '', WHOLE)}`);
  if (layer.largest.length > 0)
    parts.push(
      `Its ${layer.largest.length} largest of ${layer.files}; the archive has them all:\n\n${renderFiles(layer.largest)}`,
    );
  return movable(title, details(title, parts.join('\n\n')));
}

function renderFiles(files: readonly ReviewedFile[]): string {
  const rows = files.map((file) => [
    codeSpan(file.path, WHOLE),
    size(file.size),
    codeSpan(file.mode.toString(8).padStart(4, '0')),
    String(file.uid),
  ]);
  return table(['File', 'Size', 'Mode', 'Owner'], rows);
}

function renderConclusion(cards: readonly Card[], hash: string): string {
  const commands = cards
    .filter(({ isRefused }) => !isRefused)
    .map(
      ({ suborder, code }) =>
        `countersign orders complete ${suborder} --result ./dataset.resource.json --status done --solution-hash ${hash} --card ${code}`,
    );
  const parts = [
    '### To approve',
    cards.map((card) => `- ${codeLine(card)}`).join('\n'),
    ...(commands.length === 0
      ? []
      : [
          "Approve the waiting job on this run's page with the code in the comment of your review, or sign by hand:",
          codeBlock(commands, 'shell', WHOLE),
        ]),
  ];
  return parts.join('\n\n');
}

function counted(count: number, what: string, plural = `${what}s`): string {
  return `${count} ${count === 1 ? what : plural}`;
}

function size(count: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
  const power = Math.min(units.length - 1, count < 1 ? 0 : Math.floor(Math.log2(count) / 10));
  return power === 0 ? `${count} bytes` : `${(count / 1024 ** power).toFixed(1)} ${units[power] ?? ''}`;
}
