import { isScalar, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import { CountersignError, messageOf } from '../../../errors.ts';
import { describeIssue } from '../../../text/json/describeIssue.ts';
import { hasDuplicateMembers } from '../../../text/json/hasDuplicateMembers.ts';
import { cdiSchema } from './cdiSchema.ts';
import type { CdiDocument, ContainerEdits } from './cdiSchema.ts';

/** Oldest first. 1.1.0 adds network interfaces, which no solution gets. */
const VERSIONS: readonly string[] = ['0.3.0', '0.4.0', '0.5.0', '0.6.0', '0.7.0', '0.8.0', '1.0.0'];

/** Reading YAML costs far more than reading JSON; the largest machines' specifications have some 200,000 characters. */
const MOST_YAML = 256 * 1024;
const MOST_FLOWS = 4096;

/** What a file says of itself may be of any length. */
const LONGEST_REASON = 300;

function refuse(what: string): never {
  throw new CountersignError('input', what.slice(0, LONGEST_REASON));
}

function fromJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    refuse(`is no JSON: ${messageOf(cause)}`);
  }
  if (hasDuplicateMembers(text, value)) refuse('has a member of one name twice');
  return value;
}

/** The parser's own look for doubled keys compares each with each. */
function requireUniqueKeys(document: Document): void {
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set(items.map(({ key }) => (isScalar(key) ? key.value : key)));
      if (keys.size < items.length) throw new CountersignError('input', 'a member of one name twice');
    },
  });
}

function fromYaml(text: string): unknown {
  if (text.length > MOST_YAML) refuse(`is YAML of more than ${MOST_YAML} characters`);
  if ((text.match(/[[{]/g) ?? []).length > MOST_FLOWS)
    refuse(`is no plain YAML: more than ${MOST_FLOWS} brackets`);
  try {
    const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem !== undefined) throw problem;
    requireUniqueKeys(document);
    // Aliases can make a small file huge; no writer of specifications uses them.
    return document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    return refuse(`is no plain YAML: ${messageOf(cause)}`);
  }
}

function allEdits({ containerEdits, devices }: CdiDocument): ContainerEdits[] {
  const own = devices.map((device) => device.containerEdits);
  return containerEdits === undefined ? own : [...own, containerEdits];
}

/** The version that first had what a specification uses (SPEC.md, "Released versions"). */
function versionNeeded(spec: CdiDocument): string {
  const edits = allEdits(spec);
  const annotated = [spec, ...spec.devices].some(
    ({ annotations = {} }) => Object.keys(annotations).length > 0,
  );
  if (edits.some(({ intelRdt, additionalGids = [] }) => intelRdt !== undefined || additionalGids.length > 0))
    return '0.7.0';
  if (annotated || (spec.kind.split('/')[1] ?? '').includes('.')) return '0.6.0';
  const elsewhere = edits.some(({ deviceNodes = [] }) =>
    deviceNodes.some(({ hostPath = '' }) => hostPath !== ''),
  );
  if (elsewhere || spec.devices.some(({ name }) => /^\d/.test(name))) return '0.5.0';
  return edits.some(({ mounts = [] }) => mounts.some(({ type = '' }) => type !== '')) ? '0.4.0' : '0.3.0';
}

function isEmpty(edits: ContainerEdits): boolean {
  return Object.values(edits).every((part: unknown) => Array.isArray(part) && part.length === 0);
}

/**
 * Reads a CDI specification: strictly, as the library of the CDI project does, and more strictly where that reads
 * names without regard to case or keeps the last of two members.
 * @param form by the file's name: `.json` or `.yaml`
 * @throws CountersignError `input`, whose message goes on after the file's name
 */
export function parseCdi(text: string, form: 'json' | 'yaml'): CdiDocument {
  const read = cdiSchema.safeParse(form === 'json' ? fromJson(text) : fromYaml(text));
  if (!read.success) refuse(describeIssue(read.error));
  const spec = read.data;
  const version = VERSIONS.indexOf(spec.cdiVersion.replace(/^v/, ''));
  if (version < 0)
    refuse(`has cdiVersion ${JSON.stringify(spec.cdiVersion)}, not one of ${VERSIONS.join(', ')}`);
  const needed = versionNeeded(spec);
  if (VERSIONS.indexOf(needed) > version)
    refuse(`says cdiVersion ${spec.cdiVersion} and uses what only ${needed} has`);
  const names = new Set<string>();
  for (const { name, containerEdits } of spec.devices) {
    if (names.has(name)) refuse(`names device ${name} twice`);
    if (isEmpty(containerEdits)) refuse(`does nothing for device ${name}`);
    names.add(name);
  }
  return spec;
}
