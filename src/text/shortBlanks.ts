/** Blanks of all kinds, so many that they push what follows out of sight, as their number; for values, not for code. */
export function shortBlanks(text: string): string {
  return text.replace(/[\p{Zs}\u2800]{20,}/gu, (blanks) => `[${blanks.length} blanks]`);
}
