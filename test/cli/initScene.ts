import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { startScene, type Scene } from '../github/support.ts';
import type { JsonObject } from '../servers/github/openApi.ts';
import type { Environment } from '../servers/githubServer.ts';
import { CliFixture, type CliRun } from './cliFixture.ts';

/** Of the Countersign that the workflows run: a commit of its own. */
export const COMMIT = 'a'.repeat(40);
export const ARGS = ['--yes', '--actions', `acme/countersign@${COMMIT}`];
const READS = ['alice-reads', 'bob', 'bob-reads', 'tee', 'witness'];
const SEALED = '-----BEGIN PGP MESSAGE-----\n\nwhat opens the dataset\n-----END PGP MESSAGE-----\n';

/** Alice's fresh repository, a home and a checkout of hers, and what she does beside `countersign init`. */
export class InitScene {
  readonly github: Scene;
  readonly fixture = new CliFixture();

  private constructor(github: Scene) {
    this.github = github;
    const { state } = github.server;
    state.addRepository('acme/countersign').branches.set('main', ['c'.repeat(40), COMMIT]);
  }

  static async start(): Promise<InitScene> {
    return new InitScene(await startScene());
  }

  async close(): Promise<void> {
    this.fixture.remove();
    await this.github.server.close();
  }

  init(role: string, args: readonly string[]): Promise<CliRun> {
    const where = ['--repository', 'alice/data', '--directory', this.fixture.path('checkout')];
    const places = ['--storage', 'oci://ghcr.io/alice/data'];
    return this.#run(['init', role, ...where, ...places, ...args]);
  }

  gateCheck(): Promise<CliRun> {
    const gate = ['--repository', 'alice/data', '--environment', 'alice', '--reads', ...READS];
    const approver = ['--approver', `alice:${this.github.server.state.account('alice').id}`];
    return this.#run(['gate', 'check', ...gate, ...approver]);
  }

  #run(args: readonly string[]): Promise<CliRun> {
    return this.fixture.run('alice', args, {
      ...{ GITHUB_API_URL: this.github.server.url, GH_TOKEN: 'alice-token', GITHUB_TOKEN: '' },
      ...{ GITHUB_SERVER_URL: 'https://github.com' },
      ...{ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', NOTIFY_TOKEN: '' },
    });
  }

  /** What the owner does with the checkout. */
  push(): void {
    const root = this.fixture.path('checkout');
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) {
        const path = join(entry.parentPath, entry.name);
        this.github.repository.files.set(relative(root, path), readFileSync(path, 'utf8'));
      }
  }

  /** What nobody but the owner knows or does. */
  doTheRest(): void {
    const { branches, vault } = this.github.repository;
    for (const name of ['TEE_OFFER', 'DATA_OFFER']) vault.variables.set(name, '300');
    branches.set('witness', ['d'.repeat(40)]);
  }

  /** From a fresh repository to one that is ready. @throws where one of the two runs fails */
  async makeReady(args: readonly string[] = []): Promise<void> {
    const resource = ['--resource', this.fixture.write('dataset.resource.json', SEALED)];
    const first = await this.init('one-repository', [...ARGS, ...resource, ...args]);
    this.push();
    this.doTheRest();
    const second = await this.init('one-repository', ['--yes', ...args]);
    if (first.status !== 0 || second.status !== 0) throw new Error(first.err + second.err);
  }

  environment(name = 'alice'): Environment {
    const found = this.github.repository.environments.get(name);
    if (found === undefined) throw new Error(`no environment ${name}`);
    return found;
  }

  ruleset(name: string): JsonObject {
    const found = this.github.repository.rulesets.find((each) => each['name'] === name);
    if (found === undefined) throw new Error(`no ruleset ${name}`);
    return found;
  }

  /** Of all that was asked of GitHub since a number of requests, what would change something. */
  writes(since = 0): string[] {
    const lines = this.github.server.requests.slice(since).map(({ line }) => line);
    return lines.filter((line) => !line.startsWith('GET'));
  }
}
