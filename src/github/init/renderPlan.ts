import { escapeForTerminal } from '../../text/escapeForTerminal.ts';
import type { Plan } from './plan.ts';

/** A plan in words for a terminal: what `--dry-run` prints, and what a person is asked to agree to. */
export function renderPlan({ steps, problems, notes, left }: Plan): string {
  const lines = problems.flatMap(({ what, mend }) => [`✗ ${safe(what)}`, `  → ${safe(mend)}`]);
  if (problems.length > 0) lines.push('Nothing can be done before this is mended. Then:');
  lines.push(...steps.map(({ sentence }, index) => `${index + 1}. ${safe(sentence)}`));
  if (steps.length === 0 && problems.length === 0)
    lines.push(left.length === 0 ? 'Nothing is left to do.' : 'Nothing is left for this command to do.');
  lines.push(...notes.map((note) => `· ${safe(note)}`));
  lines.push(...left.map((sentence) => `→ ${safe(sentence)}`));
  return `${lines.join('\n')}\n`;
}

function safe(text: string): string {
  return escapeForTerminal(text, 2000);
}
