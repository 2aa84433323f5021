import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policySchema, type Policy } from '../../src/attestation/policy.ts';
import type { Party } from '../../src/flow/party.ts';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { formatWitnessKey } from '../../src/ledger/log/witness/witnessKey.ts';
import { fingerprintOf, generatePartyKey, readPrivateKey } from '../../src/pgp/keys.ts';
import type { Resource } from '../../src/resource/resource.ts';
import { readResourceFile, writeResourceFile } from '../../src/resource/resourceFile.ts';
import { uploadResource } from '../../src/resource/transfer/uploadResource.ts';
import type { ObjectStore } from '../../src/storage/objectStore.ts';
import { openStore } from '../../src/storage/openStore.ts';
import { openSimulatedAttester, type SimulatedAttester } from '../../src/tee/attesters/simulatedAttester.ts';
import { smallImage } from '../../test/servers/testImage.ts';
import { witnessSignerOf } from './witnessOf.ts';

/** What all processes of a run share: a directory with the ledger, the keys, the store, and what was offered. */
export class Stage {
  readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  get ledger(): string {
    return this.path('ledger.git');
  }

  path(...names: readonly string[]): string {
    return join(this.directory, ...names);
  }

  /** The party of this name, who looks at the ledger through a cache of its own. */
  async party(name: string, cache: string, policy: Policy = this.policy()): Promise<Party> {
    const file = this.path(`${name}.asc`);
    if (!existsSync(file)) writeFileSync(file, (await generatePartyKey({ name })).armor(), { mode: 0o600 });
    const key = await readPrivateKey(readFileSync(file, 'utf8'), undefined);
    const repository = await openLedgerRepository(this.ledger, {
      cacheDir: this.path('caches', cache),
      appendLimitMs: 300_000,
    });
    return {
      key,
      fingerprint: fingerprintOf(key.toPublic()),
      ledger: new Ledger(repository),
      store: await openStore(this.path('store'), {}),
      policy,
    };
  }

  /** One TEE: every agent has its root. */
  attester(): Promise<SimulatedAttester> {
    return openSimulatedAttester(this.path('root.pem'));
  }

  /** Everybody's: a simulated TEE, and Alice's witness for whatever is opened. */
  policy(): Policy {
    const keys = [formatWitnessKey(witnessSignerOf(this).key)];
    return policySchema.parse({ version: 1, allowSimulated: true, witnesses: { keys, quorum: 1 } });
  }

  /** What was uploaded under a name; uploads it the first time. */
  async resource(name: string, store: ObjectStore): Promise<Resource> {
    const file = this.path(`${name}.resource.json`);
    if (existsSync(file)) return readResourceFile(file);
    const plain = this.path(name);
    writeFileSync(plain, name === 'solution' ? smallImage() : `the ${name}`);
    const resource = await uploadResource(plain, store);
    await writeResourceFile(file, resource);
    return resource;
  }

  get offers(): Offers {
    return JSON.parse(readFileSync(this.path('offers.json'), 'utf8')) as Offers;
  }

  set offers(offers: Offers) {
    writeFileSync(this.path('offers.json'), JSON.stringify(offers));
  }
}

/** The numbers of what is offered. */
export interface Offers {
  readonly tee: number;
  readonly data: number;
}
