import { asUtf8, fromBase64 } from '../bytes/byteForms.ts';
import { CountersignError } from '../errors.ts';

const BASE64 = /^[A-Za-z0-9+/\s]+(?:=\s*){0,2}$/;
const MAX_TEXT = 1024 * 1024;

export interface KeyText {
  /** One block in ASCII armour, and nothing around it. */
  readonly armored: string;
  readonly isPrivate: boolean;
}

/**
 * The key in what a person keeps as one: armour, after a byte order mark or a few words, with a public block beside the
 * private one, or all of it in base64 once more, as secrets of a CI often are.
 * @param what names it in errors
 * @throws CountersignError `input` where there is no key, or more than one
 */
export function keyTextIn(given: string, what: string): KeyText {
  const text = unwrapped(given, what);
  const blocks = blocksIn(text);
  const privates = blocks.filter(({ isPrivate }) => isPrivate);
  const [key, ...others] = privates.length > 0 ? privates : blocks;
  if (key === undefined) throw noKey(text, what);
  if (others.length > 0)
    throw new CountersignError('input', `${what} holds ${others.length + 1} keys`, {
      mend: 'export one alone: gpg --export-secret-keys --armor <FINGERPRINT>',
    });
  return key;
}

/** The armoured blocks with keys (RFC 9580, 6.2), whatever stands around them. */
function blocksIn(text: string): KeyText[] {
  const blocks: KeyText[] = [];
  const begin = /-----BEGIN PGP (PUBLIC|PRIVATE) KEY BLOCK-----/g;
  for (let match = begin.exec(text); match !== null; match = begin.exec(text)) {
    const [, kind = ''] = match;
    const end = `-----END PGP ${kind} KEY BLOCK-----`;
    const at = text.indexOf(end, begin.lastIndex);
    if (at < 0) return blocks;
    const armored = `${text.slice(match.index, at + end.length)}\n`;
    blocks.push({ armored, isPrivate: kind === 'PRIVATE' });
    begin.lastIndex = at + end.length;
  }
  return blocks;
}

/** Without a byte order mark, and out of base64 where what is in it is armour. */
function unwrapped(given: string, what: string): string {
  if (given.length > 2 * MAX_TEXT) throw new CountersignError('limit', `${what} is too large for a key`);
  const text = given.replace(/^\uFEFF/, '');
  if (!BASE64.test(text)) return text;
  const bytes = fromBase64(text.replace(/\s/g, ''));
  const inner = bytes === undefined ? '' : asUtf8(bytes).replace(/^\uFEFF/, '');
  return inner.includes('-----BEGIN PGP ') ? inner : text;
}

function noKey(text: string, what: string): CountersignError {
  const mend =
    'export it with: gpg --export-secret-keys --armor <FINGERPRINT> (or --export for the public half)';
  if (text.includes('\0') || text.includes('\uFFFD'))
    return new CountersignError('input', `${what} is not text: a key is wanted in ASCII armour`, { mend });
  if (/-----BEGIN PGP (?:PUBLIC|PRIVATE) KEY BLOCK-----/.test(text))
    return new CountersignError('input', `${what} was cut: its armour has no end, or is broken`, { mend });
  if (/-----BEGIN (?:OPENSSH|RSA|EC|ENCRYPTED)? ?PRIVATE KEY-----|^ssh-/m.test(text))
    return new CountersignError('input', `${what} is a key of SSH or TLS, not of OpenPGP`, { mend });
  if (text.includes('-----BEGIN PGP MESSAGE-----'))
    return new CountersignError('input', `${what} is a sealed message, not a key`, {
      mend: 'if it is the backup of a home: countersign keys restore <FILE>',
    });
  if (BASE64.test(text) && text.trim() !== '')
    return new CountersignError('input', `${what} is base64, not an OpenPGP key in ASCII armour`, { mend });
  return new CountersignError('input', `${what} is not an OpenPGP key in ASCII armour`, { mend });
}
