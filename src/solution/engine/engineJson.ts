import { CountersignError } from '../../errors.ts';

const MAX_DEPTH = 32;

/**
 * Parses JSON of an image as the container engines would, and refuses what they and we could read differently:
 * Go's encoding/json takes the last of doubled members and matches names whatever their case, so that
 * `"Entrypoint"` can be reviewed and `"ENTRYPOINT"` be run.
 * @param names the members that mean something here; another spelling of one of them is refused.
 * @throws CountersignError `tampered`, or `input` when it isn't JSON at all.
 */
export function parseEngineJson(bytes: Uint8Array, what: string, names: readonly string[]): unknown {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch (cause) {
    throw new CountersignError('input', `${what} is not JSON`, { cause });
  }
  const exact = new Set(names);
  const folded = new Map(names.map((name) => [fold(name), name]));
  checkMembers(text, what, (name, parent) => {
    // The members of these are names of the author's choice.
    if (parent === 'Labels' || parent === 'annotations' || exact.has(name)) return;
    const known = folded.get(fold(name));
    if (known !== undefined)
      throw new CountersignError('tampered', `${what} spells "${known}" as ${JSON.stringify(name)}`);
  });
  return value;
}

/** Go's simple folding: "ſ" is an "s" and the Kelvin sign is a "k". */
function fold(name: string): string {
  return name.toUpperCase().toLowerCase();
}

interface Open {
  readonly parent: string;
  /** Names seen; undefined in an array. */
  readonly names: Set<string> | undefined;
}

/** Visits every member name of a text that is known to be valid JSON. */
function checkMembers(text: string, what: string, visit: (name: string, parent: string) => void): void {
  const open: Open[] = [];
  let last = '';
  const token = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/gs;
  for (const match of text.matchAll(token)) {
    const [symbol, colon] = match;
    const innermost = open.at(-1);
    if (symbol === '{' || symbol === '[') {
      if (open.length >= MAX_DEPTH) throw new CountersignError('limit', `${what} is nested too deep`);
      open.push({ parent: last, names: symbol === '{' ? new Set() : undefined });
    } else if (symbol === '}' || symbol === ']') {
      open.pop();
    } else if (colon !== undefined && innermost?.names !== undefined) {
      const name = JSON.parse(symbol.slice(0, -colon.length)) as string;
      if (innermost.names.has(name))
        throw new CountersignError('tampered', `${what} has the member ${JSON.stringify(name)} twice`);
      innermost.names.add(name);
      visit(name, innermost.parent);
      last = name;
    }
  }
}
