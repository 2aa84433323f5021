import type {
  FileDifference,
  Hunk,
  LineChange,
  PackageDifference,
  ReviewDifference,
  ReviewModel,
} from '../model.ts';
import { countHunkLines, withinLines } from '../difference/withinLines.ts';
import { changeCounts, isSame } from '../overview.ts';
import { counted, numberText, settingText } from '../words.ts';
import { codeLine, markup, join, NOTHING, pathText, said, value, type Markup } from './markup.ts';
import { factList, folded, section, textMarkup } from './parts.ts';
import type { Places } from './pointsSection.ts';

/** Lines of all differences that stand open, those of few lines first; the others are a click away. */
const MOST_OPEN_LINES = 600;

/** What changed since the solution that was approved last: all of it, own files first. */
export function differenceSection(
  { difference, notCompared }: ReviewModel,
  places: Places,
  isShown: boolean,
): readonly Markup[] {
  const title = 'Since the solution that was approved last';
  if (difference === undefined)
    return [
      section('difference', title, [
        markup`<p><strong class="alarm">Not compared:</strong> ${said(notCompared ?? 'none was approved before, so all of it is new')}.</p>`,
      ]),
    ];
  if (isSame(difference) && difference.newPoints.length === 0)
    return [section('difference', title, [markup`<p>Neither a file nor a setting changed.</p>`])];
  const { shown } = withinLines(
    difference.files,
    MOST_OPEN_LINES,
    (file) => countHunkLines(file) + file.facts.length,
  );
  const files = difference.files.map((file) => fileMarkup(file, places, isShown, shown.has(file)));
  return [
    section('difference', title, [
      markup`<p>Against ${value(difference.against.archiveSha256)}${ofOrder(difference)}: ${changeCounts(difference)}.</p>`,
      settingTable(difference),
      difference.newPoints.length === 0
        ? NOTHING
        : markup`<p><a href="#points">${counted(difference.newPoints.length, 'place')} pointed out</a> that were not before: they are marked new.</p>`,
      files.length === 0 ? NOTHING : markup`<h3>Files</h3>`,
      ...files,
      packageTable(difference.packages),
      ...(isShown ? difference.packages.map((each) => packageFiles(each, places)) : []),
    ]),
  ];
}

function ofOrder({ against: { order } }: ReviewDifference): string {
  return order === undefined ? '' : ` of order ${order}`;
}

function settingTable({ settings }: ReviewDifference): Markup {
  if (settings.length === 0) return NOTHING;
  return markup`<h3>Settings</h3><table class="stack"><thead><tr><th scope="col">Setting</th><th scope="col">Before</th><th scope="col">Now</th></tr></thead><tbody>${settings.map(
    ({ name, before, after }) =>
      markup`<tr><th scope="row">${value(name)}</th><td data-of="Before">${value(settingText(before))}</td><td data-of="Now">${value(settingText(after))}</td></tr>`,
  )}</tbody></table>`;
}

function fileMarkup(file: FileDifference, places: Places, isShown: boolean, isOpen: boolean): Markup {
  const { change, path, from, facts, hunks = [] } = file;
  const id = places.get(path);
  const head = markup`<summary><span class="tag ${change}">${change}</span>${from === undefined ? NOTHING : markup`${pathText(from)} → `}${pathText(path)} <span class="meta">${countLines(hunks)}</span></summary>`;
  const link =
    id === undefined || change === 'removed' ? NOTHING : markup`<p><a href="#${id}">The whole file</a></p>`;
  const body = isShown
    ? markup`${factList(facts)}${hunks.length === 0 ? NOTHING : hunkTable(path, hunks)}${link}`
    : link;
  return markup`<details class="file"${isOpen && isShown && hunks.length + facts.length > 0 ? markup` open` : NOTHING}>${head}<div class="body">${body}</div></details>`;
}

function countLines(hunks: readonly Hunk[]): string {
  const of = (change: LineChange['change']): number =>
    hunks.reduce((sum, { lines }) => sum + lines.filter((line) => line.change === change).length, 0);
  return hunks.length === 0 ? '' : `+${numberText(of('added'))} −${numberText(of('removed'))}`;
}

function hunkTable(path: string, hunks: readonly Hunk[]): Markup {
  return markup`<table class="d"><caption class="vh">Lines of ${path} that changed</caption><colgroup><col class="n"><col class="n"><col class="s"><col></colgroup><thead class="vh"><tr><th scope="col">Line before</th><th scope="col">Line now</th><th scope="col">Change</th><th scope="col">Text</th></tr></thead><tbody>${hunks.map(hunkRows)}</tbody></table>`;
}

function hunkRows({ before, after, lines }: Hunk): Markup {
  let [was, is] = [before, after];
  const rows = lines.map(({ change, text }) => {
    const numbers = [change === 'added' ? '' : was++, change === 'removed' ? '' : is++] as const;
    return lineRow(change, numbers, text);
  });
  return markup`<tr class="h"><td colspan="4">from line ${before}, now line ${after}</td></tr>${join(rows)}`;
}

function lineRow(
  change: LineChange['change'],
  [was, is]: readonly [number | string, number | string],
  text: string,
): Markup {
  const line = codeLine(text);
  if (change === 'same')
    return markup`<tr><td class="n">${was}</td><td class="n">${is}</td><td class="s"></td><td>${line}</td></tr>`;
  if (change === 'added')
    return markup`<tr class="a"><td class="n"></td><td class="n">${is}</td><td class="s">+</td><td><ins>${line}</ins></td></tr>`;
  return markup`<tr class="r"><td class="n">${was}</td><td class="n"></td><td class="s">−</td><td><del>${line}</del></td></tr>`;
}

function packageTable(packages: readonly PackageDifference[]): Markup {
  if (packages.length === 0) return NOTHING;
  const paths = packages.filter((each) => each.differences === undefined).flatMap((each) => each.paths);
  const version = (text: string | undefined): Markup => (text === undefined ? markup`—` : value(text));
  return folded(
    `${counted(packages.length, 'package')} that came, went or changed`,
    markup`<table class="stack"><thead><tr><th scope="col">Package</th><th scope="col">Before</th><th scope="col">Now</th><th scope="col">Is</th><th scope="col" class="num">Files</th></tr></thead><tbody>${packages.map(
      (each) =>
        markup`<tr><th scope="row">${value(each.name)} ${each.ecosystem}</th><td data-of="Before">${version(each.before)}</td><td data-of="Now">${version(each.after)}</td><td>${each.class}</td><td class="num" data-of="Files">${numberText(each.files)}</td></tr>`,
    )}</tbody></table>${paths.length === 0 ? NOTHING : markup`<p>Their files that differ; <code class="v">countersign solution review ARCHIVE --against BEFORE --diff --files GLOB</code> shows what differs in them:</p>${textMarkup(paths, true)}`}`,
  );
}

/** What differs inside a package of another version, folded. */
function packageFiles({ name, before, after, differences }: PackageDifference, places: Places): Markup {
  if (differences === undefined) return NOTHING;
  const versions = `${before ?? 'none'} → ${after ?? 'none'}`;
  return folded(
    markup`Inside ${value(name)} ${said(versions)}: ${counted(differences.length, 'file')}`,
    join(differences.map((file) => fileMarkup(file, places, true, false))),
  );
}
