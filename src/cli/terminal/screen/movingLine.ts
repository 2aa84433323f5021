/** Whether a line that is written anew stands on the terminal, of which there is one. */
let drawn = false;

/** Whether standard error is a terminal in which a line can be written over; in CI a log keeps every state of it. */
export function canRewrite({ CI: ci, TERM: term }: NodeJS.ProcessEnv = process.env): boolean {
  return process.stderr.isTTY && term !== 'dumb' && (ci === undefined || ci === '' || ci === 'false');
}

/** Writes a line in the place of the one before. It never wraps: it could not be written over then. */
export function drawLine(text: string): void {
  process.stderr.write(`\r\u001b[K${text.slice(0, Math.max(20, process.stderr.columns - 1))}`);
  drawn = true;
}

/** Takes the line away, for words that stay. */
export function clearLine(): void {
  if (drawn) process.stderr.write('\r\u001b[K');
  drawn = false;
}
