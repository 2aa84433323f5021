import { escapeForTerminal } from '../../../text/escapeForTerminal.ts';

/** Names and reasons come from other parties: shown, never obeyed. Backslashes stay, for texts escaped before. */
export function shownLine(line: string): string {
  return line
    .split('\\')
    .map((part) => escapeForTerminal(part))
    .join('\\');
}
