import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { toUtf8 } from '../bytes/byteForms.ts';
import { CountersignError } from '../errors.ts';
import { problemsOf } from '../text/json/describeIssue.ts';
import { lineOfPath } from '../text/json/lineOfPath.ts';
import type { Policy } from './policy.ts';
import { policySchema } from './policy.ts';

const maxPolicyBytes = 256 * 1024;

/**
 * Reads a policy (YAML or JSON). Every error names file, line and rule.
 * @throws CountersignError `input` when it is not a policy, `limit` over 256 KiB.
 */
export function parsePolicy(text: string, fileName: string): Policy {
  if (toUtf8(text).length > maxPolicyBytes) {
    throw new CountersignError(
      'limit',
      `${fileName} is larger than ${maxPolicyBytes} bytes: too large for a policy`,
    );
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const first = document.errors[0] ?? document.warnings[0];
  if (first !== undefined) throw notPolicy(fileName, lines.linePos(first.pos[0]).line, first.message);
  const value = plainValue(document, fileName);
  if (value === null)
    throw notPolicy(fileName, 1, 'the file is empty: the least that a policy has is the line `version: 1`');
  const result = policySchema.safeParse(value);
  if (result.success) return result.data;
  const [worst, ...others] = problemsOf(result.error, policySchema).map(({ path, text: problem }) => ({
    line: lineOfPath(document, lines, path),
    text: document.hasIn(path) || path.length === 0 ? problem : `${problem} (it is missing)`,
  }));
  if (worst === undefined) throw notPolicy(fileName, 1, 'it does not follow the schema');
  const more = others.map((problem) => `; line ${problem.line}: ${problem.text}`).join('');
  throw notPolicy(fileName, worst.line, `${worst.text}${more}`);
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

function notPolicy(fileName: string, line: number, reason: string): CountersignError {
  return new CountersignError(
    'input',
    `${fileName}:${line}: not a valid policy: ${reason.replace(/\s+/g, ' ')}`,
    {
      mend: 'Compare it with schemas/policy.schema.json and docs/attestation.md.',
      at: { file: fileName, line },
    },
  );
}
