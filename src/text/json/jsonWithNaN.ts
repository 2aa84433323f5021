export interface JsonWithNaN {
  readonly value: unknown;
  /** How many numbers became null. */
  readonly left: number;
}

/**
 * JSON as Python and others write it: `NaN` and `Infinity`, which JSON does not have, become null.
 * @returns undefined for what is not JSON even so
 */
export function parseWithNaN(text: string): JsonWithNaN | undefined {
  const parts: string[] = [];
  let left = 0;
  for (let at = 0; at < text.length;) {
    const quote = text.indexOf('"', at);
    const between = text.slice(at, quote < 0 ? text.length : quote);
    parts.push(
      between.replace(/-?\b(?:Infinity|NaN)\b/g, () => {
        left++;
        return 'null';
      }),
    );
    if (quote < 0) break;
    at = endOfString(text, quote);
    parts.push(text.slice(quote, at));
  }
  try {
    return { value: JSON.parse(parts.join('')) as unknown, left };
  } catch {
    return undefined;
  }
}

/** The place behind a string's closing quote. */
function endOfString(text: string, quote: number): number {
  let at = quote + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(text.length, at + 1);
}
