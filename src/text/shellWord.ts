/** A text as one word of a POSIX shell. */
export function shellWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/**
 * A path as one word of a command that is there to be copied: who named the file may be somebody else. One that begins as an
 * option does not become one.
 */
export function shellPath(path: string): string {
  const named = path.startsWith('-') ? `./${path}` : path;
  return /^[A-Za-z0-9_./-]+$/.test(named) ? named : shellWord(named);
}
