/** Shorter than this, a mask would blot out the log and hide nothing. */
const MIN_LENGTH = 4;
/** A piece that the encodings of many texts share by chance must not count as a leak. */
const MIN_ENCODED_LENGTH = 8;

/** The secrets of this process: masked in the log, and refused as outputs. */
export interface SecretRegistry {
  /** Masks a value in all its forms, at once. Call it before anything else is printed. */
  register(value: string | Uint8Array): void;
  /** Whether a text holds any form of a registered secret. */
  foundIn(text: string): boolean;
}

/**
 * @param write takes the runner's `::add-mask::` commands; the default is standard output. Outside Actions pass a
 * function that does nothing: a terminal would show what is to be hidden.
 */
export function createSecretRegistry(
  write: (line: string) => void = (line) => void process.stdout.write(line),
): SecretRegistry {
  const known = new Set<string>();
  return {
    register(value) {
      for (const form of secretForms(value)) {
        if (known.has(form)) continue;
        known.add(form);
        write(`::add-mask::${escapeCommand(form)}\n`);
      }
    },
    foundIn(text) {
      for (const form of known) if (text.includes(form)) return true;
      return false;
    },
  };
}

/**
 * All that a secret can look like in a log: itself, each of its lines, base64 and base64url with and without
 * padding, as a part of something larger (at each of the three alignments) and wrapped into lines, hex, URL
 * encoding, and as part of a JSON string. Longest first.
 */
export function secretForms(value: string | Uint8Array): string[] {
  const bytes = Buffer.from(typeof value === 'string' ? Buffer.from(value) : value);
  if (bytes.length < MIN_LENGTH) return [];
  const forms = new Set<string>(encodedForms(bytes).filter((form) => form.length >= MIN_ENCODED_LENGTH));
  const text = bytes.toString('utf8');
  if (Buffer.from(text).equals(bytes)) {
    forms.add(text);
    for (const form of textForms(text)) forms.add(form);
    const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
    if (lines.length > 1)
      for (const line of lines.filter((each) => each.length >= MIN_LENGTH)) {
        forms.add(line);
        for (const form of textForms(line)) forms.add(form);
      }
  }
  return [...forms].sort((left, right) => right.length - left.length);
}

function encodedForms(bytes: Buffer): string[] {
  const hex = bytes.toString('hex');
  const whole = bytes.toString('base64');
  const forms = [hex, hex.toUpperCase(), whole];
  for (let offset = 0; offset < 3; offset += 1) forms.push(alignedBase64(bytes, offset));
  // The columns at which base64 (RFC 2045) and PEM and OpenPGP armour (RFC 7468, RFC 9580) wrap.
  for (const columns of [76, 64]) forms.push(...(whole.match(new RegExp(`.{1,${columns}}`, 'g')) ?? []));
  return forms.flatMap((form) => [
    form,
    urlAlphabet(form),
    form.replace(/=+$/, ''),
    urlAlphabet(form).replace(/=+$/, ''),
  ]);
}

/** The characters that a secret's bytes alone decide when base64 encodes it after `offset` (mod 3) other bytes. */
function alignedBase64(bytes: Buffer, offset: number): string {
  const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  // Each character holds 6 bits: the first whole one after the foreign bits, the last whole one before the end.
  const start = Math.ceil((offset * 8) / 6);
  const end = Math.floor(((offset + bytes.length) * 8) / 6);
  return encoded.slice(start, end);
}

function textForms(text: string): string[] {
  const forms = [
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
    // How forms and query strings are written (URL standard, section 5.2): + for a space, ' as %27.
    new URLSearchParams({ '': text }).toString().slice(1),
  ];
  const lower = forms.slice(1).map((form) => form.replace(/%[0-9A-F]{2}/g, (each) => each.toLowerCase()));
  return [...forms, ...lower].filter((form) => form.length >= MIN_LENGTH);
}

function urlAlphabet(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_');
}

// The runner's command syntax; the same as in @actions/core, which is not loaded for this.
function escapeCommand(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
