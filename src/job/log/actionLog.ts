import type { SecretRegistry } from '../../github/runner/mask.ts';
import { escapeForTerminal } from '../../text/escapeForTerminal.ts';

/** GitHub cuts the message of an annotation here. */
const MAX_ANNOTATION = 4096;
const HIDDEN = '***';

/** Lines without any that hold a registered secret: the runner masks too, but only what it knows when it reads. */
export function withoutSecrets(text: string, secrets: SecretRegistry): string {
  if (!secrets.foundIn(text)) return text;
  const kept = text.split('\n').map((line) => (secrets.foundIn(line) ? HIDDEN : line));
  const result = kept.join('\n');
  return secrets.foundIn(result) ? HIDDEN : result;
}

/**
 * A line for the log. The runner takes a line that begins with `::`, or holds `##[`, for a command
 * (actions/runner, ActionCommand.TryParse): both are broken up, so that what a build or an image says is only shown.
 */
export function logLine(line: string, secrets: SecretRegistry): string {
  const shown = plain(withoutSecrets(line, secrets)).replaceAll('##[', '## [');
  return /^\s*::/.test(shown) ? `| ${shown}` : shown;
}

/** Where in the repository an annotation stands. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
}

/** An annotation of our own: the one kind of command that is ever printed beside masks. */
export function annotation(
  kind: 'error' | 'warning' | 'notice',
  title: string,
  message: string,
  place?: Place,
): string {
  const cut = message.length > MAX_ANNOTATION ? `${message.slice(0, MAX_ANNOTATION - 1)}…` : message;
  const properties = [
    ...(place === undefined ? [] : [`file=${escapeProperty(place.file)}`]),
    ...(place?.line === undefined ? [] : [`line=${place.line}`]),
    `title=${escapeProperty(title)}`,
  ];
  return `::${kind} ${properties.join(',')}::${escapeData(cut)}`;
}

/** Controls are written out; our own backslashes, and what was escaped before, stay as they are. */
export function plain(text: string): string {
  const bare = text.replaceAll('\\', '');
  return escapeForTerminal(bare) === bare ? text : escapeForTerminal(text);
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
