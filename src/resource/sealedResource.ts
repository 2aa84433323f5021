import { canonicalBytes } from '../canonicalJson.ts';
import { CountersignError } from '../errors.ts';
import {
  differingEnvelopeMembers,
  envelopeSchema,
  makeEnvelope,
  type EnvelopeTerms,
} from '../marketplace/envelope.ts';
import { fingerprintOf, type PrivateKey, type PublicKey } from '../pgp/keys.ts';
import { openMessage, sealMessage } from '../pgp/messages.ts';
import { hasDuplicateMembers } from '../text/hasDuplicateMembers.ts';
import type { Resource } from './resource.ts';
import { parseResource } from './resourceFile.ts';

/**
 * Seals a resource for one order and one role, signed inside by its author.
 * @returns the armoured message
 */
export async function sealResource(
  resource: Resource,
  terms: EnvelopeTerms,
  author: PrivateKey,
  reader: PublicKey,
): Promise<string> {
  return sealMessage(canonicalBytes(makeEnvelope(terms, resource)), [reader], author);
}

/** The same, to each of several readers alone. @returns armoured messages by the readers' fingerprints */
export async function sealResourceToEach(
  resource: Resource,
  terms: EnvelopeTerms,
  author: PrivateKey,
  readers: Iterable<PublicKey>,
): Promise<Record<string, string>> {
  const sealed: Record<string, string> = {};
  for (const reader of readers)
    sealed[fingerprintOf(reader)] = await sealResource(resource, terms, author, reader);
  return sealed;
}

/**
 * Opens what was sealed for one order and one role.
 * @param authorKey the key of `terms.author`
 * @throws CountersignError `tampered` when it does not open or another signed it, `refused` when it was sealed
 *   for something else, naming what differs.
 */
export async function openSealedResource(
  sealed: string,
  terms: EnvelopeTerms,
  key: PrivateKey,
  authorKey: PublicKey,
  what: string,
): Promise<Resource> {
  const json = Buffer.from(await openMessage(sealed, key, what, authorKey)).toString('utf8');
  const envelope = parseEnvelope(json, what);
  const differing = differingEnvelopeMembers(envelope, terms);
  if (differing.length > 0)
    throw new CountersignError('refused', `${what} was sealed for something else: ${differing.join(', ')}`);
  return parseResource(JSON.stringify(envelope.resource), what);
}

function parseEnvelope(json: string, what: string): ReturnType<typeof makeEnvelope> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // The parser's own message quotes the text, which may hold the key.
    throw new CountersignError('tampered', `${what} is not JSON`);
  }
  const parsed = envelopeSchema.safeParse(value);
  if (!parsed.success || hasDuplicateMembers(json, value))
    throw new CountersignError('tampered', `${what} is not an envelope of this version`);
  return parsed.data;
}
