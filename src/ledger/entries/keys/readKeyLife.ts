import { MAX_CERTIFICATE_BYTES, readCertificate } from '../../../pgp/certificates.ts';
import type { PublicKey } from '../../../pgp/keys.ts';
import { sha256Hex } from '../../../platformKeys.ts';
import { accountDirectory } from '../../ledgerPaths.ts';
import type { LedgerSnapshot } from '../../ledgerRepository.ts';
import { fromUtf8, toUtf8 } from '../../../bytes/byteForms.ts';
import { decodeEntry } from '../../log/leaf.ts';
import type { LogView, PlacedLeaf } from '../../log/logView.ts';
import type { LogEntry } from '../../log/threadFold.ts';
import { SLACK_MS } from '../../pgpLogCrypto.ts';
import { bodyOf } from '../entries.ts';
import { nearKeyLeaves, type KeyFinding } from './findKeyLeaves.ts';
import { KeyFold } from './keyFold.ts';
import type { KeyLife } from './keyLife.ts';

/** The bodies of so many beginnings are looked for in earlier commits too: anybody can write one that never had any. */
const MOST_LOOKED_FOR = 8;

interface ReadLife {
  readonly life: KeyLife;
  readonly isBroken: boolean;
  /** Why a beginning could not be looked at. */
  readonly missing: Error | undefined;
}

/** Reads what leaves say of a key. */
class LifeReader {
  readonly #snapshot: LedgerSnapshot;
  readonly #log: LogView;
  readonly #fingerprint: string;
  readonly #own: PublicKey | undefined;
  readonly #bodies = new Map<number, Promise<Uint8Array | undefined>>();
  #lookedFor = 0;
  #missing: Error | undefined;

  constructor(snapshot: LedgerSnapshot, log: LogView, fingerprint: string, own: PublicKey | undefined) {
    this.#snapshot = snapshot;
    this.#log = log;
    this.#fingerprint = fingerprint;
    this.#own = own;
  }

  async read(leaves: readonly PlacedLeaf[]): Promise<ReadLife> {
    await this.#bring(leaves);
    const fold = new KeyFold(this.#fingerprint, {
      ledger: this.#log.ledger,
      rootAt: (size) => this.#log.rootAt(size),
      bodyOf: (entry) => this.#bodyOf(entry),
    });
    for (const placed of leaves)
      await fold.judge(placed, fold.isEmpty ? await this.#certificateIn(placed) : undefined);
    return { life: fold.life(), isBroken: fold.isBroken, missing: this.#missing };
  }

  /** Asks at once for what judging these leaves needs, so that a server sends it together. */
  async #bring(leaves: readonly PlacedLeaf[]): Promise<void> {
    await Promise.allSettled(
      leaves.flatMap(({ index, leaf }) => {
        const head = decodeEntry(leaf)?.head;
        if (head?.author !== this.#fingerprint || head.checkpoint.size > index) return [];
        return [this.#log.rootAt(head.checkpoint.size)];
      }),
    );
  }

  /** By its place, since it is looked for there: a forged entry may name what another has. */
  #bodyOf(entry: LogEntry, where: 'anywhere' | 'here' = 'anywhere'): Promise<Uint8Array | undefined> {
    const known = this.#bodies.get(entry.index) ?? this.#findBody(entry, where);
    this.#bodies.set(entry.index, known);
    return known;
  }

  /** What was taken away its owner has. */
  async #findBody(entry: LogEntry, where: 'anywhere' | 'here'): Promise<Uint8Array | undefined> {
    const own = this.#own && toUtf8(this.#own.armor());
    if (own !== undefined && sha256Hex(own) === entry.head.body?.sha256) return own;
    return bodyOf(this.#snapshot, accountDirectory(this.#fingerprint), entry, where);
  }

  /** The certificate of a leaf that may add the key: what it is signed by is in its own body. */
  async #certificateIn({ index, leaf }: PlacedLeaf): Promise<PublicKey | undefined> {
    const head = decodeEntry(leaf)?.head;
    if (head?.kind !== 'key.added' || head.author !== this.#fingerprint) return undefined;
    if ((head.body?.bytes ?? 0) > MAX_CERTIFICATE_BYTES) return undefined;
    const where = this.#lookedFor < MOST_LOOKED_FOR ? 'anywhere' : 'here';
    try {
      const bytes = await this.#bodyOf({ index, head, digest: '' }, where);
      const by = new Date(Date.parse(head.at) + SLACK_MS);
      const armored = (bytes && fromUtf8(bytes)) ?? '';
      return await readCertificate(armored, this.#fingerprint, `the certificate of entry ${index}`, by);
    } catch (error) {
      this.#lookedFor++;
      // Its owner can tell what it has not signed.
      if (this.#own !== undefined) return this.#own;
      if (error instanceof Error && error.message.startsWith("the ledger's ")) this.#missing ??= error;
      return undefined;
    }
  }
}

/** A key that the log has nothing about. */
function unknownKey(fingerprint: string): KeyLife {
  return {
    fingerprint,
    certificates: [],
    end: undefined,
    entries: [],
    refused: [],
    unread: undefined,
  };
}

/**
 * What the log says of a key; with `finding` as far as its files lead, and the whole log where they lead nowhere.
 * @throws CountersignError `tampered` when the log's own files do not prove it, or its first certificate was taken away
 */
export async function readKeyLife(
  snapshot: LedgerSnapshot,
  fingerprint: string,
  finding: KeyFinding | 'whole',
): Promise<KeyLife> {
  const { log } = snapshot;
  if (log === undefined) return unknownKey(fingerprint);
  const own = finding === 'whole' ? undefined : finding.own;
  const read = (leaves: readonly PlacedLeaf[]) =>
    new LifeReader(snapshot, log, fingerprint, own).read(leaves);
  const near = finding === 'whole' ? undefined : await nearKeyLeaves(snapshot, log, fingerprint, finding);
  if (near !== undefined) {
    const { life, isBroken } = await read(near);
    if (!isBroken && life.certificates.length > 0) return life;
  }
  const isNew = finding !== 'whole' && own !== undefined && near === undefined;
  const first = isNew ? Math.min(finding.from ?? log.size, Math.max(0, log.size - finding.near)) : 0;
  const { life, missing } = await read(await log.about(fingerprint, first));
  // It may be the one that was taken away: what key that is then nobody can say.
  if (life.certificates.length === 0 && life.end === undefined && missing !== undefined) throw missing;
  return life;
}

/** The digest that the next entry of a key must follow; null where it has none. */
export function lastOf({ entries }: KeyLife): string | null {
  return entries.findLast(({ head }) => head.kind !== 'key.revoked')?.digest ?? null;
}

/** SHA-256 of a certificate as it is published. */
export function certificateDigest(armored: string): string {
  return sha256Hex(toUtf8(armored));
}
