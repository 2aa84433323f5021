import type { Sketched } from './sketch.ts';

/** A chain of links, each of which is long to walk, that many links enter and none gets out of. */
export function tangledFiles(length: number, entrances: number): Record<string, Sketched> {
  const files: Record<string, Sketched> = { '/d/x': 'x' };
  const detour = 'd/../'.repeat(200);
  for (let i = 0; i <= length; i++) files[`/link${i}`] = { to: `${detour}link${i + 1}` };
  for (let i = 0; i < entrances; i++) files[`/in${i}`] = { to: 'link0' };
  return files;
}
