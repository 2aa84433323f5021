/** Fields of one paragraph by name in lower case; lines of a field that goes on are joined by `\n` (deb822(5)). */
export type DebianFields = ReadonlyMap<string, string>;

/** The first paragraph of a control file. A field that stands twice, which deb822 forbids, counts as it stands first. */
export function debianFields(text: string): DebianFields {
  const fields = new Map<string, string>();
  let last: string | undefined;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      if (fields.size > 0) break;
      continue;
    }
    if (line.startsWith(' ') || line.startsWith('\t')) {
      if (last !== undefined) fields.set(last, `${fields.get(last) ?? ''}\n${line.slice(1)}`);
      continue;
    }
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).toLowerCase();
    last = name === '' || fields.has(name) ? undefined : name;
    if (last !== undefined) fields.set(last, line.slice(colon + 1).trim());
  }
  return fields;
}
