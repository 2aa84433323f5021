import { hashPath } from './hashPath.ts';

/**
 * The hash of a tree that somebody has, or knows the hash of.
 * @param given the path of a directory, or 64 hex digits
 * @throws CountersignError as `hashPath` does
 */
export async function hashOfTree(given: string): Promise<string> {
  const [, known] = /^(?:sha256:)?([0-9a-f]{64})$/i.exec(given.trim()) ?? [];
  return known?.toLowerCase() ?? (await hashPath(given)).hash;
}
