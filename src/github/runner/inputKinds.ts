import { escapeForTerminal } from '../../text/escapeForTerminal.ts';
import { BadInput, type InputSpec } from './inputs.ts';
import { parseRepository, type RepositoryName } from '../repositoryName.ts';

/** Any text of one or many lines without NUL. */
export function text(): InputSpec<string> {
  return { read: (value) => noNul(value) };
}

/** A path or name: one line. */
export function line(): InputSpec<string> {
  return {
    read: (value) => {
      if (/[\r\n]/.test(value)) throw new BadInput('must be one line');
      return noNul(value);
    },
  };
}

/** A secret: masked, and never shown in an error. */
export function secret(): InputSpec<string> {
  return { read: (value) => noNul(value), secret: true };
}

/** `true` or `false`, as YAML 1.2 has them; where nothing is given, `absent`. */
export function flag(absent = false): InputSpec<boolean> {
  return {
    absent: { value: absent },
    read: (value) => {
      if (/^(true|True|TRUE)$/.test(value)) return true;
      if (/^(false|False|FALSE)$/.test(value)) return false;
      throw new BadInput(`must be true or false, not ${shown(value)}`);
    },
  };
}

/** A whole number in digits. */
export function wholeNumber({ min = 0, max = Number.MAX_SAFE_INTEGER } = {}): InputSpec<number> {
  return {
    read: (value) => {
      const number = /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN;
      if (!(number >= min && number <= max))
        throw new BadInput(`must be a whole number from ${min} to ${max}, not ${shown(value)}`);
      return number;
    },
  };
}

/** The number of an order, suborder, offer or slot: digits, kept as text. */
export function id(): InputSpec<string> {
  return matching(/^[1-9]\d{0,17}$/, 'a number such as 260402');
}

/** A SHA-256 in hex, in lower case whatever was given. */
export function sha256(): InputSpec<string> {
  const { read } = matching(/^[0-9a-fA-F]{64}$/, 'a SHA-256 in hex (64 digits)');
  return { read: (value) => read(value.replace(/^sha256:/, '')).toLowerCase() };
}

/** A repository as `owner/name`. */
export function repository(): InputSpec<RepositoryName> {
  return {
    read: (value) => {
      try {
        return parseRepository(value);
      } catch {
        throw new BadInput(`must be owner/name, not ${shown(value)}`);
      }
    },
  };
}

export function oneOf<const Choice extends string>(...choices: readonly Choice[]): InputSpec<Choice> {
  return {
    read: (value) => {
      const found = choices.find((choice) => choice === value);
      if (found === undefined) throw new BadInput(`must be ${choices.join(' or ')}, not ${shown(value)}`);
      return found;
    },
  };
}

export function matching(pattern: RegExp, what: string): InputSpec<string> {
  return {
    read: (value) => {
      if (!pattern.test(value)) throw new BadInput(`must be ${what}, not ${shown(value)}`);
      return value;
    },
  };
}

/** Lines, each read by a spec of its own; empty lines and lines that begin with `#` don't count. */
export function lines<T>(each: InputSpec<T>): InputSpec<readonly T[]> {
  return {
    ...(each.secret === true ? { secret: true } : {}),
    absent: { value: [] },
    read: (value) =>
      value
        .split(/\r?\n/)
        .map((part) => part.trim())
        .filter((part) => part !== '' && !part.startsWith('#'))
        .map((part) => each.read(part)),
  };
}

/** Words between commas, spaces or lines, each read as it says. */
export function words<T>(read: (word: string) => T): InputSpec<readonly T[]> {
  return {
    absent: { value: [] },
    read: (value) =>
      value
        .split(/[\s,]+/)
        .filter((part) => part !== '')
        .map(read),
  };
}

/** The same input, but it need not be given. */
export function optional<T>(spec: InputSpec<T>): InputSpec<T | undefined>;
export function optional<T>(spec: InputSpec<T>, otherwise: T): InputSpec<T>;
export function optional<T>(spec: InputSpec<T>, otherwise?: T): InputSpec<T | undefined> {
  return { ...spec, absent: { value: otherwise } };
}

function noNul(value: string): string {
  if (value.includes('\0')) throw new BadInput('must not hold a NUL character');
  return value;
}

function shown(value: string): string {
  return `"${escapeForTerminal(value, 60)}"`;
}
