import * as z from 'zod';
import { CountersignError } from '../../errors.ts';
import { readAnswer } from '../client/answer.ts';
import type { GitHubClient } from '../client/client.ts';
import { readRepositoryFile } from '../repositoryFile.ts';
import { apiPath, type RepositoryName } from '../repositoryName.ts';
import { meet, shapesOf } from './codeOwnersPattern.ts';

/** A CODEOWNERS file (docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners). */
export interface CodeOwners {
  readonly path: string;
  readonly text: string;
  /** What GitHub does not take as it is written: a line that it skips, an owner who may not write here. */
  readonly errors: readonly CodeOwnersError[];
}

/** A line that GitHub does not heed. */
export interface CodeOwnersError {
  readonly line: number;
  /** `Unknown owner`, `Invalid pattern`. */
  readonly kind: string;
}

/** Where GitHub looks, in its order; the first that is there counts. */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** More than code owners need: what is larger is not understood, since its last line counts. */
const MAX_CHARACTERS = 256 * 1024;

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
      if (text !== undefined) return { path, text, errors: await readErrors(github, name) };
    } catch (error) {
      if (error instanceof CountersignError && error.code === 'refused') return 'unseen';
      throw error;
    }
  }
  return undefined;
}

const errorsSchema = z.object({ errors: z.array(z.object({ line: z.int(), kind: z.string() })) });

/** What GitHub says of the file of its default branch, which it knows better than a name that a tag may have, too. */
async function readErrors(github: GitHubClient, name: RepositoryName): Promise<CodeOwnersError[]> {
  const { data } = await github.rest.repos.codeownersErrors({ ...name });
  return readAnswer(errorsSchema, data, `GET ${apiPath(name)}/codeowners/errors`).errors;
}

/** One line that names owners. */
export interface OwnersLine {
  /** Counted from 1. */
  readonly line: number;
  /** What its pattern fits. */
  readonly shapes: readonly (readonly string[])[];
  /** In lower case, without their `@`. */
  readonly owners: readonly string[];
}

/** The lines that have a pattern; undefined where one is not understood, or the file is larger than any that is needed. */
export function ownersLines({ text }: Pick<CodeOwners, 'text'>): OwnersLine[] | undefined {
  if (text.length > MAX_CHARACTERS) return undefined;
  const found: OwnersLine[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const [pattern, ...names] = line
      .replace(/(^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    if (pattern === undefined || pattern === '') continue;
    const shapes = shapesOf(pattern);
    if (shapes === undefined) return undefined;
    found.push({ line: at + 1, shapes, owners: names.map((owner) => owner.replace(/^@/, '').toLowerCase()) });
  }
  return found;
}

/** Whether a line owns a path; of a path with wildcards, whether it owns anything that this stands for. */
export function ownsSome({ shapes }: OwnersLine, path: readonly string[]): boolean {
  return shapes.some((shape) => meet(shape, path));
}
