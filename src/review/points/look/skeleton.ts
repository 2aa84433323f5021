/**
 * Letters that look like those of the Latin alphabet, each string to its letter: the single letters of Cyrillic, Greek,
 * Armenian, Cherokee and others in Unicode Technical Standard #39, confusables.txt. Forms that are only written otherwise
 * (full width, mathematical, Roman numerals) fall together by NFKC and need no line here.
 */
const LOOK_LIKE: readonly (readonly [letter: string, others: string])[] = [
  ['a', 'аɑα'],
  ['b', 'ЬƄᏏ'],
  ['c', 'сϲᴄ'],
  ['d', 'ԁᏧᑯ'],
  ['e', 'еҽ'],
  ['f', 'ϝքẝ'],
  ['g', 'ɡցᶃ'],
  ['h', 'һհᏂ'],
  ['i', 'іιɩɪ'],
  ['j', 'јϳ'],
  ['k', 'κкᴋ'],
  ['l', 'ӏן'],
  ['n', 'ոռ'],
  ['o', 'оοօσᴏ'],
  ['p', 'рρϱ'],
  ['q', 'ԛգզ'],
  ['r', 'гᴦ'],
  ['s', 'ѕꜱ'],
  ['t', 'тτᴛ'],
  ['u', 'υսᴜʋ'],
  ['v', 'νѵᴠ'],
  ['w', 'ԝѡաᴡ'],
  ['x', 'хχ'],
  ['y', 'уγүʏ'],
  ['z', 'ᴢ'],
  ['A', 'АΑᎪ'],
  ['B', 'ВΒᏴ'],
  ['C', 'СϹᏟ'],
  ['D', 'Ꭰ'],
  ['E', 'ЕΕᎬ'],
  ['G', 'ԌᏀ'],
  ['H', 'НΗᎻ'],
  ['I', 'ІΙӀ'],
  ['J', 'ЈᎫͿ'],
  ['K', 'КΚᏦ'],
  ['L', 'Ꮮ'],
  ['M', 'МΜᎷ'],
  ['N', 'Ν'],
  ['O', 'ОΟՕ'],
  ['P', 'РΡᏢ'],
  ['S', 'ЅՏᏚ'],
  ['T', 'ТΤᎢ'],
  ['V', 'ѴᏙ'],
  ['W', 'ԜᎳ'],
  ['X', 'ХΧ'],
  ['Y', 'УΥҮ'],
  ['Z', 'ΖᏃ'],
];

const LETTERS = new Map(
  LOOK_LIKE.flatMap(([letter, others]) => Array.from(others, (other) => [other, letter] as const)),
);

const IS_ASCII = /^[\x20-\x7e]*$/;

/**
 * What a name looks like: two names that a person takes for one have the same (UTS #39, "Confusable Detection", with the
 * letters above for its table). Characters that do not show are left out.
 */
export function skeletonOf(name: string): string {
  // Digits and letters of ASCII that are one in many fonts are in Unicode's table, too.
  return (IS_ASCII.test(name) ? name : inLatin(name))
    .replace(/[1I|]/g, 'l')
    .replaceAll('0', 'O')
    .replaceAll('rn', 'm')
    .trim();
}

function inLatin(name: string): string {
  const plain = name.normalize('NFKC').replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu, '');
  return Array.from(plain, (character) => LETTERS.get(character) ?? character).join('');
}
