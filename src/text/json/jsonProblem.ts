import { LineCounter, parseDocument } from 'yaml';
import { lineOfPath } from './lineOfPath.ts';

const OPTIONS = { schema: 'json', uniqueKeys: true, prettyErrors: false } as const;

/** What is wrong with a JSON text, and in which line: YAML's reader, held to JSON, knows where JSON.parse does not say. */
export function jsonProblem(text: string): {
  readonly line: number | undefined;
  readonly message: string | undefined;
} {
  const lineCounter = new LineCounter();
  const [problem] = parseDocument(text, { ...OPTIONS, lineCounter }).errors;
  return {
    line: problem && lineCounter.linePos(problem.pos[0]).line,
    message: problem && withoutContent(problem.message),
  };
}

/** YAML's reader quotes what it cannot read, which may be a whole file of somebody's. */
function withoutContent(message: string): string {
  if (message.startsWith('Unresolved plain scalar')) return 'a text stands there without quotes';
  const [first = ''] = message.split('\n');
  return first.length <= 120 ? first : `${first.slice(0, 119)}…`;
}

/** The line of a member of a JSON text, else of the nearest parent that is written there. */
export function lineOfMember(text: string, path: readonly PropertyKey[]): number {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { ...OPTIONS, lineCounter });
  return lineOfPath(document, lineCounter, path);
}
