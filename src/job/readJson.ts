import type * as z from 'zod';
import { checkDepth } from '../canonicalJson.ts';
import { CountersignError } from '../errors.ts';
import { escapeForTerminal } from '../text/escapeForTerminal.ts';
import { readInputFile } from './open/openParty.ts';

/** JSON given as text, or as the path of a file that holds it. @throws CountersignError `input`. */
export async function readJsonInput(value: string, input: string): Promise<unknown> {
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
      {
        cause,
      },
    );
  }
  checkDepth(parsed, where);
  return parsed;
}

/** @throws CountersignError `input` that names the first member that is wrong. */
export function checkShape<S extends z.ZodType>(value: unknown, input: string, schema: S): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const member = escapeForTerminal(issue?.path.join('.') ?? '', 100);
  throw new CountersignError(
    'input',
    `the input ${input} is not as the guide has it: ${member === '' ? '' : `${member}: `}${issue?.message ?? ''}`,
  );
}
