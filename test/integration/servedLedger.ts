import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { initLedgerRepository } from '../../src/ledger/git/gitInit.ts';
import type { LedgerRepository } from '../../src/ledger/ledgerRepository.ts';
import { addLeaf } from '../ledger/git/someLeaves.ts';
import { startGitHttpServer, type GitHttpServer } from '../servers/gitHttpServer.ts';

/** An empty ledger, made anew for each test, and a server that has it. */
export class ServedLedger {
  /** Everything of a test. */
  directory = '';
  #server: GitHttpServer | undefined;
  #added = 0;

  constructor() {
    beforeEach(async () => {
      this.directory = await mkdtemp(join(tmpdir(), 'countersign-git-remote-'));
      await initLedgerRepository(this.path);
      this.#server = await startGitHttpServer(this.directory);
    });
    afterEach(async () => {
      await this.server.close();
      await rm(this.directory, { recursive: true, force: true, maxRetries: 5 });
    });
  }

  get path(): string {
    return join(this.directory, 'ledger.git');
  }

  get server(): GitHttpServer {
    if (this.#server === undefined) throw new Error('the server was not started');
    return this.#server;
  }

  /** Adds a leaf of its own, and a file beside the log. */
  add(ledger: LedgerRepository, name: string, content = 'x'): Promise<void> {
    return addLeaf(ledger, `leaf ${++this.#added}`, { [name]: content });
  }

  /** The last so many leaves that were added. */
  lastAdded(count: number): string[] {
    return Array.from({ length: count }, (_, at) => `leaf ${this.#added - count + 1 + at}`);
  }
}

/** The names in the root that are not the log's. */
export async function namesBeside(ledger: LedgerRepository): Promise<string[]> {
  return (await (await ledger.snapshot()).list('')).filter((name) => name !== 'log/');
}
