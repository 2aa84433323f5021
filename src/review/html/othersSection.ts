import type { ListedFile, PackageCount, ReviewModel } from '../model.ts';
import { CLASSES, counted, numberText, octal, packagesOf, packageText, sizeText } from '../words.ts';
import { markup, NOTHING, said, type Markup } from './markup.ts';
import { textMarkup } from './parts.ts';

interface Group {
  readonly title: string;
  readonly files: readonly ListedFile[];
  readonly count?: PackageCount;
}

/** What lists and outside sources account for: a fold for each package and base, with all of its files. */
export function* othersSection({ others, packages, origins }: ReviewModel): Generator<Markup> {
  yield markup`<section id="others" aria-labelledby="others-title"><h2 id="others-title">Claimed and known files <span class="count">${numberText(others.length)}</span></h2>`;
  for (const origin of ['claimed', 'known'] as const) {
    const groups = groupsOf(
      others.filter((file) => file.origin.class === origin),
      packagesOf(packages, origin),
    );
    const { files, bytes } = origins[origin];
    yield markup`<h3>${CLASSES[origin].title} ${CLASSES[origin].says}: ${counted(groups.length, 'package or base', 'packages and bases')}, ${counted(files, 'file')}, ${sizeText(bytes)}</h3>`;
    if (origin === 'claimed' && files > 0)
      yield markup`<p class="quiet">Whoever made the image can write such a list to fit any file. They are here to be counted and looked up, not to be trusted.</p>`;
    yield markup`<ul class="list">`;
    for (const group of groups) yield groupMarkup(group);
    yield markup`</ul>`;
  }
  yield markup`</section>`;
}

function groupsOf(files: readonly ListedFile[], packages: readonly PackageCount[]): readonly Group[] {
  const groups = new Map<string, { title: string; files: ListedFile[]; count?: PackageCount }>();
  for (const count of packages)
    groups.set(packageText(count.package), { title: packageText(count.package), files: [], count });
  for (const file of files) {
    const { origin } = file;
    const title =
      'package' in origin ? packageText(origin.package) : `base ${'base' in origin ? origin.base : ''}`;
    const group = groups.get(title) ?? { title, files: [] };
    group.files.push(file);
    groups.set(title, group);
  }
  return [...groups.values()].sort((a, b) => b.files.length - a.files.length);
}

function groupMarkup({ title, files, count }: Group): Markup {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const odd = [
    ...(count === undefined || count.changed === 0 ? [] : [`${numberText(count.changed)} changed`]),
    ...(count === undefined || count.missing === 0 ? [] : [`${numberText(count.missing)} missing`]),
  ].join(', ');
  const lines = files.map(({ path, size, mode }) => `${octal(mode)} ${sizeText(size).padStart(10)}  ${path}`);
  return markup`<li data-path="${title}"><details><summary>${said(title)} <span class="meta">${counted(files.length, 'file')}, ${sizeText(bytes)}</span>${odd === '' ? NOTHING : markup` <strong class="alarm">${odd}</strong>`}</summary><div class="body">${textMarkup(lines, true)}</div></details></li>`;
}
