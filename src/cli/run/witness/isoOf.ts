/** `2026-11-29T12:00:00Z`. @param seconds since 1970 */
export function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
