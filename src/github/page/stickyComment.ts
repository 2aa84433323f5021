import * as z from 'zod';
import { CountersignError } from '../../errors.ts';
import { readAnswer } from '../client/answer.ts';
import type { GitHubClient } from '../client/client.ts';
import type { RepositoryName } from '../repositoryName.ts';
import { cutMarkdown } from './cutMarkdown.ts';

/** GitHub's limit is 65,536 characters; as bytes it holds however it counts. */
export const MAX_COMMENT_BYTES = 65_536;

export interface StickyComment {
  /** Tells comments of this kind apart: letters, digits, `-`, `.`, `/`. */
  readonly kind: string;
  readonly markdown: string;
  /** Markdown that tells where the whole text is, should it be too long. */
  readonly pointer: string;
  /** Who the token speaks for; asked from GitHub when not given. GITHUB_TOKEN is `github-actions[bot]`. */
  readonly author?: string;
  /** What stands between the marker and the Markdown and is never cut, and the bytes that are kept free for it. */
  readonly head?: { readonly text: string; readonly room: number };
}

export interface FoundComment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
}

export interface PostedComment {
  readonly id: number;
  readonly url: string;
  readonly done: 'created' | 'updated' | 'unchanged';
}

const commentSchema = z.object({
  id: z.int(),
  html_url: z.string(),
  body: z.string().nullish(),
  user: z.object({ login: z.string() }).nullish(),
});

/**
 * Keeps one comment of a kind on a pull request or issue (permission `pull-requests: write`): found again by its
 * hidden marker and its author, whom nobody can fake, on whatever page it is; else made.
 */
export async function upsertStickyComment(
  github: GitHubClient,
  name: RepositoryName,
  issue: number,
  comment: StickyComment,
): Promise<PostedComment> {
  const marker = markerOf(comment.kind);
  const head = `${marker}\n${comment.head?.text ?? ''}`;
  const taken = Math.max(Buffer.byteLength(head), Buffer.byteLength(marker) + 1 + (comment.head?.room ?? 0));
  const body = `${head}${cutMarkdown(comment.markdown, MAX_COMMENT_BYTES - taken, comment.pointer)}`;
  const author = comment.author ?? (await whoAmI(github));
  const find = () => findComment(github, name, issue, marker, author);
  const found = await find();
  if (found === undefined) {
    try {
      const { data: answer } = await github.rest.issues.createComment({ ...name, issue_number: issue, body });
      const data = readAnswer(commentSchema, answer, `POST ${pathOf(name, issue)}`);
      return { id: data.id, url: data.html_url, done: 'created' };
    } catch (error) {
      // The connection may have been cut after the comment was made: look before anything is made twice.
      const made =
        error instanceof CountersignError && error.code === 'unavailable' ? await find() : undefined;
      if (made?.body !== body) throw error;
      return { id: made.id, url: made.html_url, done: 'created' };
    }
  }
  if (found.body === body) return { id: found.id, url: found.html_url, done: 'unchanged' };
  const url = await updateComment(github, name, issue, found.id, body);
  return { id: found.id, url, done: 'updated' };
}

/** The comment of a kind by the one whom the token speaks for; undefined where there is none. */
export async function findStickyComment(
  github: GitHubClient,
  name: RepositoryName,
  issue: number,
  comment: Pick<StickyComment, 'kind' | 'author'>,
): Promise<FoundComment | undefined> {
  const author = comment.author ?? (await whoAmI(github));
  const found = await findComment(github, name, issue, markerOf(comment.kind), author);
  return found && { id: found.id, url: found.html_url, body: found.body ?? '' };
}

/** Writes a comment over. @returns its page */
export async function updateComment(
  github: GitHubClient,
  name: RepositoryName,
  issue: number,
  id: number,
  body: string,
): Promise<string> {
  const { data } = await github.rest.issues.updateComment({ ...name, comment_id: id, body });
  return readAnswer(commentSchema, data, `PATCH the comment ${id} of ${pathOf(name, issue)}`).html_url;
}

/** The hidden first line of a comment of a kind. */
export function markerOf(kind: string): string {
  if (!/^[A-Za-z0-9./-]{1,200}$/.test(kind) || kind.includes('--'))
    throw new CountersignError('internal', `${JSON.stringify(kind)} can't mark a comment`);
  return `<!-- countersign:${kind} -->`;
}

async function findComment(
  github: GitHubClient,
  name: RepositoryName,
  issue: number,
  marker: string,
  author: string,
) {
  const pages = github.paginate.iterator(github.rest.issues.listComments, {
    ...name,
    issue_number: issue,
    per_page: 100,
  });
  for await (const { data } of pages) {
    const comments = readAnswer(z.array(commentSchema), data, `GET ${pathOf(name, issue)}`);
    const found = comments.find(
      (each) => each.user?.login === author && each.body?.startsWith(marker) === true,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The login that a token speaks for. GitHub refuses to tell an installation, such as GITHUB_TOKEN, its own. */
export async function whoAmI(github: GitHubClient): Promise<string> {
  try {
    const { data } = await github.rest.users.getAuthenticated();
    return readAnswer(z.object({ login: z.string() }), data, 'GET /user').login;
  } catch (error) {
    if (error instanceof CountersignError && (error.code === 'refused' || error.code === 'not-found'))
      return 'github-actions[bot]';
    throw error;
  }
}

function pathOf({ owner, repo }: RepositoryName, issue: number): string {
  return `/repos/${owner}/${repo}/issues/${issue}/comments`;
}
