/**
 * Whether an object in a JSON text has a member of the same name twice. JSON.parse keeps the last of them and says
 * nothing; another reader may keep the first (RFC 8259, section 4), so that two people see two documents.
 * @param value what JSON.parse made of `text`
 */
export function hasDuplicateMembers(text: string, value: unknown): boolean {
  // Outside of strings a colon stands for a member, and for nothing else.
  const members = text.replace(/"(?:[^"\\]|\\.)*"/gs, '').split(':').length - 1;
  let kept = 0;
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== 'object' || next === null) continue;
    const inner: unknown[] = Object.values(next);
    if (!Array.isArray(next)) kept += inner.length;
    for (const item of inner) pending.push(item);
  }
  return members !== kept;
}
