import type { ReviewedFile, ReviewModel } from './model.ts';
import { counted, numberText } from './words.ts';

/** A layer with fewer is read as it is. */
const MANY_FILES = 100;

/**
 * Layers below the last that bring so many own files that they look like a base, of which nobody told this review. That is
 * their place and their number, which whoever made the image chooses, and says nothing of what is in them.
 */
function bulkyLayers({ files, layers }: ReviewModel): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { layer, origin } of files)
    if (origin.class === 'own') counts.set(layer, (counts.get(layer) ?? 0) + 1);
  const bulky = [...counts].filter(([layer, count]) => layer < layers.length - 1 && count >= MANY_FILES);
  return new Set(bulky.map(([layer]) => layer));
}

/** Whether a file may be one of a base that would be known, had somebody told of it. To be asked of a review once, not for each file. */
export function mayBeOfBase(model: ReviewModel): (file: ReviewedFile) => boolean {
  return isIn(bulkyLayers(model));
}

function isIn(layers: ReadonlySet<number>): (file: ReviewedFile) => boolean {
  return ({ layer, origin }) => origin.class === 'own' && layers.has(layer);
}

/** What to do about so many own files; undefined where they are few, or in the last layer. */
export function unknownBaseText(model: ReviewModel): string | undefined {
  const layers = bulkyLayers(model);
  if (layers.size === 0) return undefined;
  const files = model.files.filter(isIn(layers)).length;
  return `${numberText(files)} own files come from ${counted(layers.size, 'layer')} below the last. If that is a base, take it from where you trust: countersign solution known base NAME ARCHIVE --output known.json, then --known known.json`;
}
