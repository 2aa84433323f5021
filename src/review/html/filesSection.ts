import type { ReviewedFile, ReviewModel } from '../model.ts';
import { splitLines } from '../visibleLines.ts';
import { contentText, counted, numberText, octal, originText, sizeText, typeText } from '../words.ts';
import { fileTree, type Folder } from './fileTree.ts';
import { markup, NOTHING, pathText, said, value, type Markup } from './markup.ts';
import { factList, textMarkup } from './parts.ts';

/** Bytes of texts that one page holds: what a browser still opens. Smaller files come first, each is whole or not there. */
export const MOST_TEXT = 48 * 1024 * 1024;
/** Folders of more files in all are closed at first. */
const MOST_OPEN = 400;

/** Ids of the files' entries, by path. */
export function placesOf(files: readonly ReviewedFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path }, at) => [path, `f${at}`]));
}

/** Which files' texts have room. */
export function withRoom(files: readonly ReviewedFile[], most: number): ReadonlySet<string> {
  const chosen = new Set<string>();
  let left = most;
  for (const { path, content } of [...files].sort((a, b) => a.size - b.size)) {
    if (content.kind !== 'text') continue;
    left -= content.text.length;
    if (left < 0) break;
    chosen.add(path);
  }
  return chosen;
}

/** Own and changed files as a tree, each with its text, a part at a time: together they may be larger than a string can be. */
export function* filesSection(
  { files }: ReviewModel,
  places: ReadonlyMap<string, string>,
  isShown: boolean,
  most = MOST_TEXT,
): Generator<Markup> {
  const room = isShown ? withRoom(files, most) : new Set<string>();
  const texts = files.filter(({ content }) => content.kind === 'text').length;
  yield markup`<section id="files" aria-labelledby="files-title"><h2 id="files-title">Own and changed files <span class="count">${numberText(files.length)}</span></h2>`;
  yield markup`<p class="quiet">What no list and no outside source accounts for. ${isShown ? 'Each is here whole, and opens with a click.' : 'Names only.'}</p>`;
  if (isShown && room.size < texts)
    yield markup`<p class="banner">The texts of ${counted(texts - room.size, 'large file')} are not on this page: <code class="v">countersign solution review ARCHIVE --show PATH</code> shows each.</p>`;
  yield TOOLS;
  const tree = fileTree(files);
  yield markup`<ul class="tree">`;
  yield* folderMarkup(tree, { places, room, isShown, isOpen: files.length <= MOST_OPEN });
  yield markup`</ul></section>`;
}

const TOOLS = markup`<div class="tools" id="tools" hidden><div><label for="filter">Show the files and packages with this in their names</label><input id="filter" type="search" autocomplete="off" spellcheck="false"></div><button id="open" type="button">Open all files</button><button id="close" type="button">Close all files</button><p id="told" role="status" class="quiet"></p></div>`;

interface Shown {
  readonly places: ReadonlyMap<string, string>;
  readonly room: ReadonlySet<string>;
  readonly isShown: boolean;
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

function fileMarkup(name: string, file: ReviewedFile, { places, room, isShown }: Shown): Markup {
  const { origin, path, content, size } = file;
  const about = [typeText(file), contentText(content), sizeText(size)]
    .filter((part) => part !== '')
    .join(', ');
  const head = markup`<span class="tag ${origin.class}">${origin.class}</span>${pathText(name)} <span class="meta">${said(about)}</span>`;
  const text = isShown ? contentMarkup(file, room.has(path)) : NOTHING;
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
