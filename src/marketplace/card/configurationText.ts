/** JSON in full with its members in order, so that the same configuration is always the same lines. */
export function configurationLines(configuration: unknown): readonly string[] {
  return JSON.stringify(ordered(configuration), null, 2).split('\n');
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  // A member named __proto__ is a member like any other.
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, ordered(member)]),
  );
}

/** Leaves of a JSON value by their JSON Pointer (RFC 6901); an empty object or list is a leaf. */
function leaves(value: unknown, pointer = ''): [string, string][] {
  const members = value !== null && typeof value === 'object' ? Object.entries(value) : [];
  if (members.length === 0) return [[pointer, JSON.stringify(value)]];
  return members.flatMap(([name, member]) =>
    leaves(member, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

/** What changed from one JSON value to another, one line for each leaf that was taken away (`-`) or put there (`+`). */
export function configurationDifference(before: unknown, after: unknown): readonly string[] {
  const [old, now] = [new Map(leaves(before)), new Map(leaves(after))];
  const pointers = [...new Set([...old.keys(), ...now.keys()])].sort();
  return pointers.flatMap((pointer) => {
    const [was, is] = [old.get(pointer), now.get(pointer)];
    if (was === is) return [];
    const shown = pointer === '' ? '(the whole)' : pointer;
    return [
      ...(was === undefined ? [] : [`- ${shown}: ${was}`]),
      ...(is === undefined ? [] : [`+ ${shown}: ${is}`]),
    ];
  });
}
