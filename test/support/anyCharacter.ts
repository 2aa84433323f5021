import fc from 'fast-check';

const SURROGATES_FROM = 0xd800;
const SURROGATES = 0x800;

/**
 * Any character of Unicode, control and bidirectional ones too, those of one byte as often as all others: `unit` of a
 * text that is hostile. The unit that fast-check calls `binary` is the same, and takes a second for its table.
 */
export const anyCharacter = fc
  .oneof(fc.nat(0xff), fc.nat(0x10ffff - SURROGATES))
  .map((at) => String.fromCodePoint(at < SURROGATES_FROM ? at : at + SURROGATES));
