import { open } from 'node:fs/promises';
import { LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { CountersignError } from '../errors.ts';
import { describeIssue } from '../text/describeIssue.ts';
import { hasDuplicateMembers } from '../text/hasDuplicateMembers.ts';

const MAX_BYTES = 1024 * 1024;
/** Deeper than any file that a person writes, and far from where a stack ends. */
const MAX_DEPTH = 100;

/** Whatever the path names, no more than the limit is read of it: a pipe or a device may never end. */
async function readAtMost(path: string, limit: number): Promise<Buffer | undefined> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(limit, (await file.stat()).size || limit) + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
      if (bytesRead === 0) return buffer.subarray(0, length);
      length += bytesRead;
    }
    return undefined;
  } finally {
    await file.close();
  }
}

/**
 * @param limit bytes
 * @throws CountersignError `input` when the file is missing or unreadable, `limit` when it is larger.
 */
export async function readTextFile(path: string, what: string, limit = MAX_BYTES): Promise<string> {
  let bytes: Buffer | undefined;
  try {
    bytes = await readAtMost(path, limit);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new CountersignError('input', `${what} ${path} ${missing ? 'does not exist' : 'cannot be read'}`, {
      cause,
    });
  }
  if (bytes !== undefined) return bytes.toString('utf8');
  throw new CountersignError(
    'limit',
    `${what} ${path} is larger than ${limit / MAX_BYTES} MiB: is it the right file?`,
  );
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.replace(/"(?:[^"\\]|\\.)*"/gs, '').matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** What is wrong, and in which line: YAML's reader, held to JSON, knows where JSON.parse does not say. */
function problemOf(text: string): { line: string; message: string | undefined } {
  const lineCounter = new LineCounter();
  const options = { schema: 'json', uniqueKeys: true, lineCounter, prettyErrors: false } as const;
  const [problem] = parseDocument(text, options).errors;
  return {
    line: problem ? `:${lineCounter.linePos(problem.pos[0]).line}` : '',
    message: problem?.message,
  };
}

/**
 * Reads a JSON file written by a person. A member that stands twice is refused: which of the two is meant?
 * @throws CountersignError `input`, naming the line or the member.
 */
export async function readJsonFile<S extends z.ZodType>(
  path: string,
  what: string,
  schema: S,
): Promise<z.infer<S>> {
  const text = await readTextFile(path, what);
  if (isTooDeep(text)) throw new CountersignError('input', `${path} is nested too deeply`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const { line, message = 'it ends too early' } = problemOf(text);
    throw new CountersignError('input', `${path}${line} is not JSON: ${message}`, { cause });
  }
  if (hasDuplicateMembers(text, value)) {
    const { line, message = 'a member stands twice' } = problemOf(text);
    throw new CountersignError('input', `${path}${line}: ${message}`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new CountersignError('input', `${what} ${path}: ${describeIssue(parsed.error)}`);
}
