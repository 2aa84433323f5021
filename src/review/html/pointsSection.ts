import type { Point } from '../model.ts';
import { counted, pointTitle } from '../words.ts';
import { html, NOTHING, pathText, said, value, type Markup } from './markup.ts';
import { section } from './parts.ts';

/** Where a path is on the page, as the id of its entry. */
export type Places = ReadonlyMap<string, string>;

export function pointsSection(points: readonly Point[], places: Places, isShown: boolean): Markup {
  if (points.length === 0) return section('points', 'Pointed out', [html`<p class="quiet">Nothing.</p>`]);
  return section('points', 'Pointed out', [
    html`<p class="quiet">What runs before or beside the entry point, or looks like what it is not. Facts and places; whether they are harmless is for you to say.</p>`,
    pointTable(points, places, isShown, counted(points.length, 'place')),
  ]);
}

export function pointTable(points: readonly Point[], places: Places, isShown: boolean, title: string): Markup {
  return html`<table class="stack"><caption class="vh">${title}</caption><thead><tr><th scope="col">Kind</th><th scope="col">Where</th>${isShown ? html`<th scope="col">What</th>` : NOTHING}</tr></thead><tbody>${points.map(
    ({ kind, place, says }) =>
      html`<tr><td><span class="tag">${pointTitle(kind)}</span></td><td>${placeMarkup(place, places)}</td>${isShown ? html`<td>${said(says)}</td>` : NOTHING}</tr>`,
  )}</tbody></table>`;
}

function placeMarkup(place: string, places: Places): Markup {
  const id = place.startsWith('/') ? places.get(place.slice(1)) : undefined;
  if (id === undefined) return place.startsWith('/') ? pathText(place) : value(place);
  return html`<a href="#${id}">${pathText(place)}</a>`;
}
