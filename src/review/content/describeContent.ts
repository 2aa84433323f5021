import type { Content } from '../model.ts';

export function describeContent(_path: string, bytes: Uint8Array): Promise<Content> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new Error('NUL');
    return Promise.resolve({
      kind: 'text',
      text,
      lines: text.split('\n').length,
      isAsciiOnly: /^[\t\n\x20-\x7e]*$/.test(text),
    });
  } catch {
    return Promise.resolve({ kind: 'binary', what: 'data', facts: [] });
  }
}
