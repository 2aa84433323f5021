import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { codeLine, markup, pathText, said, value, type Markup } from '../../../src/review/html/markup.ts';
import { anyCharacter } from '../../support/anyCharacter.ts';

const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** What a browser makes of it, tags taken away. */
function textOf(markup: Markup): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return markup.text
    .replaceAll(/<\/?(?:code|mark|u|span|wbr)(?: class="[a-z ]+")?>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '?');
}

describe("somebody else's text in the page", () => {
  const texts = fc.string({ unit: anyCharacter, maxLength: 200 });

  test('is never a tag, an attribute or an entity, and holds nothing hidden', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const shown of [
          codeLine(text),
          value(text),
          said(text),
          pathText(text),
          markup`<b title="${text}">`,
        ]) {
          const inner = shown.text.replace(/^<b title="|">$|^<(?:code|span)[^>]*>|<\/(?:code|span)>$/g, '');
          expect(inner.replaceAll(/<\/?(?:mark|u|wbr)>/g, '')).not.toMatch(
            /[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/,
          );
          expect(inner.replaceAll('\t', '')).not.toMatch(hidden);
        }
      }),
    );
  });

  test('is all there: of ordinary text each character, in its place', () => {
    const ordinary = fc
      .string({ unit: 'grapheme-ascii', maxLength: 200 })
      .filter((text) => !/ {8}/.test(text));
    fc.assert(
      fc.property(ordinary, (text) => {
        expect(textOf(codeLine(text))).toBe(text);
      }),
    );
  });

  test('says how many spaces push the rest out of sight, and shows the rest', () => {
    expect(textOf(value(`a${' '.repeat(400)}b`))).toBe('a[400 spaces]b');
    expect(textOf(codeLine(`a${' '.repeat(400)}b`))).toBe('a[400 spaces]b');
    expect(textOf(codeLine(`${' '.repeat(24)}indented`))).toBe(`${' '.repeat(24)}indented`);
  });

  test('underlines what may look like another letter, and heaps no marks over other lines', () => {
    expect(codeLine('\u0430dmin').text).toBe('<code><u>\u0430</u>dmin</code>');
    expect(codeLine(`a${'\u0301'.repeat(9)}`).text).toContain('<mark>\\u{301}</mark>');
  });

  test('writes what cannot be seen as its code, marked', () => {
    expect(codeLine('a\u202eb\0').text).toBe('<code>a<mark>\\u202e</mark>b<mark>\\x00</mark></code>');
  });
});
