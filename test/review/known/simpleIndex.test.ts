import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSimplePage } from '../../../src/review/known/pypi/simpleIndex.ts';
import { wheelName } from '../../../src/review/known/pypi/wheelName.ts';
import { anyCharacter } from '../../support/anyCharacter.ts';

describe('a page of a Python index', () => {
  test('a page and a name are read or refused, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        wheelName(`${text}.whl`);
        try {
          readSimplePage(`<html>${text}`, 'x');
          readSimplePage(text, 'x');
        } catch (error) {
          expect(error).toMatchObject({ code: 'tampered' });
        }
      }),
    );
    expect(readSimplePage('<html><a href="x-1-py3-none-any.whl#md5=00">x</a>', 'x')).toEqual([
      { filename: 'x-1-py3-none-any.whl', url: 'x-1-py3-none-any.whl', sha256: undefined },
    ]);
    const many = (letter: string): string =>
      Array.from({ length: 40 }, (_, at) => `${letter}${at}`).join('.');
    expect(wheelName(`a-1-${many('x')}-${many('y')}-z.whl`)).toBeUndefined();
  });
});
