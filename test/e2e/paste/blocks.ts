import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../world.ts';

/** A shell block of a page, as it is copied there. */
export interface Block {
  /** `README.md: Alice approves`; a second one below the same heading ends with ` 2`. */
  readonly name: string;
  readonly text: string;
}

/** A fence opens with at most this much before it where it stands in a list. */
const FENCE = /^( *)```(\w*)\n([\s\S]*?)^\1```$/gm;
const SHELLS: readonly string[] = ['shell', 'sh', 'bash', 'console', 'zsh'];

function headingBefore(text: string, index: number): string {
  const headings = [...text.slice(0, index).matchAll(/^#+ (.*)$/gm)];
  return headings.at(-1)?.[1] ?? '';
}

function blocksOf(page: string): Block[] {
  const text = readFileSync(join(REPOSITORY, page), 'utf8');
  const seen = new Map<string, number>();
  return [...text.matchAll(FENCE)]
    .filter(([, , language = '']) => SHELLS.includes(language))
    .map(({ index, 1: indent = '', 3: lines = '' }) => {
      const heading = `${page}: ${headingBefore(text, index)}`;
      const count = (seen.get(heading) ?? 0) + 1;
      seen.set(heading, count);
      return {
        name: count === 1 ? heading : `${heading} ${count}`,
        text: lines.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      };
    });
}

/** Every shell block of the README and of the examples' pages. */
export function pasteBlocks(): readonly Block[] {
  const pages = readdirSync(join(REPOSITORY, 'examples'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !path.includes('node_modules'))
    .map((path) => join('examples', path));
  return ['README.md', ...pages.sort()].flatMap(blocksOf);
}
