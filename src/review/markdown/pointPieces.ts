import { codeSpan, details, prose, table } from '../../github/page/markdown.ts';
import { movable, type Piece } from '../../github/page/page.ts';
import type { Point } from '../model.ts';
import { counted, pointTitle } from '../words.ts';

const WHOLE = Number.POSITIVE_INFINITY;
/** So many rows are read where they stand. */
const MOST_OPEN = 20;

/** A table for each kind: whoever floods one of them pushes no other off the page. */
export function pointPieces(points: readonly Point[], isShown: boolean): readonly Piece[] {
  if (points.length === 0) return [{ markdown: '### Pointed out\n\n_Nothing._' }];
  const kinds = [...new Set(points.map(({ kind }) => kind))];
  return [
    { markdown: '### Pointed out\n\nWhat runs before or beside the entry point, or looks like what it is not.' },
    ...kinds.map((kind) => {
      const found = points.filter((point) => point.kind === kind);
      const title = `${pointTitle(kind)}: ${counted(found.length, 'place')}`;
      const body = pointRows(found, isShown);
      return movable(title, found.length <= MOST_OPEN ? `**${title}**\n\n${body}` : details(title, body));
    }),
  ];
}

export function pointRows(points: readonly Point[], isShown: boolean): string {
  const rows = points.map(({ place, says }) => [codeSpan(place, WHOLE), ...(isShown ? [prose(says, WHOLE)] : [])]);
  return table(['Where', ...(isShown ? ['What'] : [])], rows);
}
