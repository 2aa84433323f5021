import { fromUtf8 } from '../../../bytes/byteForms.ts';
import { CountersignError } from '../../../errors.ts';
import { notXml, type XmlElement } from './xmlElement.ts';
import { readStartTag } from './xmlTag.ts';

/** NVIDIA's largest files are 26 KiB. */
const maxRimBytes = 256 * 1024;

const maxDepth = 10;
const maxElements = 4096;

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
  readonly written: string;
}

/**
 * Reads the one form of XML that NVIDIA's reference values have: elements, attributes and text of plain ASCII. What other
 * readers could understand in another way is refused: DOCTYPE, entities and references, comments, processing instructions,
 * CDATA, `xml:` attributes, carriage returns, white space in attributes other than blanks.
 * @throws CountersignError `tampered` with the reason, `limit` for what is too large.
 */
export function readXml(bytes: Uint8Array): XmlElement {
  if (bytes.length > maxRimBytes) throw new CountersignError('limit', 'the reference values are too large');
  const text = fromUtf8(bytes);
  if (text === undefined || !/^[\x20-\x7e\n\t]*$/.test(text)) throw notXml('a character is not plain ASCII');
  return new Reader(text).document();
}

/** The declaration of XML itself, which no signature covers: it may say nothing but what is so. */
const declaration =
  /^<\?xml version="1\.0"(?: encoding="(?:utf|UTF)-8")?(?: standalone="(?:yes|no)")? ?\?>\n?/;

class Reader {
  readonly #text: string;
  #at: number;
  #elements = 0;

  constructor(text: string) {
    this.#text = text;
    this.#at = declaration.exec(text)?.[0].length ?? 0;
  }

  document(): XmlElement {
    const open: OpenElement[] = [];
    for (;;) {
      const parent = open.at(-1);
      if (parent !== undefined) this.#readText(parent);
      if (parent !== undefined && this.#text.startsWith('</', this.#at)) {
        this.#readEnd(parent);
        open.pop();
        if (open.length === 0) return this.#onlyWhiteSpaceLeft(parent);
        continue;
      }
      const { element, isEmpty } = this.#readStart(parent);
      parent?.children.push(element);
      if (!isEmpty) open.push(element);
      else if (parent === undefined) return this.#onlyWhiteSpaceLeft(element);
      if (open.length > maxDepth) throw notXml(`elements are nested more than ${maxDepth} deep`);
    }
  }

  #readStart(parent: XmlElement | undefined): { element: OpenElement; isEmpty: boolean } {
    this.#elements += 1;
    if (this.#elements > maxElements) throw notXml(`it has more than ${maxElements} elements`);
    const { end, isEmpty, ...element } = readStartTag(
      this.#text,
      this.#at,
      parent?.scope ?? new Map<string, string>(),
    );
    this.#at = end;
    return { element: { ...element, children: [] }, isEmpty };
  }

  #readText(parent: OpenElement): void {
    const next = this.#text.indexOf('<', this.#at);
    if (next < 0) throw notXml('an element does not end');
    const text = this.#text.slice(this.#at, next);
    if (/[&>]/.test(text)) throw notXml('a text has a reference or a >');
    if (text !== '') parent.children.push(text);
    this.#at = next;
  }

  #readEnd({ written }: OpenElement): void {
    const tag = `</${written}>`;
    if (!this.#text.startsWith(tag, this.#at)) throw notXml(`${written} is not ended by its own end tag`);
    this.#at += tag.length;
  }

  #onlyWhiteSpaceLeft(root: XmlElement): XmlElement {
    if (/[^ \n\t]/.test(this.#text.slice(this.#at))) throw notXml('something follows its end');
    return root;
  }
}
