import { notXml, type XmlAttribute, type XmlElement } from './xmlElement.ts';

const maxAttributes = 64;
/** NVIDIA's files have three. Each element that declares one keeps a list of all that are in scope. */
const maxNamespaces = 16;

/** Sticky: each starts where the one before ended, and none can look at a character twice. */
const startOfTag = /<([A-Za-z_][A-Za-z0-9_.-]{0,63})(?::([A-Za-z_][A-Za-z0-9_.-]{0,63}))?/y;
const attributePattern =
  /[ \n\t]{1,256}([A-Za-z_][A-Za-z0-9_.-]{0,63})(?::([A-Za-z_][A-Za-z0-9_.-]{0,63}))?="([^"<&\n\t]{0,4096})"/y;
const endOfTag = /[ \n\t]{0,256}(\/?)>/y;

export interface StartTag extends Omit<XmlElement, 'children'> {
  /** The name as it is written, prefix included. */
  readonly written: string;
  readonly isEmpty: boolean;
  /** Where what follows begins. */
  readonly end: number;
}

interface Written {
  readonly prefix: string;
  readonly name: string;
  readonly value: string;
}

/** Reads a start tag and resolves its names. @throws CountersignError `tampered` */
export function readStartTag(text: string, at: number, outer: ReadonlyMap<string, string>): StartTag {
  startOfTag.lastIndex = at;
  const start = startOfTag.exec(text);
  if (start === null) throw notXml('something else than an element stands where one must');
  const { attributes: written, end } = readAttributes(text, startOfTag.lastIndex);
  endOfTag.lastIndex = end;
  const close = endOfTag.exec(text);
  if (close === null) throw notXml('a start tag is not as it must be');
  const declared = declarationsOf(written);
  const scope = declared.size === 0 ? outer : new Map([...outer, ...declared]);
  if (scope.size > maxNamespaces) throw notXml(`more than ${maxNamespaces} namespaces are in scope`);
  const { prefix, name } = split(start);
  const namespace = prefix === '' ? (scope.get('') ?? '') : resolved(prefix, scope);
  return {
    prefix,
    name,
    namespace,
    attributes: attributesOf(written, scope),
    declared,
    scope,
    written: start[0].slice(1),
    isEmpty: close[1] === '/',
    end: endOfTag.lastIndex,
  };
}

function readAttributes(text: string, from: number): { attributes: readonly Written[]; end: number } {
  const attributes: Written[] = [];
  attributePattern.lastIndex = from;
  let end = from;
  for (let found = attributePattern.exec(text); found !== null; found = attributePattern.exec(text)) {
    end = attributePattern.lastIndex;
    attributes.push({ ...split(found), value: found[3] ?? '' });
    if (attributes.length > maxAttributes) throw notXml('an element has too many attributes');
  }
  return { attributes, end };
}

function split(found: RegExpExecArray): { prefix: string; name: string } {
  const [, first = '', second] = found;
  return second === undefined ? { prefix: '', name: first } : { prefix: first, name: second };
}

const isDefault = ({ prefix, name }: Written): boolean => prefix === '' && name === 'xmlns';

/** Prefixes that stand for XML's own names could be given another meaning. */
function declarationsOf(attributes: readonly Written[]): ReadonlyMap<string, string> {
  const declared = new Map<string, string>();
  for (const attribute of attributes) {
    if (!isDefault(attribute) && attribute.prefix !== 'xmlns') continue;
    const prefix = isDefault(attribute) ? '' : attribute.name;
    if (
      /^xml/i.test(prefix) ||
      declared.has(prefix) ||
      !/^[A-Za-z][A-Za-z0-9+.-]{0,32}:[!-~]{1,256}$/.test(attribute.value)
    )
      throw notXml('a namespace is not declared as it must be');
    if (/^http:\/\/www\.w3\.org\/(?:XML\/1998\/namespace|2000\/xmlns\/)$/.test(attribute.value))
      throw notXml(`a namespace of XML's own is declared`);
    declared.set(prefix, attribute.value);
  }
  return declared;
}

function attributesOf(
  written: readonly Written[],
  scope: ReadonlyMap<string, string>,
): readonly XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  const seen = new Set<string>();
  for (const one of written) {
    if (isDefault(one) || one.prefix === 'xmlns') continue;
    const namespace = one.prefix === '' ? '' : resolved(one.prefix, scope);
    const key = `${namespace} ${one.name}`;
    if (seen.has(key)) throw notXml(`attribute ${one.name} is there twice`);
    seen.add(key);
    attributes.push({ prefix: one.prefix, name: one.name, namespace, value: one.value });
  }
  return attributes;
}

/** `xml:` is in scope of nothing here: its attributes are inherited by what is signed, and no file needs them. */
function resolved(prefix: string, scope: ReadonlyMap<string, string>): string {
  const namespace = scope.get(prefix);
  if (namespace === undefined) throw notXml(`prefix ${prefix} is not declared`);
  return namespace;
}
