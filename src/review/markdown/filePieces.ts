import { codeSpan, details, prose, table } from '../../github/page/markdown.ts';
import { movable, type Piece } from '../../github/page/page.ts';
import { fileGroups, type FileGroup } from '../kinds/fileGroups.ts';
import type { PackageCount, ReviewedFile, ReviewModel } from '../model.ts';
import {
  aboutText,
  CLASSES,
  counted,
  numberText,
  octal,
  originText,
  packageFilesText,
  packagesOf,
  packageText,
  sizeText,
} from '../words.ts';
import { splitLines } from '../visibleLines.ts';
import { textBlock } from './textBlock.ts';

const WHOLE = Number.POSITIVE_INFINITY;

const FIRST = `Texts and programs stand first, each whole. Of what stands behind them here are the names; ${codeSpan('countersign solution review ARCHIVE --show PATH')} shows what is in it.`;

/** Own and changed files by groups: those that are to be read first each folded, all of its text; of the others their names. */
export function filePieces(review: ReviewModel, isShown: boolean): readonly Piece[] {
  const { files } = review;
  const title = `### Own and changed files: ${numberText(files.length)}`;
  if (files.length === 0) return [{ markdown: `${title}\n\n_None: all files are claimed or known._` }];
  return [
    {
      markdown: `${title}\n\nWhat no list and no outside source accounts for. ${isShown ? FIRST : 'Names only.'}`,
    },
    ...fileGroups(review).flatMap((group) => groupPieces(group, isShown)),
  ];
}

function groupPieces({ title, says, isFront, files }: FileGroup, isShown: boolean): readonly Piece[] {
  return [
    { markdown: `#### ${title}: ${numberText(files.length)}${says === '' ? '' : `\n\n${says}`}` },
    ...(isShown && isFront ? files.map(filePiece) : [namesPiece(title, files)]),
  ];
}

function headOf(file: ReviewedFile): string {
  return `${file.path} – ${originText(file.origin)}, ${aboutText(file)}`;
}

function namesPiece(group: string, files: readonly ReviewedFile[]): Piece {
  const title = `Their names: ${counted(files.length, 'file')}`;
  return movable(`${group}: ${title.toLowerCase()}`, details(title, textBlock(files.map(headOf))));
}

function filePiece(file: ReviewedFile): Piece {
  const title = headOf(file);
  return movable(
    title,
    details(title, [factLine(file), body(file)].filter((part) => part !== '').join('\n\n')),
  );
}

function factLine({ mode, uid, gid, sha256, layer, attributes = [] }: ReviewedFile): string {
  const facts = [`mode ${octal(mode)}`, `owner ${uid}:${gid}`, `layer ${layer + 1}`];
  if (sha256 !== undefined) facts.push(`SHA-256 ${codeSpan(sha256)}`);
  if (attributes.length > 0)
    facts.push(`attributes ${attributes.map((name) => codeSpan(name, WHOLE)).join(' ')}`);
  return facts.join(', ');
}

function body({ content }: ReviewedFile): string {
  if (content.kind === 'text') {
    const warning = content.isAsciiOnly ? '' : '⚠️ Holds characters that may look like others.\n\n';
    const facts = (content.facts ?? []).map((fact) => `- ${prose(fact, WHOLE)}\n`).join('');
    const head = `${warning}${facts}${facts === '' ? '' : '\n'}`;
    return content.text === '' ? `${head}_Empty._` : `${head}${textBlock(splitLines(content.text))}`;
  }
  if (content.kind === 'binary') return content.facts.map((fact) => `- ${prose(fact, WHOLE)}`).join('\n');
  return content.kind === 'unread' ? `Not read: ${prose(content.why, WHOLE)}.` : '';
}

/** What lists and outside sources account for: counted by package, each list whole. */
export function packagePieces({ packages, others }: ReviewModel): readonly Piece[] {
  const said =
    others.length === 0
      ? '_None._'
      : 'Their files are listed by `countersign solution review ARCHIVE --files GLOB`.';
  return [
    { markdown: `### Claimed and known files: ${numberText(others.length)}\n\n${said}` },
    ...(['claimed', 'known'] as const).flatMap((origin) => {
      const found = packagesOf(packages, origin);
      if (found.length === 0) return [];
      const title = `${CLASSES[origin].title} ${CLASSES[origin].says}: ${counted(found.length, 'package')}`;
      return [movable(title, details(title, packageTable(found)))];
    }),
  ];
}

function packageTable(packages: readonly PackageCount[]): string {
  const rows = packages.map(({ package: of, files, claimed, bytes, changed, missing }) => [
    codeSpan(packageText(of), WHOLE),
    packageFilesText({ files, claimed }),
    sizeText(bytes),
    changed === 0 ? '0' : `⚠️ ${numberText(changed)}`,
    numberText(missing),
  ]);
  return table(['Package', 'Files', 'Size', 'Changed', 'Missing'], rows);
}
