import * as z from 'zod';
import { canonicalBytes } from '../../canonicalForm.ts';
import { fingerprint, sha256 } from '../schemas.ts';

const ENVELOPE_TYPE = 'urn:countersign:envelope:v1';

const head = {
  type: z.literal(ENVELOPE_TYPE),
  /** The id of the ledger that the order is on. */
  ledger: sha256,
  /** The order's nonce. */
  nonce: sha256,
  /** Who placed the order. */
  customer: fingerprint,
  /** Who signs inside the seal; for a result, the key of the order that the evidence binds. */
  author: fingerprint,
  /** Zeros, so that the length of what is sealed tells next to nothing of what is in it. */
  padding: z.string().regex(/^0*$/),
};

/** Bytes of the smallest envelope; a larger one has a power of two. */
const SMALLEST = 2048;
const SMALLEST_DETAILS = 16_384;

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
  z.strictObject({
    ...head,
    role: z.enum(['report-details', 'result-details']),
    /** What opens a root that the TEE signed; its form is the report's to check. */
    opening: z.record(z.string(), z.unknown()),
  }),
]);
export type Envelope = z.infer<typeof envelopeSchema>;

/** What both sides know of an envelope without opening it. */
export interface EnvelopeTerms {
  readonly ledger: string;
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

/** @param content a resource, or what opens a root: as the role has it */
export function makeEnvelope(terms: EnvelopeTerms, content: object): Envelope {
  const ofDetails = terms.role === 'report-details' || terms.role === 'result-details';
  const member = ofDetails ? { opening: content } : { resource: content };
  const bare = { type: ENVELOPE_TYPE, ...terms, ...member, padding: '' };
  const { length } = canonicalBytes(bare);
  const smallest = ofDetails ? SMALLEST_DETAILS : SMALLEST;
  const padded = Math.max(smallest, 2 ** Math.ceil(Math.log2(length)));
  return envelopeSchema.parse({ ...bare, padding: '0'.repeat(padded - length) });
}

/**
 * Compares an envelope with what its reader expects of it.
 * @returns the names of the members that differ; empty when all agree
 */
export function differingEnvelopeMembers(envelope: Envelope, terms: EnvelopeTerms): readonly string[] {
  const { ledger, nonce, customer, author, role, approval } = terms;
  const expected = Object.entries({ ledger, nonce, customer, author, role, approval });
  const found = new Map<string, unknown>(Object.entries(envelope));
  return expected.filter(([member, value]) => found.get(member) !== value).map(([member]) => member);
}
