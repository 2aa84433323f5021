import { fileGroups, type FileGroup } from '../kinds/fileGroups.ts';
import type { ReviewedFile, ReviewModel } from '../model.ts';
import { splitLines } from '../visibleLines.ts';
import { aboutText, counted, numberText, octal, originText } from '../words.ts';
import { fileTree, type Folder } from './fileTree.ts';
import { markup, NOTHING, pathText, said, value, type Markup } from './markup.ts';
import { factList, textMarkup } from './parts.ts';

/** What one page holds of texts, in characters: what a browser still opens with ease. */
export interface TextRoom {
  readonly each: number;
  readonly all: number;
}

const TEXT_ROOM: TextRoom = { each: 1024 ** 2, all: 16 * 1024 ** 2 };
/** Folders of more files in all are closed at first. */
const MOST_OPEN = 400;
const SHOW = markup`<code class="v">countersign solution review ARCHIVE --show PATH</code>`;

/** Ids of the files' entries, by path. */
export function placesOf(files: readonly ReviewedFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path }, at) => [path, `f${at}`]));
}

/** Which files' texts have room: of those that are to be read first, group by group, the smaller ones first; each whole or not. */
function withRoom(groups: readonly FileGroup[], { each, all }: TextRoom): ReadonlySet<string> {
  const chosen = new Set<string>();
  let left = all;
  for (const { files, isFront } of groups)
    for (const { path, content } of isFront ? [...files].sort((a, b) => a.size - b.size) : []) {
      if (content.kind !== 'text' || content.text.length > Math.min(each, left)) continue;
      left -= content.text.length;
      chosen.add(path);
    }
  return chosen;
}

/**
 * Own and changed files by groups, each a tree; those that are to be read first with what is in them. A part at a time: together
 * they may be larger than a string can be.
 */
export function* filesSection(
  review: ReviewModel,
  places: ReadonlyMap<string, string>,
  isShown: boolean,
  most = TEXT_ROOM,
): Generator<Markup> {
  const { files } = review;
  const groups = fileGroups(review);
  const room = isShown ? withRoom(groups, most) : new Set<string>();
  yield markup`<section id="files" aria-labelledby="files-title"><h2 id="files-title">Own and changed files <span class="count">${numberText(files.length)}</span></h2>`;
  yield markup`<p class="quiet">What no list and no outside source accounts for. ${isShown ? 'Texts and programs stand first, each whole, and open with a click.' : 'Names only.'}</p>`;
  const left = isShown ? leftOut(groups, room) : { large: 0, behind: 0 };
  if (left.large > 0)
    yield markup`<p class="banner">The texts of ${counted(left.large, 'large file')} are not on this page: ${SHOW} shows each.</p>`;
  if (left.behind > 0)
    yield markup`<p class="quiet">Of compiled Python beside its source and of what is at a package manager’s paths (${counted(left.behind, 'file')}) the page has all names, sizes and hashes, and not what is in them: ${SHOW} shows each.</p>`;
  yield TOOLS;
  for (const group of groups) yield* groupMarkup(group, { places, room, isShown });
  yield markup`</section>`;
}

function leftOut(groups: readonly FileGroup[], room: ReadonlySet<string>): { large: number; behind: number } {
  const count = (isFront: boolean, isOut: (file: ReviewedFile) => boolean): number =>
    groups
      .filter((group) => group.isFront === isFront)
      .reduce((sum, { files }) => sum + files.filter(isOut).length, 0);
  return {
    large: count(true, ({ path, content }) => content.kind === 'text' && !room.has(path)),
    behind: count(false, ({ content }) => content.kind !== 'none'),
  };
}

function* groupMarkup(
  { title, says, isFront, files }: FileGroup,
  shown: Omit<Shown, 'isOpen' | 'isFront'>,
): Generator<Markup> {
  const count = markup`<span class="count">${numberText(files.length)}</span>`;
  const about = says === '' ? NOTHING : markup`<p class="quiet">${says}</p>`;
  yield isFront
    ? markup`<h3>${title} ${count}</h3>${about}<ul class="tree">`
    : markup`<details class="dir group"><summary><h3>${title} ${count}</h3></summary>${about}<ul class="tree">`;
  yield* folderMarkup(fileTree(files), { ...shown, isFront, isOpen: files.length <= MOST_OPEN });
  yield isFront ? markup`</ul>` : markup`</ul></details>`;
}

const TOOLS = markup`<div class="tools" id="tools" hidden><div><label for="filter">Show the files and packages with this in their names</label><input id="filter" type="search" autocomplete="off" spellcheck="false"></div><button id="open" type="button">Open all files</button><button id="close" type="button">Close all files</button><p id="told" role="status" class="quiet"></p></div>`;

interface Shown {
  readonly places: ReadonlyMap<string, string>;
  readonly room: ReadonlySet<string>;
  readonly isShown: boolean;
  /** Whether what is in files is shown, not only told of. */
  readonly isFront: boolean;
  readonly isOpen: boolean;
}

function* folderMarkup(folder: Folder<ReviewedFile>, shown: Shown): Generator<Markup> {
  const { name, folders, files, count } = folder;
  if (name !== '')
    yield markup`<li><details class="dir"${shown.isOpen ? markup` open` : NOTHING}><summary>${pathText(name)} <span class="meta">${counted(count, 'file')}</span></summary><ul>`;
  for (const each of folders) yield* folderMarkup(each, shown);
  for (const each of files) yield fileMarkup(each.name, each.file, shown);
  if (name !== '') yield markup`</ul></details></li>`;
}

function fileMarkup(name: string, file: ReviewedFile, { places, room, isShown, isFront }: Shown): Markup {
  const { origin, path } = file;
  const head = markup`<span class="tag ${origin.class}">${origin.class}</span>${pathText(name)} <span class="meta">${said(aboutText(file))}</span>`;
  const text = isShown && isFront ? contentMarkup(file, room.has(path)) : NOTHING;
  return markup`<li data-path="${path}"><details class="file" id="${places.get(path) ?? ''}"><summary>${head}</summary><div class="body">${facts(file)}${text}</div></details></li>`;
}

function facts({ origin, mode, uid, gid, sha256, layer, attributes = [] }: ReviewedFile): Markup {
  return markup`<p class="meta">${said(originText(origin))}; mode ${octal(mode)}, owner ${uid}:${gid}, layer ${layer + 1}${sha256 === undefined ? NOTHING : markup`, SHA-256 ${value(sha256)}`}${attributes.length === 0 ? NOTHING : markup`, attributes ${attributes.map((name) => markup`${value(name)} `)}`}</p>`;
}

function contentMarkup({ content }: ReviewedFile, hasRoom: boolean): Markup {
  if (content.kind === 'none') return NOTHING;
  if (content.kind === 'unread') return markup`<p>Not read: ${said(content.why)}.</p>`;
  if (content.kind === 'binary') return factList([content.what, ...content.facts]);
  if (!hasRoom)
    return markup`<p>Its text has no room on this page: <code class="v">--show</code> shows it.</p>`;
  const told = factList(content.facts ?? []);
  if (content.text === '') return markup`${told}<p class="quiet">Empty.</p>`;
  const warning = content.isAsciiOnly
    ? NOTHING
    : markup`<p><strong class="alarm">⚠</strong> Holds characters that may look like others: they are <u>underlined</u>, or marked where they cannot be seen.</p>`;
  return markup`${told}${warning}${textMarkup(splitLines(content.text))}`;
}
