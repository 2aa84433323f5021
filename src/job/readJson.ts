import type * as z from 'zod';
import { checkDepth } from '../canonicalJson.ts';
import { CountersignError } from '../errors.ts';
import { escapeForTerminal } from '../text/escapeForTerminal.ts';
import { jsonProblem, lineOfMember } from '../text/json/jsonProblem.ts';
import { readInputFile } from './open/openParty.ts';

/** JSON of an input, and where it was written. */
export interface JsonInput {
  readonly value: unknown;
  /** Undefined where the input is the text itself. */
  readonly written?: { readonly file: string; readonly text: string } | undefined;
}

/** JSON given as text, or as the path of a file that holds it. @throws CountersignError `input`. */
export async function readJsonInput(value: string, input: string): Promise<JsonInput> {
  const isText = /^[[{]/.test(value);
  const text = isText ? value : await readInputFile(value, input);
  const where = isText ? `the input ${input}` : value;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new CountersignError(
      'input',
      `${where} is not JSON: ${escapeForTerminal((cause as Error).message, 200)}`,
      { cause, ...(!isText && { at: { file: value, line: jsonProblem(text).line } }) },
    );
  }
  checkDepth(parsed, where);
  return { value: parsed, written: isText ? undefined : { file: value, text } };
}

/** @throws CountersignError `input` that names the first member that is wrong, and its line where it is in a file. */
export function checkShape<S extends z.ZodType>(
  { value, written }: JsonInput,
  input: string,
  schema: S,
): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  const member = escapeForTerminal(path.join('.'), 100);
  throw new CountersignError(
    'input',
    `the input ${input} is not as the guide has it: ${member === '' ? '' : `${member}: `}${issue?.message ?? ''}`,
    written && { at: { file: written.file, line: lineOfMember(written.text, path) } },
  );
}
