/** Where a ledger is, for people to see: the address without what opens it. */
export function ledgerPlace(url: string): string {
  if (!/^[a-z][a-z+.-]*:\/\//i.test(url)) return url;
  try {
    const place = new URL(url);
    place.username = '';
    place.password = '';
    return place.href;
  } catch {
    return url.replace(/\/\/[^/]*@/, '//');
  }
}
