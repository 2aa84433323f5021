import { LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { CountersignError } from '../../errors.ts';
import { describeIssue } from '../../text/describeIssue.ts';
import { hasDuplicateMembers } from '../../text/hasDuplicateMembers.ts';
import { readTextFile } from '../../text/readTextFile.ts';

/** Deeper than any file that a person writes, and far from where a stack ends. */
const MAX_DEPTH = 100;

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
