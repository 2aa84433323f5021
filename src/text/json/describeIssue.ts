import type * as z from 'zod';

/** The first thing that a schema finds wrong, for people: `usage.price: must be …`, or `name is missing`. */
export function describeIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  const member = issue?.path.map(String).join('.') ?? '';
  const message = issue?.message ?? 'is wrong';
  if (message.endsWith('received undefined')) return `${member} is missing`;
  const text = message.replace(/^Invalid input: /, '');
  return member === '' ? text : `${member}: ${text}`;
}
