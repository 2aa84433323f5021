/**
 * Whether leaves `start` to `end` are a subtree: some, and `start` is a multiple of the least power of two that
 * holds them (draft-davidben-tls-merkle-tree-certs section 4.1).
 */
export function isSubtree(start: number, end: number): boolean {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || start >= end) return false;
  let width = 1;
  while (width < end - start) width *= 2;
  return start % width === 0;
}
