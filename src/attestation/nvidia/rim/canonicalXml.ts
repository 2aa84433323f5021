import type { XmlAttribute, XmlElement } from './xmlElement.ts';

/**
 * Canonical XML 1.1 without comments (W3C, 2 May 2008) of an element of the form that `readXml` takes. There nothing needs to be
 * escaped, and there are no attributes of the `xml:` prefix, which an element would inherit.
 * @param without a child of the element that is left out, as the enveloped signature is
 */
export function canonicalXml(element: XmlElement, without?: XmlElement): string {
  const pieces: string[] = [];
  // The apex shows all that is in scope, whoever declared it.
  write(element, element.scope, new Map(), pieces, without);
  return pieces.join('');
}

/** @param shown which namespaces the elements around say already */
function write(
  element: XmlElement,
  declared: ReadonlyMap<string, string>,
  shown: ReadonlyMap<string, string>,
  pieces: string[],
  without?: XmlElement,
): void {
  const written = element.prefix === '' ? element.name : `${element.prefix}:${element.name}`;
  const fresh = [...declared].filter(([prefix, namespace]) => shown.get(prefix) !== namespace);
  pieces.push('<', written);
  for (const [prefix, namespace] of fresh.sort(([a], [b]) => compare(a, b)))
    pieces.push(prefix === '' ? ' xmlns="' : ` xmlns:${prefix}="`, namespace, '"');
  for (const { prefix, name, value } of [...element.attributes].sort(inOrder))
    pieces.push(' ', prefix === '' ? name : `${prefix}:${name}`, '="', value, '"');
  pieces.push('>');
  const inside = fresh.length === 0 ? shown : new Map([...shown, ...fresh]);
  for (const child of element.children) {
    if (child === without) continue;
    if (typeof child === 'string') pieces.push(child);
    else write(child, child.declared, inside, pieces);
  }
  pieces.push('</', written, '>');
}

/** By namespace, then by name; all is ASCII, of which code units are in the order of code points. */
function inOrder(a: XmlAttribute, b: XmlAttribute): number {
  return compare(a.namespace, b.namespace) || compare(a.name, b.name);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
