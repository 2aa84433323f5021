import * as z from 'zod';
import { fingerprint, sha256 } from './schemas.ts';

const ENVELOPE_TYPE = 'urn:countersign:envelope:v1';

const head = {
  type: z.literal(ENVELOPE_TYPE),
  /** The order's nonce. */
  nonce: sha256,
  /** Who placed the order. */
  customer: fingerprint,
  /** Who signs inside the seal; for a result, the key of the order that the evidence binds. */
  author: fingerprint,
};

/** What opens the sealed object; its form is `parseResource`'s to check. */
const resource = z.record(z.string(), z.unknown());

/** What one party seals to another: for which order, whose, by whom, in which role. */
export const envelopeSchema = z.union([
  z.strictObject({
    ...head,
    role: z.union([z.literal('solution'), z.literal('result'), z.templateLiteral(['input-', z.string()])]),
    resource,
  }),
  z.strictObject({
    ...head,
    role: z.literal('grant'),
    /** Digest of the approval that the grant belongs to. */
    approval: sha256,
    resource,
  }),
]);
export type Envelope = z.infer<typeof envelopeSchema>;

/** What both sides know of an envelope without opening it. */
export interface EnvelopeTerms {
  readonly nonce: string;
  readonly customer: string;
  readonly author: string;
  readonly role: Envelope['role'];
  /** In a grant, and there alone. */
  readonly approval?: string;
}

/** The role of an input by its place in the order; 1 is `/sp/inputs/input-0001`. */
export function inputRole(index: number): `input-${string}` {
  return `input-${String(index).padStart(4, '0')}`;
}

export function makeEnvelope(terms: EnvelopeTerms, content: object): Envelope {
  return envelopeSchema.parse({ type: ENVELOPE_TYPE, ...terms, resource: content });
}

/**
 * Compares an envelope with what its reader expects of it.
 * @returns the names of the members that differ; empty when all agree
 */
export function differingEnvelopeMembers(envelope: Envelope, terms: EnvelopeTerms): readonly string[] {
  const { nonce, customer, author, role, approval } = terms;
  const expected = Object.entries({ nonce, customer, author, role, approval });
  const found = new Map<string, unknown>(Object.entries(envelope));
  return expected.filter(([member, value]) => found.get(member) !== value).map(([member]) => member);
}
