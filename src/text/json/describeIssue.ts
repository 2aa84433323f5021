import leven from 'leven';
import * as z from 'zod';

/** What a file has where a schema wants another kind, in words. */
const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  date: 'a date',
  int: 'a whole number',
  null: 'nothing',
  number: 'a number',
  object: 'members with names',
  record: 'members with names',
  string: 'a text',
};

function kindWord(kind: string | undefined): string {
  return kind === undefined ? 'something else' : (KINDS[kind] ?? kind);
}

/** Names further apart than this are two names, not one misspelt. */
const misspelt = (name: string): number => Math.min(3, Math.ceil(name.length / 4));

/** The members that a schema knows at a path; none where it takes any. */
function membersAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at: z.core.$ZodType | undefined = schema;
  for (const step of [...path, undefined]) {
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault || at instanceof z.ZodPrefault)
      at = at.unwrap();
    if (step === undefined) break;
    if (at instanceof z.ZodObject) at = (at.shape as Record<PropertyKey, z.core.$ZodType>)[step];
    else return [];
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** @param all whether those that are known are listed where none is near: once is enough */
function unknownWords(name: string, known: readonly string[], all: boolean): string {
  const [nearest] = known
    .map((one) => ({ one, distance: leven(one.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  if (nearest === undefined) return 'is not known';
  if (nearest.distance <= misspelt(name)) return `is not known: is ${nearest.one} meant?`;
  return all ? `is not known: it is one of ${known.join(', ')}` : 'is not known';
}

/** How the library's own messages begin, which say what a program wants to know; a schema's own are for people already. */
const OF_LIBRARY = /^Invalid (?:input|option|string)(?:: |$)/;

/** What is wrong, without saying of what. */
function problemOf(issue: z.core.$ZodIssue): string {
  if (!OF_LIBRARY.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_type') {
    const received = / received (\w+)$/.exec(issue.message)?.[1];
    const wanted = kindWord(issue.expected);
    if (received === 'undefined') return 'is missing';
    return issue.expected === received || issue.expected === 'int'
      ? `must be ${wanted}`
      : `must be ${wanted}, not ${kindWord(received)}`;
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map((value) =>
      typeof value === 'string' ? JSON.stringify(value) : String(value),
    );
    return values.length === 1 ? `must be ${values.join('')}` : `must be one of ${values.join(', ')}`;
  }
  if (issue.code === 'invalid_union') {
    const forms = issue.errors.flatMap(([first]) => (first === undefined ? [] : [problemOf(first)]));
    return forms.length === 0 ? 'is of no form that is known' : [...new Set(forms)].join(', or ');
  }
  return issue.message.replace(OF_LIBRARY, '');
}

/** One thing that a schema finds wrong, and in which member. */
export interface Problem {
  readonly path: readonly PropertyKey[];
  /** `usage.price: must be a number, not a text`. */
  readonly text: string;
}

/**
 * What a schema finds wrong, for people: each member that is misspelt by itself. One after the other, since somebody else's file
 * may have more of them than anybody reads.
 * @param schema names the members that are known, so that a misspelt one is told what it may be
 */
export function* problemsOf(
  error: z.ZodError,
  schema?: z.core.$ZodType,
): Generator<Problem, void, undefined> {
  for (const issue of error.issues) {
    if (issue.code !== 'unrecognized_keys') {
      yield { path: issue.path, text: withPath(issue.path, problemOf(issue)) };
      continue;
    }
    const known = schema === undefined ? [] : membersAt(schema, issue.path);
    for (const [at, key] of issue.keys.entries()) {
      const path = [...issue.path, key];
      yield { path, text: withPath(path, unknownWords(key, known, at === 0)) };
    }
  }
}

function withPath(path: readonly PropertyKey[], text: string): string {
  const member = path.map(String).join('.');
  if (member === '') return text;
  return text === 'is missing' ? `${member} ${text}` : `${member}: ${text}`;
}

/** The first thing that a schema finds wrong, for people: `usage.price: must be …`, or `name is missing`. */
export function describeIssue(error: z.ZodError): string {
  return problemsOf(error).next().value?.text ?? 'is wrong';
}
