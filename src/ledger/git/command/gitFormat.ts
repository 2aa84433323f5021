import { CountersignError } from '../../../errors.ts';

/** One name in a directory of the tree. */
export interface TreeEntry {
  readonly mode: string;
  readonly name: string;
  readonly oid: string;
}

export interface CommitHeader {
  readonly tree: string;
  readonly parents: readonly string[];
  /** What the commit says of its log: so many leaves, this root in hex. Believed by nobody. */
  readonly log?: { readonly size: number; readonly root: string };
}

/** The line of a commit's message that says which log is in it. */
export function logLine(size: number, root: string): string {
  return `Log: ${size} ${root}`;
}

const LOG_LINE = /\nLog: ([1-9]\d{0,14}) ([0-9a-f]{64})\n?$/;

export const DIRECTORY_MODE = '40000';
export const FILE_MODE = '100644';

/**
 * Reads a tree object: `<octal mode> <name>\0<binary object id>`, repeated (gitformat "tree").
 * @param idBytes 20 for SHA-1 repositories, 32 for SHA-256
 * @throws CountersignError `tampered` when it is cut short or not a tree.
 */
export function parseTree(bytes: Uint8Array, idBytes: number): TreeEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: TreeEntry[] = [];
  let at = 0;
  while (at < buffer.length) {
    const space = buffer.indexOf(0x20, at);
    const nul = buffer.indexOf(0, at);
    const end = nul + 1 + idBytes;
    if (space <= at || nul < space || end > buffer.length) {
      throw new CountersignError('tampered', 'a directory of the ledger cannot be read: its tree is broken');
    }
    entries.push({
      mode: buffer.toString('latin1', at, space),
      name: buffer.toString('utf8', space + 1, nul),
      oid: buffer.toString('hex', nul + 1, end),
    });
    at = end;
  }
  return entries;
}

/** Reads the header of a commit object. @throws CountersignError `tampered` when there is no tree in it. */
export function parseCommit(bytes: Uint8Array): CommitHeader {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const blank = text.indexOf('\n\n');
  const lines = (blank === -1 ? text : text.slice(0, blank)).split('\n');
  const tree = /^tree ([0-9a-f]{40,64})$/.exec(lines[0] ?? '')?.[1];
  if (tree === undefined) throw new CountersignError('tampered', 'a commit of the ledger cannot be read');
  const parents: string[] = [];
  for (const line of lines.slice(1)) {
    const parent = /^parent ([0-9a-f]{40,64})$/.exec(line)?.[1];
    if (parent === undefined) break;
    parents.push(parent);
  }
  const [, size, root] = LOG_LINE.exec(text) ?? [];
  return size === undefined || root === undefined
    ? { tree, parents }
    : { tree, parents, log: { size: Number(size), root } };
}
