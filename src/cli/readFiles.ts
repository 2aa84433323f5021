import { readFile, stat } from 'node:fs/promises';
import { LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { CountersignError } from '../errors.ts';
import { describeIssue } from '../text/describeIssue.ts';

const MAX_BYTES = 1024 * 1024;

/** @throws CountersignError `input` when the file is missing or unreadable, `limit` over 1 MiB. */
export async function readTextFile(path: string, what: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES)
      throw new CountersignError('limit', `${what} ${path} is larger than 1 MiB: is it the right file?`);
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof CountersignError) throw cause;
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new CountersignError('input', `${what} ${path} ${missing ? 'does not exist' : 'cannot be read'}`, {
      cause,
    });
  }
}

/** YAML's reader, held to JSON, tells of what JSON.parse passes over: members that stand twice. */
function problemsOf(
  text: string,
  lines: LineCounter,
  path: string,
): { message: string; pos: [number, number] }[] {
  try {
    const options = { schema: 'json', uniqueKeys: true, lineCounter: lines, prettyErrors: false } as const;
    return parseDocument(text, options).errors;
  } catch (cause) {
    throw new CountersignError('input', `${path} is nested too deeply`, { cause });
  }
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
  const lines = new LineCounter();
  const [problem] = problemsOf(text, lines, path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const line = problem ? `:${lines.linePos(problem.pos[0]).line}` : '';
    throw new CountersignError(
      'input',
      `${path}${line} is not JSON: ${problem?.message ?? (cause as Error).message}`,
      { cause },
    );
  }
  if (problem) {
    throw new CountersignError('input', `${path}:${lines.linePos(problem.pos[0]).line}: ${problem.message}`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new CountersignError('input', `${what} ${path}: ${describeIssue(parsed.error)}`);
}
