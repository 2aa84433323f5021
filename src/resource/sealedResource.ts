import { canonicalBytes } from '../canonicalJson.ts';
import { CountersignError } from '../errors.ts';
import {
  differingEnvelopeMembers,
  envelopeSchema,
  makeEnvelope,
  type Envelope,
  type EnvelopeTerms,
} from '../marketplace/approval/envelope.ts';
import { fingerprintOf, type PrivateKey, type PublicKey } from '../pgp/keys.ts';
import { openMessage, sealMessage } from '../pgp/messages.ts';
import { hasDuplicateMembers } from '../text/json/hasDuplicateMembers.ts';
import type { Resource } from './resource.ts';
import { parseResource } from './resourceFile.ts';

/**
 * Seals a resource, or what opens a root, for one order and one role, signed inside by its author.
 * @returns the armoured message
 */
export async function sealResource(
  content: object,
  terms: EnvelopeTerms,
  author: PrivateKey,
  reader: PublicKey,
): Promise<string> {
  return sealMessage(canonicalBytes(makeEnvelope(terms, content)), [reader], author);
}

/** The same, to each of several readers alone. @returns armoured messages by the readers' fingerprints */
export async function sealResourceToEach(
  content: object,
  terms: EnvelopeTerms,
  author: PrivateKey,
  readers: Iterable<PublicKey>,
): Promise<Record<string, string>> {
  const sealed: Record<string, string> = {};
  for (const reader of readers)
    sealed[fingerprintOf(reader)] = await sealResource(content, terms, author, reader);
  return sealed;
}

async function openEnvelope(
  sealed: string,
  terms: EnvelopeTerms,
  key: PrivateKey,
  authorKey: PublicKey,
  what: string,
): Promise<Envelope> {
  const json = Buffer.from(await openMessage(sealed, key, what, authorKey)).toString('utf8');
  const envelope = parseEnvelope(json, what);
  const differing = differingEnvelopeMembers(envelope, terms);
  if (differing.length > 0)
    throw new CountersignError('refused', `${what} was sealed for something else: ${differing.join(', ')}`);
  return envelope;
}

const wrongContent = (what: string): CountersignError =>
  new CountersignError('tampered', `${what} is not an envelope of this version`);

/**
 * Opens what was sealed for one order and one role.
 * @param authorKey the key of `terms.author`
 * @throws CountersignError `tampered` when it does not open or another signed it, `refused` when it was sealed
 *   for something else, naming what differs.
 */
export async function openSealedResource(...parts: Parameters<typeof openEnvelope>): Promise<Resource> {
  const [, , , , what] = parts;
  const envelope = await openEnvelope(...parts);
  if (!('resource' in envelope)) throw wrongContent(what);
  return parseResource(JSON.stringify(envelope.resource), what);
}

/** The same of what opens a root: of whatever form it is. */
export async function openSealedDetails(...parts: Parameters<typeof openEnvelope>): Promise<unknown> {
  const [, , , , what] = parts;
  const envelope = await openEnvelope(...parts);
  if (!('opening' in envelope)) throw wrongContent(what);
  return envelope.opening;
}

function parseEnvelope(json: string, what: string): Envelope {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // The parser's own message quotes the text, which may hold the key.
    throw new CountersignError('tampered', `${what} is not JSON`);
  }
  const parsed = envelopeSchema.safeParse(value);
  if (!parsed.success || hasDuplicateMembers(json, value)) throw wrongContent(what);
  return parsed.data;
}
