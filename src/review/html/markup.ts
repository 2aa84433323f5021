import { escapeOne, HIDDEN } from '../../text/escapeForTerminal.ts';

/** HTML that this project wrote: the only thing that a template takes as it is. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Inserted = Markup | string | number | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function entity(character: string): string {
  return ENTITIES[character] ?? character;
}

/** A template whose strings are escaped, whoever they are of, and fit for an attribute in double quotes. */
export function markup(texts: TemplateStringsArray, ...values: readonly Inserted[]): Markup {
  const parts = texts.flatMap((text, at) => {
    const value = values[at];
    return value === undefined ? [text] : [text, inserted(value)];
  });
  return new Markup(parts.join(''));
}

export function join(parts: readonly Markup[], between = ''): Markup {
  return new Markup(parts.map(({ text }) => text).join(between));
}

export const NOTHING = new Markup('');

function inserted(value: Inserted): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return escaped(String(value));
}

/** A hidden character stands as its code, in words of ours as well: some quote others. */
function escaped(text: string): string {
  return Array.from(text.replace(/[&<>"']/g, entity), (one) =>
    HIDDEN.test(one) ? escapeOne(one) : one,
  ).join('');
}

interface Layout {
  /** So many spaces in a row, and they are counted: they push what follows out of sight. */
  readonly mostSpaces: number;
  readonly keepsTabs: boolean;
  /** A sentence of ours that quotes: its own signs are not ASCII either. */
  readonly isOurs: boolean;
}

const LINE: Layout = { mostSpaces: 60, keepsTabs: true, isOurs: false };
const VALUE: Layout = { mostSpaces: 8, keepsTabs: false, isOurs: false };
const SENTENCE: Layout = { ...VALUE, isOurs: true };

const ORDINARY = /^[\x20-\x7e]*$/;
/** What is neither plain nor an entity, and spaces that may be too many. One class each: nothing to go back over. */
const SPECIAL = /[&<>"']|[^\x20-\x7e]+| {8,}/g;

function mark(text: string): string {
  return `<mark>${text}</mark>`;
}

/** A run of what is not ASCII: hidden ones by their codes, the rest underlined, since a letter may look like another. */
function foreign(run: string, { keepsTabs, isOurs }: Layout): string {
  let result = '';
  let plain = '';
  const flush = (): void => {
    if (plain !== '') result += isOurs ? plain : `<u>${plain}</u>`;
    plain = '';
  };
  let marks = 0;
  for (const one of run) {
    // Marks heaped on a letter would cover the lines around it.
    marks = /\p{M}/u.test(one) ? marks + 1 : 0;
    if (one === '\t' && keepsTabs) {
      flush();
      result += one;
    } else if (HIDDEN.test(one) || marks > 2) {
      flush();
      result += mark(marks > 2 ? `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}` : escapeOne(one));
    } else plain += one;
  }
  flush();
  return result;
}

function shown(text: string, layout: Layout): string {
  if (ORDINARY.test(text) && !/[&<>"']| {8}/.test(text)) return text;
  return text.replace(SPECIAL, (found) => {
    if (found.startsWith(' '))
      return found.length < layout.mostSpaces ? found : mark(`[${found.length} spaces]`);
    return ENTITIES[found] ?? foreign(found, layout);
  });
}

/** A line of somebody else's text, as it is laid out; what cannot be seen stands as its code, marked. */
export function codeLine(text: string): Markup {
  return new Markup(`<code>${shown(text, LINE)}</code>`);
}

/** A value that somebody else chose: a name, a word of a command. */
export function value(text: string): Markup {
  return new Markup(
    text === '' ? '<code class="v e">empty</code>' : `<code class="v">${shown(text, VALUE)}</code>`,
  );
}

/** A sentence that quotes somebody else. */
export function said(text: string): Markup {
  return new Markup(`<span class="v">${shown(text, SENTENCE)}</span>`);
}

/** A path with a place to wrap after each slash. */
export function pathText(path: string): Markup {
  return new Markup(
    `<code class="v">${path
      .split('/')
      .map((part) => shown(part, VALUE))
      .join('/<wbr>')}</code>`,
  );
}
