import { CountersignError } from '../../errors.ts';
import type { GitHubClient } from '../client/client.ts';
import { readRepositoryFile } from '../repositoryFile.ts';
import type { RepositoryName } from '../repositoryName.ts';

/** A CODEOWNERS file (docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners). */
export interface CodeOwners {
  readonly path: string;
  readonly text: string;
}

/** Where GitHub looks, in its order; the first that is there counts. */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** GitHub ignores a larger one; what is larger than a line of code owners needs is not looked at here either. */
const MAX_CHARACTERS = 256 * 1024;
/** Beyond this a pattern is none that anybody writes, and could be made to be slow. */
const MAX_STARS = 6;

/**
 * The CODEOWNERS of a branch, undefined where there is none; `unseen` for a token that may not read files, which wants
 * `contents: read`.
 */
export async function readCodeOwners(
  github: GitHubClient,
  name: RepositoryName,
  branch: string,
): Promise<CodeOwners | 'unseen' | undefined> {
  for (const path of PLACES) {
    try {
      const text = await readRepositoryFile(github, name, branch, path);
      if (text !== undefined) return { path, text: text.slice(0, MAX_CHARACTERS) };
    } catch (error) {
      if (error instanceof CountersignError && error.code === 'refused') return 'unseen';
      throw error;
    }
  }
  return undefined;
}

/**
 * The owners of a path, in lower case and without their `@`: of the last line whose pattern fits. None where no line
 * fits, or the last one names nobody; undefined where a pattern is not understood.
 */
export function ownersOf({ text }: CodeOwners, path: string): string[] | undefined {
  let owners: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [pattern, ...names] = line
      .replace(/(^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    if (pattern === undefined || pattern === '') continue;
    const fits = fitsPattern(pattern, path);
    if (fits === undefined) return undefined;
    if (fits) owners = names.map((owner) => owner.replace(/^@/, '').toLowerCase());
  }
  return owners;
}

/** gitignore's patterns, without those that GitHub leaves out (`!`, `[ ]`, `\#`). */
function fitsPattern(pattern: string, path: string): boolean | undefined {
  if (/[!\\[\]]/.test(pattern) || pattern.replace(/[^*]/g, '').length > MAX_STARS) return undefined;
  const isAnchored = pattern.slice(0, -1).includes('/');
  const body = pattern
    .replace(/^\//, '')
    .split(/(\*\*\/|\/\*\*$|\*+|\?)/)
    .map(expressionOf)
    .join('');
  const end = pattern.endsWith('/') ? '.*' : pattern.endsWith('/*') ? '' : '(?:/.*)?';
  return new RegExp(`^${isAnchored ? '' : '(?:.*/)?'}${body}${end}$`, 's').test(path);
}

function expressionOf(part: string): string {
  if (part === '**/') return '(?:.*/)?';
  if (part === '/**') return '/.*';
  if (/^\*+$/.test(part)) return '[^/]*';
  if (part === '?') return '[^/]';
  return part.replace(/[.+^${}()|]/g, '\\$&');
}
