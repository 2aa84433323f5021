import type * as z from 'zod';
import { CountersignError } from '../../errors.ts';
import { describeIssue } from '../../text/json/describeIssue.ts';
import { hasDuplicateMembers } from '../../text/json/hasDuplicateMembers.ts';
import { jsonProblem, lineOfMember } from '../../text/json/jsonProblem.ts';
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
    const { line, message = 'it ends too early' } = jsonProblem(text);
    throw new CountersignError('input', `${placeOf(path, line)} is not JSON: ${message}`, { cause });
  }
  if (hasDuplicateMembers(text, value)) {
    const { line, message = 'a member stands twice' } = jsonProblem(text);
    throw new CountersignError('input', `${placeOf(path, line)}: ${message}`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const line = lineOfMember(text, parsed.error.issues[0]?.path ?? []);
  throw new CountersignError('input', `${what} ${placeOf(path, line)}: ${describeIssue(parsed.error)}`);
}

function placeOf(path: string, line: number | undefined): string {
  return line === undefined ? path : `${path}:${line}`;
}
