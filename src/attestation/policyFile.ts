import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { CountersignError } from '../errors.ts';
import { lineOfPath } from '../text/json/lineOfPath.ts';
import type { Policy } from './policy.ts';
import { holdToRules, notPolicy, requirePolicySize } from './policyDocument.ts';

/**
 * Reads a policy (YAML or JSON). Every error names file, line and rule.
 * @throws CountersignError `input` when it is not a policy, `limit` over 256 KiB.
 */
export function parsePolicy(text: string, fileName: string): Policy {
  requirePolicySize(text, fileName);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const first = document.errors[0] ?? document.warnings[0];
  if (first !== undefined) throw notPolicy(fileName, lines.linePos(first.pos[0]).line, first.message);
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
