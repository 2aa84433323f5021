import { escapeForTerminal } from '../../text/escapeForTerminal.ts';

/**
 * Text of unknown origin as GitHub-flavoured Markdown that shows it and never obeys it. Controls, ANSI and
 * bidirectional characters are written out first (`escapeForTerminal`), so every result is one line.
 */

/**
 * As a code span, for values: hashes, names, commands. Nothing inside is Markdown, HTML, a mention, a link or an
 * issue number (GFM, section 6.3); only a pipe still counts in a table, which `table` sees to.
 */
export function codeSpan(text: string, maxLength = 1000): string {
  const shown = escapeForTerminal(text, maxLength);
  if (shown.trim() === '') return shown === '' ? '_empty_' : '_only spaces_';
  const longest = longestRun(shown);
  const fence = '`'.repeat(longest + 1);
  // One space at both ends is taken off again by the renderer, where the text itself begins or ends so.
  const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** As `<code>`, for places where Markdown isn't read, such as `<summary>`. */
export function htmlCode(text: string, maxLength = 1000): string {
  return `<code>${entities(escapeForTerminal(text, maxLength))}</code>`;
}

/**
 * As prose. Punctuation becomes entities, which never have structure (GFM, section 6.2); what GitHub turns into
 * mentions, issue numbers, emoji and links after rendering is broken by a zero-width space.
 */
export function prose(text: string, maxLength = 2000): string {
  return breakReferences(escapeForTerminal(text, maxLength)).split('\u200b').map(entities).join('&#8203;');
}

/** Of backticks; of a text with any number of runs, which are more than a call takes arguments. */
function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}

/** As a fenced block, each entry one line of it, whatever it holds. */
export function codeBlock(entries: readonly string[], language = '', maxLength = 4000): string {
  return fencedLines(
    entries.map((entry) => escapeForTerminal(entry, maxLength)),
    language,
  );
}

/** Lines in which nothing is hidden any more, as a fenced block. */
export function fencedLines(lines: readonly string[], language = ''): string {
  const longest = Math.max(2, longestRun(lines.join('\n')));
  const fence = '`'.repeat(longest + 1);
  return [fence + language, ...lines, fence].join('\n');
}

/**
 * A table of cells that are Markdown already. A pipe in a cell is escaped, which renderers undo even in code
 * spans (GFM, section 4.10).
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A link to a page of this GitHub; any other address could lead anywhere and is shown as text. */
export function link(label: string, url: string, server = process.env['GITHUB_SERVER_URL']): string {
  const own = `${server ?? 'https://github.com'}/`;
  if (!url.startsWith(own) || !/^[A-Za-z0-9._~/?&=%#+-]*$/.test(url.slice(own.length))) return codeSpan(url);
  return `[${prose(label)}](<${url}>)`;
}

/** Something long, folded away. `body` is Markdown already. */
export function details(summary: string, body: string): string {
  return `<details><summary>${prose(summary, Number.POSITIVE_INFINITY)}</summary>\n\n${body}\n\n</details>`;
}

function entities(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}

// @user, #12, GH-12, :emoji:, https://… and www.… are made into links from text, after Markdown is rendered.
function breakReferences(text: string): string {
  return text
    .replace(/@/g, '@\u200b')
    .replace(/#(?=\d)/g, '#\u200b')
    .replace(/\bGH-(?=\d)/gi, '$&\u200b')
    .replace(/:(?=[\w+/-])/g, (colon, at: number) =>
      /\d/.test(text.charAt(at - 1)) ? colon : `${colon}\u200b`,
    )
    .replace(/\bwww\./gi, '$&\u200b');
}
