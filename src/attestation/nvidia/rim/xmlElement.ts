import { CountersignError } from '../../../errors.ts';

export interface XmlAttribute {
  readonly prefix: string;
  readonly name: string;
  /** Empty for an attribute without a prefix. */
  readonly namespace: string;
  readonly value: string;
}

export interface XmlElement {
  readonly prefix: string;
  readonly name: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  /** What the element itself declares, by prefix; the default one has the empty prefix. */
  readonly declared: ReadonlyMap<string, string>;
  /** All that is in scope, its own declarations included. */
  readonly scope: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

export function notXml(why: string): CountersignError {
  return new CountersignError(
    'tampered',
    `the reference values are not XML in the form that is accepted: ${why}`,
  );
}
