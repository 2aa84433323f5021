import { codeSpan, details, prose, table } from '../../github/page/markdown.ts';
import { movable, type Piece } from '../../github/page/page.ts';
import type { Point, ReviewModel } from '../model.ts';
import { counted, newPointKeys, pointGroups, pointKey } from '../words.ts';

const WHOLE = Number.POSITIVE_INFINITY;

/** A table for each kind: whoever floods one of them pushes no other off the page. */
export function pointPieces(review: ReviewModel, isShown: boolean): readonly Piece[] {
  const { points } = review;
  const fresh = newPointKeys(review);
  if (points.length === 0) return [{ markdown: '### Pointed out\n\n_Nothing._' }];
  return [
    {
      markdown:
        '### Pointed out\n\nWhat runs before or beside the entry point, or looks like what it is not.',
    },
    ...pointGroups(points).map(({ title: kind, points: found, isMany }) => {
      const title = `${kind}: ${counted(found.length, 'place')}`;
      const body = pointRows(found, isShown, fresh);
      return movable(title, isMany ? details(title, body) : `**${title}**\n\n${body}`);
    }),
  ];
}

function pointRows(points: readonly Point[], isShown: boolean, fresh: ReadonlySet<string>): string {
  const rows = points.map((point) => [
    `${fresh.has(pointKey(point)) ? '**new** ' : ''}${codeSpan(point.place, WHOLE)}`,
    ...(isShown ? [prose(point.says, WHOLE)] : []),
  ]);
  return table(['Where', ...(isShown ? ['What'] : [])], rows);
}
