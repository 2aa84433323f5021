/** Base64 as PEM (RFC 7468): in lines of 64 characters, between those that say what it is of, a `PUBLIC KEY` for one. */
export function pemText(label: string, base64: string): string {
  const lines = base64.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
