import type { Hunk, LineChange } from '../model.ts';

const SIGNS: Readonly<Record<LineChange['change'], string>> = { same: ' ', added: '+', removed: '-' };

/** A hunk as lines of text, as a face without columns shows it: where it is, then each line behind its sign. */
export function hunkLines({ before, after, lines }: Hunk): readonly string[] {
  return [`@@ -${before} +${after} @@`, ...lines.map(({ change, text }) => `${SIGNS[change]}${text}`)];
}
