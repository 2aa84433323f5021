import type { Point, ReviewModel } from '../model.ts';
import { counted, newPointKeys, numberText, pointGroups, pointKey, pointTitle } from '../words.ts';
import { markup, NOTHING, pathText, said, value, type Markup } from './markup.ts';
import { folded, section } from './parts.ts';

/** Where a path is on the page, as the id of its entry. */
export type Places = ReadonlyMap<string, string>;

interface Shown {
  readonly places: Places;
  readonly isShown: boolean;
  /** Keys of what was not there before. */
  readonly fresh: ReadonlySet<string>;
}

export function pointsSection(review: ReviewModel, places: Places, isShown: boolean): Markup {
  const { points } = review;
  const shown: Shown = { places, isShown, fresh: newPointKeys(review) };
  if (points.length === 0) return section('points', 'Pointed out', [markup`<p class="quiet">Nothing.</p>`]);
  return section('points', 'Pointed out', [
    markup`<p class="quiet">What runs before or beside the entry point, or looks like what it is not. Facts and places; whether they are harmless is for you to say.</p>`,
    ...pointTables(points, shown),
  ]);
}

/** What there is much of is folded, kind by kind, below the rest. */
function pointTables(points: readonly Point[], shown: Shown): readonly Markup[] {
  const groups = pointGroups(points, shown.fresh);
  const few = groups.filter(({ isMany }) => !isMany).flatMap((group) => group.points);
  const many = groups.filter(({ isMany }) => isMany);
  const table = few.length === 0 ? NOTHING : pointTable(few, shown, counted(few.length, 'place'));
  return [
    table,
    ...many.map(({ title, points: found }) => {
      const isNew = (point: Point): boolean => shown.fresh.has(pointKey(point));
      const anew = found.filter(isNew).length;
      const head = `${title}: ${counted(found.length, 'place')}${anew === 0 ? '' : `, ${numberText(anew)} of them new`}`;
      return folded(head, pointTable(found, shown, head));
    }),
  ];
}

function pointTable(points: readonly Point[], { places, isShown, fresh }: Shown, title: string): Markup {
  return markup`<table class="stack"><caption class="vh">${title}</caption><thead><tr><th scope="col">Kind</th><th scope="col">Where</th>${isShown ? markup`<th scope="col">What</th>` : NOTHING}</tr></thead><tbody>${points.map(
    (point) => {
      const { kind, place, says } = point;
      const isNew = fresh.has(pointKey(point));
      return markup`<tr><td class="kind"><span class="tag">${pointTitle(kind)}</span>${isNew ? markup`<span class="tag changed">new</span>` : NOTHING}</td><td>${placeMarkup(place, places)}</td>${isShown ? markup`<td>${said(says)}</td>` : NOTHING}</tr>`;
    },
  )}</tbody></table>`;
}

function placeMarkup(place: string, places: Places): Markup {
  const id = place.startsWith('/') ? places.get(place.slice(1)) : undefined;
  if (id === undefined) return place.startsWith('/') ? pathText(place) : value(place);
  return markup`<a href="#${id}">${pathText(place)}</a>`;
}
