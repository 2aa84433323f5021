import type { Card } from '../../marketplace/card/card.ts';
import type { Line, Part } from '../../marketplace/card/words.ts';
import type { OverviewRow } from '../overview.ts';
import { codeLine, markup, join, NOTHING, said, value, type Markup } from './markup.ts';

/** The id of the entry that a value of the image names, where it names one. */
type IdOf = (value: string) => string | undefined;

function partMarkup(part: Part, idOf: IdOf): Markup {
  if (typeof part === 'string') return said(part);
  if ('alarm' in part) return markup`<strong class="alarm">⚠ ${said(part.alarm)}</strong>`;
  const id = idOf(part.value);
  return id === undefined ? value(part.value) : markup`<a href="#${id}">${value(part.value)}</a>`;
}

export function lineMarkup(line: Line, idOf: IdOf = () => undefined): Markup {
  return join(line.map((part) => partMarkup(part, idOf)));
}

/** Rows of a title and lines; a value that names an entry of the page leads there. */
export function rowsMarkup(rows: readonly OverviewRow[], name = 'rows', idOf?: IdOf): Markup {
  return markup`<dl class="${name}">${rows.map(
    ({ title, lines }) =>
      markup`<div><dt>${title}</dt><dd>${lines.map((line) => markup`<p>${lineMarkup(line, idOf)}</p>`)}</dd></div>`,
  )}</dl>`;
}

export function factList(facts: readonly string[]): Markup {
  return facts.length === 0
    ? NOTHING
    : markup`<ul class="facts">${facts.map((fact) => markup`<li>${said(fact)}</li>`)}</ul>`;
}

/** Lines of a text, each with its number, or bare. */
export function textMarkup(lines: readonly string[], isBare = false): Markup {
  return markup`<div class="t${isBare ? ' bare' : ''}">${lines.map(codeLine)}</div>`;
}

export function folded(title: Markup | string, body: Markup): Markup {
  return markup`<details><summary>${title}</summary><div class="body">${body}</div></details>`;
}

/** A list of somebody else's lines, folded, all of it. */
export function foldedLines(title: string, lines: readonly string[]): Markup {
  if (lines.length === 0) return markup`<p class="quiet">${title}.</p>`;
  return folded(title, textMarkup(lines, true));
}

export function section(id: string, title: string, body: readonly Markup[]): Markup {
  return markup`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${body}</section>`;
}

export function cardMarkup(card: Card): Markup {
  const folds = card.rows.flatMap(({ whole }) => (whole === undefined ? [] : [whole]));
  return markup`<h3>Order ${card.order}, suborder ${card.suborder}</h3>${rowsMarkup(card.rows)}${folds.map(
    ({ title, lines }) => foldedLines(`${title}: ${lines.length} lines`, lines),
  )}`;
}
