/**
 * What a pattern of CODEOWNERS fits: gitignore's patterns, without those that GitHub leaves out (`!`, `[ ]`, `\#`). A
 * pattern is looked at as the shapes that it can take, so that it is also told whether it fits anything of a kind.
 */

/** A character that stands for itself; `?` one and `*` any number of others than `/`; `**` any number of all. */
type Shape = readonly string[];

/** Beyond these a pattern is none that anybody writes, and could be made to be slow. */
const MAX_STARS = 6;
const MAX_CHARACTERS = 1024;

const isStar = (token: string | undefined): boolean => token === '*' || token === '**';

/** @returns undefined for a pattern that is not understood */
export function shapesOf(pattern: string): readonly Shape[] | undefined {
  if (/[!\\[\]]/.test(pattern) || pattern.length > MAX_CHARACTERS) return undefined;
  if (pattern.replace(/[^*]/g, '').length > MAX_STARS) return undefined;
  const isAnchored = pattern.slice(0, -1).includes('/');
  const parts = pattern.replace(/^\//, '').split(/(\*\*\/|\/\*\*$|\*+|\?)/);
  const begun: readonly Shape[] = isAnchored ? [[]] : [[], ['**', '/']];
  const shapes = parts.reduce((before: readonly Shape[], part) => {
    const ways = waysOf(part);
    return before.flatMap((shape) => ways.map((way) => [...shape, ...way]));
  }, begun);
  if (pattern.endsWith('/')) return shapes.map((shape) => [...shape, '**']);
  // What is in a folder that it fits is fitted, too.
  return pattern.endsWith('/*') ? shapes : shapes.flatMap((shape) => [shape, [...shape, '/', '**']]);
}

function waysOf(part: string): readonly Shape[] {
  if (part === '**/') return [[], ['**', '/']];
  if (part === '/**') return [['/', '**']];
  if (/^\*+$/.test(part)) return [['*']];
  return [Array.from(part)];
}

/** Whether there is a path that both are shapes of. */
export function meet(one: Shape, other: Shape): boolean {
  // Which rests of the other can still be met, by the rest of the one that is looked at.
  let after: readonly boolean[] = [];
  for (let at = one.length; at >= 0; at--) {
    const now: boolean[] = [];
    for (let beside = other.length; beside >= 0; beside--)
      now[beside] = meetAt(one[at], other[beside], {
        both: after[beside + 1] === true,
        one: after[beside] === true,
        other: now[beside + 1] === true,
      });
    after = now;
  }
  return after[0] === true;
}

/** @param rests whether what follows meets, after a step in both, in the one, in the other */
function meetAt(
  a: string | undefined,
  b: string | undefined,
  rests: { readonly both: boolean; readonly one: boolean; readonly other: boolean },
): boolean {
  if (a === undefined && b === undefined) return true;
  // A star is left behind, or takes what the other has there.
  if (isStar(a) && (rests.one || (b !== undefined && (isStar(b) || takes(a, b)) && rests.other))) return true;
  if (isStar(b) && (rests.other || (a !== undefined && (isStar(a) || takes(b, a)) && rests.one))) return true;
  if (a === undefined || b === undefined || isStar(a) || isStar(b)) return false;
  return (a === b || takes(a, b) || takes(b, a)) && rests.both;
}

/** Whether a wildcard stands for a character, or for what `?` stands for. */
function takes(wildcard: string | undefined, character: string): boolean {
  if (wildcard === '**') return true;
  return (wildcard === '*' || wildcard === '?') && character !== '/';
}
