/** An image from elsewhere that a Dockerfile builds on, or copies from. */
export interface ExternalBase {
  /** As the Dockerfile names it, its arguments filled in. */
  readonly name: string;
  /** Whether it is named by a digest, so that it is the same image whenever it is built. */
  readonly isPinned: boolean;
}

const PINNED = /(?:@sha256:|^(?:sha256:)?)[0-9a-f]{64}$/;
const MOST_STAGES = 1000;
/** Longer than any engine's names of images. */
const MOST_NAME = 1024;

/**
 * The images from elsewhere that a Dockerfile names in FROM, COPY --from and RUN --mount=from= (Dockerfile reference of Docker), in the
 * order of its lines.
 * @param buildArgs `NAME=value`, which take the place of what its ARGs before the first FROM say
 */
export function externalBases(dockerfile: string, buildArgs: readonly string[] = []): ExternalBase[] {
  const given = new Map(buildArgs.map(splitPair));
  const known = new Map<string, string>();
  const stages = new Set(['scratch']);
  const names = new Set<string>();
  let stage = 0;
  const add = (written: string): void => {
    const name = fillIn(written, known);
    // A stage may also be named by its number.
    const isStage = stages.has(name.toLowerCase()) || /^\d+$/.test(name);
    if (name !== '' && !isStage) names.add(name);
  };
  // With docker an image from elsewhere reads the file, and may make of it what it likes.
  const syntax = directiveOf(dockerfile, 'syntax');
  if (syntax !== undefined) names.add(syntax.slice(0, MOST_NAME));
  for (const line of instructions(dockerfile)) {
    const [, instruction = '', rest = ''] = /^(\S+)\s+(.*)$/s.exec(line) ?? [];
    switch (instruction.toUpperCase()) {
      case 'ARG':
        // Those below a FROM do not count for another.
        if (stage === 0)
          for (const [name, value] of argumentsOf(rest)) known.set(name, given.get(name) ?? value);
        break;
      case 'FROM': {
        const words = rest.split(/\s+/).filter((word) => !word.startsWith('--'));
        add(words[0] ?? '');
        if (words[1]?.toUpperCase() === 'AS' && words[2] !== undefined) stages.add(words[2].toLowerCase());
        if (++stage > MOST_STAGES) return [];
        break;
      }
      case 'COPY':
        for (const flag of flagsOf(rest)) if (flag.startsWith('--from=')) add(flag.slice('--from='.length));
        break;
      case 'RUN':
        for (const flag of flagsOf(rest))
          for (const part of flag.replace(/^--mount=/, '').split(','))
            if (part.startsWith('from=')) add(part.slice('from='.length));
        break;
    }
  }
  return [...names].map((name) => ({ name, isPinned: PINNED.test(name) }));
}

/** The words in front that begin with two dashes. */
function flagsOf(rest: string): string[] {
  const words = rest.split(/\s+/);
  const end = words.findIndex((word) => !word.startsWith('--'));
  return end < 0 ? words : words.slice(0, end);
}

/** Whether a Dockerfile says by which shell its steps are run. */
export function namesShell(dockerfile: string): boolean {
  return instructions(dockerfile).some((line) => /^SHELL\s/i.test(line));
}

/** What the comments at the head say to the engine (Dockerfile reference, "Parser directives"). */
function directiveOf(dockerfile: string, name: 'escape' | 'syntax'): string | undefined {
  for (const line of dockerfile.split(/\r?\n/)) {
    const [, key, value] = /^[ \t]*#[ \t]*([A-Za-z]+)[ \t]*=[ \t]*(\S+)[ \t]*$/.exec(line) ?? [];
    if (key === undefined) return undefined;
    if (key.toLowerCase() === name) return value;
  }
  return undefined;
}

/** Lines without comments, those that a backslash, or what the file names in its place, ends with what follows. */
function instructions(dockerfile: string): string[] {
  const escape = directiveOf(dockerfile, 'escape') === '`' ? '`' : '\\';
  const found: string[] = [];
  let open: string[] = [];
  for (const raw of dockerfile.split(/\r?\n/)) {
    const line = raw.trim();
    if (line.startsWith('#') || (line === '' && open.length > 0)) continue;
    const goesOn = line.endsWith(escape);
    open.push(goesOn ? line.slice(0, -1) : line);
    if (goesOn) continue;
    found.push(open.join(' ').trim());
    open = [];
  }
  return [...found, open.join(' ').trim()].filter((line) => line !== '');
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}

/** `A=1 B="two"`; quotes around a value are not of it. */
function argumentsOf(rest: string): [string, string][] {
  return rest
    .split(/\s+/)
    .map(splitPair)
    .map(([name, value]) => [name, value.replace(/^(["'])(.*)\1$/, '$2')]);
}

/** `$NAME`, `${NAME}`, `${NAME:-other}` and `${NAME:+other}`. */
function fillIn(text: string, known: ReadonlyMap<string, string>): string {
  return text
    .slice(0, MOST_NAME)
    .replace(
      /\$(?:\{([A-Za-z_]\w*)(?::([-+])([^}]*))?\}|([A-Za-z_]\w*))/g,
      (
        _,
        braced: string | undefined,
        how: string | undefined,
        other: string | undefined,
        bare: string | undefined,
      ) => {
        const value = known.get(braced ?? bare ?? '') ?? '';
        if (how === '-') return value === '' ? (other ?? '') : value;
        if (how === '+') return value === '' ? '' : (other ?? '');
        return value;
      },
    );
}
