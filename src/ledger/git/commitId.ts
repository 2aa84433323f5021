/** Whether a text is the id of a commit: SHA-1 or SHA-256 in lower-case hex. */
export function isCommitId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
