/**
 * A piece of a line: our own words, a value that somebody else chose or that a machine made (a name, a hash, an address),
 * or a word that must not be overlooked. Each face shows the three so that none can pass for another.
 */
export type Part = string | { readonly value: string } | { readonly alarm: string };
export type Line = readonly Part[];

/** Something in full, one entry a line: folded where a face can fold, and never cut. */
export interface Whole {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A line with values among our own words: `` words`offer ${7} of ${owner}` ``. */
export function words(texts: TemplateStringsArray, ...values: readonly (string | number)[]): Line {
  return texts.flatMap((text, index): Part[] => {
    const value = values[index];
    return [...(text === '' ? [] : [text]), ...(value === undefined ? [] : [{ value: String(value) }])];
  });
}

/** A line as plain text, in which nothing tells the three apart: for words of our own alone. */
export function lineText(line: Line): string {
  return line
    .map((part) => (typeof part === 'string' ? part : 'alarm' in part ? part.alarm : part.value))
    .join('');
}

/** `1.5 GiB (1610612736 bytes)`: what a person reads, and what is enforced. */
export function inBytes(count: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];
  const power = Math.min(units.length - 1, count < 1 ? 0 : Math.floor(Math.log2(count) / 10));
  const exact = `${count} bytes`;
  if (power === 0) return exact;
  const rounded = count / 1024 ** power;
  return `${Number.isInteger(rounded) ? rounded : rounded.toFixed(1)} ${units[power] ?? ''} (${exact})`;
}
