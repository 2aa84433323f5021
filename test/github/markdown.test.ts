import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { marked } from 'marked';
import { codeBlock, codeSpan, details, link, prose, table } from '../../src/github/page/markdown.ts';
import { escapeForTerminal } from '../../src/text/escapeForTerminal.ts';
import { anyCharacter } from '../support/anyCharacter.ts';

const pieces = fc.constantFrom(
  ...[
    '`',
    '``',
    '|',
    '\\',
    '\\|',
    '\n',
    '\r\n',
    '\t',
    ' ',
    '<b>',
    '</details>',
    '<!--',
    '-->',
    '&amp;',
    '&#64;',
  ],
  ...[
    '@alice',
    '#12',
    'GH-7',
    ':x:',
    'https://evil.example',
    'www.evil.example',
    'a@b.com',
    '$x$',
    '$`y`$',
    '$(id)',
  ],
  ...[
    '**',
    '__',
    '~~',
    '![](x)',
    '[a](javascript:x)',
    '# ',
    '> ',
    '- ',
    '---',
    '```',
    '\u001b[31m',
    '\u202e',
    '\u200b',
  ],
  ...['\ud800', '🦀', 'é', '\0', "'", '"', 'x'],
);
const nasty = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: anyCharacter }),
);

/** The first code span of a line, as GFM (section 6.3) reads it, and what follows it. */
function readCodeSpan(text: string): { content: string; rest: string } {
  const fence = /^`+/.exec(text)?.[0] ?? '';
  const body = text.slice(fence.length);
  for (const run of body.matchAll(/`+/g)) {
    if (run[0].length !== fence.length) continue;
    const raw = body.slice(0, run.index);
    const content = /^ .*[^ ].* $/.test(raw) || /^ [^ ] $/.test(raw) ? raw.slice(1, -1) : raw;
    return { content, rest: body.slice(run.index + run[0].length) };
  }
  throw new Error(`no code span: ${text}`);
}

/** The cells of a row, as GFM (section 4.10) splits it: a pipe counts unless a backslash precedes it. */
function readRow(line: string): string[] {
  const cells: string[] = [''];
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '\\' && at + 1 < line.length) {
      cells.push(`${cells.pop() ?? ''}${line[at + 1] === '|' ? '|' : line.slice(at, at + 2)}`);
      at += 1;
    } else if (line[at] === '|') cells.push('');
    else cells.push(`${cells.pop() ?? ''}${line[at] ?? ''}`);
  }
  return cells.slice(1, -1).map((cell) => cell.trim());
}

function decode(html: string): string {
  return html
    .replaceAll(/<\/?span>/g, '')
    .replaceAll('&#8203;', '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

describe('untrusted text as a code span', () => {
  test('reads back as what it is, and nothing follows it', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const shown = escapeForTerminal(text, 1000);
        if (shown.trim() === '') return;
        expect(readCodeSpan(codeSpan(text))).toEqual({ content: shown, rest: '' });
      }),
    );
  });

  test('that is empty or blank is said to be so', () => {
    expect(codeSpan('')).toBe('_empty_');
    expect(codeSpan('  ')).toBe('_only spaces_');
  });
});

describe('untrusted text as prose', () => {
  test('is one line of letters and entities that reads back as what it is', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const markdown = prose(text);
        // eslint-disable-next-line no-control-regex
        expect(markdown.replaceAll(/&#\d+;|<\/?span>/g, '')).not.toMatch(/[!-/:-@[-`{-~\u0000-\u001f\u202e]/);
        expect(decode(markdown)).toBe(escapeForTerminal(text, 2000));
      }),
    );
  });

  test.each([
    ['a mention', '@alice'],
    ['an issue', '#12'],
    ['an issue of another kind', 'GH-7'],
    ['an emoji that looks like a verdict', ':white_check_mark:'],
    ['a link', 'https://evil.example'],
    ['a bare link', 'www.evil.example'],
    ['a mail address', 'a@b.com'],
  ])('does not become %s after rendering', (_, text) => {
    const rendered = prose(text).replaceAll(/&#(\d+);/g, (__, code: string) =>
      String.fromCharCode(Number(code)),
    );
    expect(rendered).not.toContain(text);
    expect(rendered.replaceAll('\u200b', '')).toBe(text);
  });

  test('keeps times readable', () => {
    expect(decode(prose('2026-11-22 14:31:05'))).toBe('2026-11-22 14:31:05');
    expect(prose('14:31')).toBe('14&#58;31');
  });
});

describe('a table', () => {
  test('has the cells that it was given, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), (texts) => {
        const cells = texts.flatMap((text) => [codeSpan(text), prose(text)]);
        const lines = table(cells, [cells]).split('\n');
        expect(lines).toHaveLength(3);
        for (const line of [lines[0] ?? '', lines[2] ?? '']) {
          const read = readRow(line);
          expect(read).toHaveLength(cells.length);
          expect(read).toEqual(cells.map((cell) => cell.trim()));
        }
      }),
    );
  });
});

describe('a fenced block', () => {
  test('has a line for each entry, and ends only at its end', () => {
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 6 }), (entries) => {
        const lines = codeBlock(entries, 'text').split('\n');
        const fence = /^`{3,}/.exec(lines[0] ?? '')?.[0] ?? '';
        expect(lines).toHaveLength(entries.length + 2);
        expect(lines.findIndex((line, at) => at > 0 && line.trim().startsWith(fence))).toBe(lines.length - 1);
      }),
    );
  });
});

describe('the rest', () => {
  test.each([
    'javascript:alert(1)',
    'http://x',
    'https://a b',
    'https://x/)](y',
    'data:text/html,x',
    'https://u@x/',
  ])('%s is shown, not linked', (url) => {
    expect(link('run', url)).toBe(codeSpan(url));
  });

  test('a run of GitHub is linked', () => {
    expect(link('run 7', 'https://github.com/a/b/actions/runs/7')).toBe(
      '[run 7](<https://github.com/a/b/actions/runs/7>)',
    );
  });

  test('a summary cannot end its own fold', () => {
    expect(details('</summary></details>', 'x')).not.toMatch(/<\/details>[^]*<\/details>/);
  });
});

describe('a real renderer', () => {
  const texts = fc.array(nasty, { minLength: 6, maxLength: 6 });

  test('makes the same elements of a page whatever the texts in it are', () => {
    const page = (parts: readonly string[]): string => {
      const [a = '', b = '', c = '', d = '', e = '', f = ''] = parts;
      return [
        `## ${prose(a)}x`,
        table(['A', prose(b)], [[`x${codeSpan(c)}`, prose(d)]]),
        details(e, codeBlock([f, a])),
        `- x${prose(b)} ${codeSpan(e)}x`,
      ].join('\n\n');
    };
    const elements = (markdown: string): string[] =>
      (marked.parse(markdown, { async: false }).match(/<\/?[a-z][^>]*>/gi) ?? []).filter(
        // Which of these stand in a cell depends on the text: an empty one is in italics, a dollar in a span.
        (tag) => !/^<\/?(code|em|span)>$/.test(tag),
      );
    const plain = elements(page(['x', 'x', 'x', 'x', 'x', 'x']));
    fc.assert(
      fc.property(texts, (parts) => {
        expect(elements(page(parts))).toEqual(plain);
      }),
    );
  });
});
