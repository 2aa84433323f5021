import { toUtf8 } from '../bytes/byteForms.ts';
import { CountersignError } from '../errors.ts';
import { problemsOf } from '../text/json/describeIssue.ts';
import type { Policy } from './policy.ts';
import { policySchema } from './policy.ts';

const maxPolicyBytes = 256 * 1024;
/** Problems of one policy: nobody mends more at once, and a policy may be somebody else's. */
const MOST_TOLD = 16;

/**
 * Holds a policy that was sent as JSON to its rules. Whoever reads ledgers and reports needs no more: YAML, which takes longer
 * to load and to read than all else of a policy, is for files that people write.
 * @param document what `JSON.parse` gives
 * @param name what errors call it
 * @throws CountersignError `input` when it is not a policy, `limit` over 256 KiB.
 */
export function readPolicyDocument(document: unknown, name: string): Policy {
  requirePolicySize(JSON.stringify(document), name);
  return holdToRules(document, name);
}

/** @throws CountersignError `limit` over 256 KiB */
export function requirePolicySize(text: string, name: string): void {
  if (toUtf8(text).length > maxPolicyBytes) {
    throw new CountersignError(
      'limit',
      `${name} is larger than ${maxPolicyBytes} bytes: too large for a policy`,
    );
  }
}

/** Where in a file a member is written, by its path. */
export interface MemberPlaces {
  line(path: readonly PropertyKey[]): number;
  has(path: readonly PropertyKey[]): boolean;
}

/** @throws CountersignError `input`, which names each rule that is broken, and its line */
export function holdToRules(value: unknown, name: string, places?: MemberPlaces): Policy {
  const result = policySchema.safeParse(value);
  if (result.success) return result.data;
  const problems: { readonly line: number; readonly text: string }[] = [];
  for (const { path, text } of problemsOf(result.error, policySchema)) {
    const isThere = places === undefined || path.length === 0 || places.has(path);
    problems.push({ line: places?.line(path) ?? 1, text: isThere ? text : `${text} (it is missing)` });
    if (problems.length === MOST_TOLD) break;
  }
  const [worst, ...others] = problems;
  if (worst === undefined) throw notPolicy(name, 1, 'it does not follow the schema');
  const more = others.map((problem) => `; line ${problem.line}: ${problem.text}`).join('');
  throw notPolicy(name, worst.line, `${worst.text}${more}`);
}

export function notPolicy(name: string, line: number, reason: string): CountersignError {
  return new CountersignError(
    'input',
    `${name}:${line}: not a valid policy: ${reason.replace(/\s+/g, ' ')}`,
    {
      mend: 'Compare it with schemas/policy.schema.json and docs/attestation.md.',
      at: { file: name, line },
    },
  );
}
