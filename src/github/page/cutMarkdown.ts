/**
 * Cuts Markdown to a limit in bytes of UTF-8: at the end of a line, never inside a character, with what stands
 * open (a fence, `<details>`) closed again, and a pointer to the rest as the last paragraph. Text within the
 * limit comes back as it is.
 * @param pointer Markdown that tells where the whole is; it and what closes open blocks count towards the limit.
 */
export function cutMarkdown(text: string, maxBytes: number, pointer: string): string {
  if (Buffer.byteLength(text) <= maxBytes) return text;
  const tail = `\n\n${pointer}\n`;
  let room = maxBytes - Buffer.byteLength(tail);
  // What closes the blocks depends on where the cut is: give up room until both fit.
  for (;;) {
    const kept = wholeLines(text, room);
    const result = kept + closers(kept) + tail;
    if (Buffer.byteLength(result) <= maxBytes) return result;
    if (kept === '') return wholeCharacters(pointer, maxBytes);
    room = Buffer.byteLength(kept) - 1;
  }
}

function wholeLines(text: string, maxBytes: number): string {
  const cut = wholeCharacters(text, maxBytes);
  return cut.slice(0, Math.max(0, cut.lastIndexOf('\n')));
}

function wholeCharacters(text: string, maxBytes: number): string {
  const bytes = Buffer.from(text);
  let end = Math.min(Math.max(0, maxBytes), bytes.length);
  // Bytes 10xxxxxx continue a character (RFC 3629, section 3).
  while (end > 0 && end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end).toString('utf8');
}

function closers(text: string): string {
  let fence = '';
  let open = 0;
  for (const line of text.split('\n')) {
    const run = /^ {0,3}(`{3,})/.exec(line)?.[1] ?? '';
    if (fence !== '') {
      if (run.length >= fence.length && line.trim() === run) fence = '';
    } else if (run !== '') fence = run;
    else open += (line.match(/<details\b/g)?.length ?? 0) - (line.match(/<\/details>/g)?.length ?? 0);
  }
  return (fence === '' ? '' : `\n${fence}`) + '\n\n</details>'.repeat(Math.max(0, open));
}
