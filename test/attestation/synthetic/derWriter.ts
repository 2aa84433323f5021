/** Writes DER, for certificates and revocation lists that no authority would issue. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
export const octets = (bytes: Uint8Array): Buffer => der(0x04, bytes);
export const bits = (bytes: Uint8Array, unused = 0): Buffer => der(0x03, Buffer.from([unused]), bytes);
export const boolean = (value: boolean): Buffer => der(0x01, Buffer.from([value ? 0xff : 0]));
export const ia5 = (text: string): Buffer => der(0x16, Buffer.from(text));
export const nothing = der(0x05);

export function integer(value: number): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return (bytes[0] ?? 0) >= 0x80 ? der(0x02, Buffer.from([0]), bytes) : der(0x02, bytes);
}

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const arcs = [first * 40 + second, ...rest].map((arc) => {
    const bytes = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      bytes.unshift((left & 0x7f) | 0x80);
    return Buffer.from(bytes);
  });
  return der(0x06, ...arcs);
}

/** UTCTime up to 2049, GeneralizedTime after, as RFC 5280 asks. */
export function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/[-:T]|\.\d+/g, '');
  return date.getUTCFullYear() < 2050
    ? der(0x17, Buffer.from(digits.slice(2)))
    : der(0x18, Buffer.from(digits));
}

const named = (type: string, text: string): Buffer =>
  der(0x31, sequence(oid(type), der(0x0c, Buffer.from(text))));
export const commonName = (text: string): Buffer => sequence(named('2.5.4.3', text));

/** As AMD's key service names its certificates (document 57230). */
export const amdName = (text: string): Buffer =>
  sequence(
    named('2.5.4.11', 'Engineering'),
    named('2.5.4.6', 'US'),
    named('2.5.4.7', 'Santa Clara'),
    named('2.5.4.8', 'CA'),
    named('2.5.4.10', 'Advanced Micro Devices'),
    named('2.5.4.3', text),
  );
