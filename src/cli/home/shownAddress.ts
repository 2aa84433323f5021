/** Whether a user or a password stands in an address that is a secret; a user of ssh is none, and a part of the address. */
export function holdsCredentials(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { username, password, protocol } = new URL(address);
  return password !== '' || (username !== '' && protocol !== 'ssh:');
}

/** An address without the credentials that may stand in it. */
export function shownAddress(address: string | undefined): string | undefined {
  if (address === undefined || !holdsCredentials(address)) return address;
  const url = new URL(address);
  url.username = url.password = '';
  return url.href;
}
