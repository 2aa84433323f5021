import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import type { Document, ErrorCode } from 'yaml';
import { CountersignError } from '../errors.ts';
import { lineOfPath } from '../text/json/lineOfPath.ts';
import type { Policy } from './policy.ts';
import { holdToRules, notPolicy, requirePolicySize } from './policyDocument.ts';

const OUT_OF_LINE =
  'it does not fit the lines above: a rule is `name: value`, a list below it is indented with blanks alike, and a text with `: ` in it stands in quotes';

/** What the parser of YAML finds wrong, for who writes rules and not YAML; else its own words. */
const SYNTAX: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_INDENT: OUT_OF_LINE,
  BAD_SCALAR_START: 'a value that begins with this character stands in quotes',
  BLOCK_AS_IMPLICIT_KEY: OUT_OF_LINE,
  DUPLICATE_KEY: 'this member stands twice',
  MISSING_CHAR: 'a quote or a bracket is not closed',
  MULTILINE_IMPLICIT_KEY: OUT_OF_LINE,
  TAB_AS_INDENT: 'a line begins with a tab: indent with blanks',
};

/**
 * Reads a policy (YAML or JSON). Every error names file, line and rule.
 * @throws CountersignError `input` when it is not a policy, `limit` over 256 KiB.
 */
export function parsePolicy(text: string, fileName: string): Policy {
  requirePolicySize(text, fileName);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const first = document.errors[0] ?? document.warnings[0];
  if (first !== undefined)
    throw notPolicy(fileName, lines.linePos(first.pos[0]).line, SYNTAX[first.code] ?? first.message);
  const value = plainValue(document, fileName);
  if (value === null)
    throw notPolicy(
      fileName,
      1,
      'the file holds nothing: the least that a policy has is the line `version: 1`',
    );
  return holdToRules(value, fileName, {
    line: (path) => lineOfPath(document, lines, path),
    has: (path) => document.hasIn(path),
  });
}

/** The line on which each rule of a policy is written; rules that are left to their default have none. */
export function linesOfRules(text: string): ReadonlyMap<string, number> {
  const lines = new LineCounter();
  const contents: unknown = parseDocument(text, { lineCounter: lines, prettyErrors: false }).contents;
  const found = new Map<string, number>();
  for (const { key } of isMap(contents) ? contents.items : []) {
    if (isScalar(key) && typeof key.value === 'string' && key.range)
      found.set(key.value, lines.linePos(key.range[0]).line);
  }
  return found;
}

function plainValue(document: Document, fileName: string): unknown {
  try {
    // Aliases can make a small file huge; a policy has no use for them.
    return document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    throw new CountersignError('input', `${fileName} uses YAML aliases, which a policy may not`, { cause });
  }
}
