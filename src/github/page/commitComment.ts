import * as z from 'zod';
import { readAnswer } from '../client/answer.ts';
import type { GitHubClient } from '../client/client.ts';
import { apiPath, type RepositoryName } from '../repositoryName.ts';
import { codeSpan } from './markdown.ts';
import {
  findStickyComment,
  markerOf,
  updateComment,
  upsertStickyComment,
  whoAmI,
  type FoundComment,
  type PostedComment,
  type StickyComment,
} from './stickyComment.ts';

export interface CommitComment extends Omit<StickyComment, 'head'> {
  /** Whose verdict it is: 40 or 64 hex digits. */
  readonly commit: string;
}

/** A comment of a commit stands where it is: one of the pull request's head is not written over with an older one's. */
export type PostedCommitComment = Omit<PostedComment, 'done'> & {
  readonly done: PostedComment['done'] | 'left as it is: it is of a newer commit';
};

const [MARK, MARK_END] = ['<!-- countersign:not-the-head -->\n', '\n<!-- /countersign:not-the-head -->\n'];

const commitLine = (commit: string): string => `<!-- commit:${commit} -->\n`;

/** The commit that a pull request ends in now (permission `pull-requests: read`). */
async function pullHead(github: GitHubClient, name: RepositoryName, pull: number): Promise<string> {
  const { data } = await github.rest.pulls.get({ ...name, pull_number: pull });
  const schema = z.object({ head: z.object({ sha: z.string() }) });
  return readAnswer(schema, data, `GET ${apiPath(name)}/pulls/${pull}`).head.sha;
}

function mark(what: string, commit: string, head: string): string {
  const lines = [
    '> [!WARNING]',
    `> **${what}.** This is the verdict of ${codeSpan(commit)}. The head of this pull request is ${codeSpan(head)}, of which it says nothing.`,
  ];
  return `${MARK}${lines.join('\n')}\n${MARK_END}`;
}

/** What stands before a comment's own text: whose verdict it is, for us and, where that is not the head, for people. */
function commentHead(what: string, commit: string, head: string): string {
  return `${commitLine(commit)}${commit === head ? '' : mark(what, commit, head)}\n`;
}

/** Of a comment as we wrote it: its commit, and its text without what stands before it. */
function readComment(kind: string, { body }: FoundComment): { commit: string; text: string } | undefined {
  const marker = `${markerOf(kind)}\n`;
  if (!body.startsWith(marker)) return undefined;
  const rest = body.slice(marker.length);
  const commit = /^<!-- commit:([0-9a-f]{40,64}) -->\n/.exec(rest)?.[1];
  if (commit === undefined) return undefined;
  const after = rest.slice(commitLine(commit).length);
  const end = after.startsWith(MARK) ? after.indexOf(MARK_END) + MARK_END.length : 0;
  return { commit, text: after.slice(end).replace(/^\n/, '') };
}

/**
 * Keeps the one comment of a kind on a pull request, which names the commit that it is of and says at its head where the
 * pull request has gone on, or never ended in that commit. See `upsertStickyComment`.
 */
export async function upsertCommitComment(
  github: GitHubClient,
  name: RepositoryName,
  pull: number,
  { commit, ...comment }: CommitComment,
): Promise<PostedCommitComment> {
  const head = await pullHead(github, name, pull);
  const author = comment.author ?? (await whoAmI(github));
  const found = await findStickyComment(github, name, pull, { ...comment, author });
  const isOfHead = found !== undefined && readComment(comment.kind, found)?.commit === head;
  if (isOfHead && commit !== head)
    return { id: found.id, url: found.url, done: 'left as it is: it is of a newer commit' };
  // Room for the mark that a later push may need.
  const room = Buffer.byteLength(commentHead('OF AN EARLIER COMMIT', commit, `${head} `));
  return upsertStickyComment(github, name, pull, {
    ...comment,
    author,
    head: { text: commentHead('OF ANOTHER COMMIT', commit, head), room },
  });
}

/**
 * Marks the comment of a kind as being of an earlier commit, where the pull request has another head by now (permission
 * `pull-requests: write`).
 * @returns the commit that it is of, where it was marked; undefined where there is nothing to mark
 */
export async function markEarlierComment(
  github: GitHubClient,
  name: RepositoryName,
  pull: number,
  { kind, author }: { readonly kind: string; readonly author?: string },
): Promise<string | undefined> {
  const found = await findStickyComment(github, name, pull, {
    kind,
    ...(author === undefined ? {} : { author }),
  });
  if (found === undefined) return undefined;
  const read = readComment(kind, found);
  if (read === undefined) return undefined;
  const head = await pullHead(github, name, pull);
  if (read.commit === head) return undefined;
  const body = `${markerOf(kind)}\n${commentHead('OF AN EARLIER COMMIT', read.commit, head)}${read.text}`;
  if (body !== found.body) await updateComment(github, name, pull, found.id, body);
  return read.commit;
}
