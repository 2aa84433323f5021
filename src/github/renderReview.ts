import { codeBlock, codeSpan, details, prose, table } from './markdown.ts';

export interface ReviewedFile {
  readonly path: string;
  readonly bytes: number;
  /** Permission bits, set-id bits included: 0o4755. */
  readonly mode?: number;
}

export interface ReviewedLayer {
  readonly digest: string;
  readonly bytes: number;
  readonly files: readonly ReviewedFile[];
  /** The command that made it, as the image itself tells. */
  readonly madeBy?: string;
}

/** What of an image archive a data owner must see before she approves it. */
export interface ReviewView {
  /** SHA-256 of the archive, in hex: what the approval binds. */
  readonly solutionHash: string;
  readonly archiveBytes: number;
  readonly imageId: string;
  readonly platform: string;
  readonly entrypoint: readonly string[];
  readonly cmd: readonly string[];
  readonly user: string;
  readonly workingDir: string;
  readonly env: readonly string[];
  readonly layers: readonly ReviewedLayer[];
  /** Files that run with their owner's rights. */
  readonly setIdFiles: readonly ReviewedFile[];
  /** What the reviewer should look at twice, in words. */
  readonly concerns: readonly string[];
  /** What approving this means: the order, the dataset, who gets the result. */
  readonly asked?: {
    readonly order: string;
    readonly suborder: string;
    readonly dataset: string;
    readonly recipients: readonly string[];
  };
  /** How the change to the solution that was approved last is seen, where there was one. */
  readonly changes?: readonly { readonly path: string; readonly change: 'added' | 'removed' | 'changed' }[];
}

const MAX_FILES_A_LAYER = 200;
const MAX_ROWS = 500;

/** What `review-solution` shows to the person who is asked to approve, as GitHub-flavoured Markdown. */
export function renderReview(view: ReviewView): string {
  const parts = [
    `## 🔍 ${view.asked === undefined ? 'Solution to review' : `Your approval is asked for: order ${prose(view.asked.order)}`}`,
    renderAsked(view),
    `Solution hash (SHA-256 of the archive): ${codeSpan(view.solutionHash)}`,
    `### What it runs\n\n${renderProcess(view)}`,
    renderConcerns(view),
    renderChanges(view.changes),
    `### Files, by layer\n\n${renderLayers(view)}`,
    renderConclusion(view),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function renderAsked({ asked }: ReviewView): string {
  if (asked === undefined) return '';
  const recipients = asked.recipients.map((each) => codeSpan(each)).join(', ') || '❌ nobody named';
  return `If you approve, this solution, and no other, is given dataset ${codeSpan(asked.dataset)} once. Its result goes to ${recipients}.`;
}

function renderProcess(view: ReviewView): string {
  const root = /^(|0|root)(:.*)?$/.test(view.user);
  const words = (list: readonly string[]): string =>
    list.length === 0 ? '_none_' : list.map((word) => codeSpan(word)).join(' ');
  const rows = [
    ['Entry point', words(view.entrypoint)],
    ['Arguments', words(view.cmd)],
    [
      'User',
      root ? `${view.user === '' ? 'none named, so root' : codeSpan(view.user)} ⚠️` : codeSpan(view.user),
    ],
    ['Working directory', codeSpan(view.workingDir === '' ? '/' : view.workingDir)],
    ['Platform', codeSpan(view.platform)],
    ['Image id', codeSpan(view.imageId)],
    ['Archive', bytes(view.archiveBytes)],
  ];
  const env =
    view.env.length === 0 ? '_No environment variables._' : codeBlock(view.env.slice(0, MAX_ROWS), 'ini');
  return `${table(['Setting', 'In the image'], rows)}\n\n${details(counted(view.env.length, 'environment variable'), env)}`;
}

function renderConcerns({ concerns, setIdFiles }: ReviewView): string {
  const items = concerns.slice(0, MAX_ROWS).map((concern) => `- ⚠️ ${prose(concern)}`);
  if (setIdFiles.length > 0)
    items.push(
      `- ⚠️ ${counted(setIdFiles.length, 'file')} with set-id bits, made to run with the owner's rights`,
    );
  const parts = [`### Look twice`, items.join('\n')];
  if (setIdFiles.length > 0)
    parts.push(details(`The set-id ${setIdFiles.length === 1 ? 'file' : 'files'}`, renderFiles(setIdFiles)));
  return items.length === 0 ? '' : parts.join('\n\n');
}

function renderChanges(changes: ReviewView['changes']): string {
  if (changes === undefined) return '';
  if (changes.length === 0) return '### Since your last approval\n\n✅ No file changed.';
  const sign = { added: '+', removed: '-', changed: '!' } as const;
  const lines = changes.slice(0, MAX_ROWS).map(({ path, change }) => `${sign[change]} ${path}`);
  if (changes.length > MAX_ROWS) lines.push(`… and ${changes.length - MAX_ROWS} more`);
  return `### Since your last approval\n\n${counted(changes.length, 'file')} changed.\n\n${details('The files', codeBlock(lines, 'diff'))}`;
}

function renderLayers({ layers }: ReviewView): string {
  if (layers.length === 0) return '_The image has no layers._';
  return layers
    .map(({ digest, bytes: size, files, madeBy }, index) => {
      const made = madeBy === undefined ? '' : `Made by ${codeSpan(madeBy, 400)}\n\n`;
      const title = `Layer ${index + 1} of ${layers.length}: ${counted(files.length, 'file')}, ${bytes(size)}`;
      return details(title, `${made}${codeSpan(digest)}\n\n${renderFiles(files)}`);
    })
    .join('\n\n');
}

function renderFiles(files: readonly ReviewedFile[]): string {
  if (files.length === 0) return '_No files._';
  const largest = [...files].sort((left, right) => right.bytes - left.bytes);
  const rows = largest
    .slice(0, MAX_FILES_A_LAYER)
    .map(({ path, bytes: size, mode }) => [
      codeSpan(path),
      bytes(size),
      mode === undefined ? '' : codeSpan(mode.toString(8).padStart(4, '0')),
    ]);
  const rest = files.length - rows.length;
  return (
    table(['File', 'Size', 'Mode'], rows) + (rest > 0 ? `\n\n_The ${rest} smaller ones are left out._` : '')
  );
}

function renderConclusion({ asked, solutionHash }: ReviewView): string {
  if (asked === undefined) return '';
  const command = `countersign orders complete ${asked.suborder} --result ./dataset.resource.json --status done --solution-hash ${solutionHash}`;
  return `### To approve\n\nApprove the waiting job on this run's page, or sign by hand:\n\n${codeBlock([command], 'shell')}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function bytes(count: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
  let value = count;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return unit === 0 ? `${count} bytes` : `${value.toFixed(1)} ${units[unit] ?? ''}`;
}
