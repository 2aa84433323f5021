/**
 * Whether an object in a JSON text has a member of the same name twice. JSON.parse keeps the last of them and says
 * nothing; another reader may keep the first (RFC 8259, section 4), so that two people see two documents.
 * @param value what JSON.parse made of `text`
 */
export function hasDuplicateMembers(text: string, value: unknown): boolean {
  const members = colonsOutsideStrings(text);
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

/**
 * Outside of strings a colon stands for a member, and for nothing else. Walked by hand: a pattern that takes a string of
 * millions of characters at once overflows the stack.
 */
function colonsOutsideStrings(text: string): number {
  let colons = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '"') isInString = !isInString;
    else if (isInString && character === '\\') index++;
    else if (!isInString && character === ':') colons++;
  }
  return colons;
}
