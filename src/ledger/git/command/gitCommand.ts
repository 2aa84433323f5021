import { spawn } from 'node:child_process';
import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { CountersignError } from '../../../errors.ts';

export type GitEnvironment = Readonly<Record<string, string>>;
type GitVersion = readonly [major: number, minor: number];
export type GitConfig = readonly (readonly [key: string, value: string])[];

export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
  readonly timedOut: boolean;
}

export interface GitOptions {
  readonly env: GitEnvironment;
  readonly input?: string | Uint8Array;
  /** Milliseconds after which git is ended. */
  readonly timeoutMs?: number;
}

const NEUTRAL_NAME = 'Countersign ledger';
const NEUTRAL_EMAIL = 'ledger@localhost.invalid';
/** Who every commit is by: authorship is in the signed entries, and a machine's user name is nobody's business. */
export const NEUTRAL_IDENTITY = `${NEUTRAL_NAME} <${NEUTRAL_EMAIL}>`;

const STDERR_LIMIT = 64 * 1024;
const STDOUT_LIMIT = 64 * 1024 * 1024;
/** Oldest git whose configuration can be given by the environment (GIT_CONFIG_COUNT). */
const OLDEST_GIT: GitVersion = [2, 31];
const NAMED_HOOKS_SINCE: GitVersion = [2, 54];
/** The key that makes a hook of a name. A name may hold anything but a newline. */
const NAMED_HOOK = { pattern: '^hook[.].*[.]event$', before: 'hook.', after: '.event' };

/**
 * A list of one protocol that nobody can name. git takes any helper that is listed, and runs `git remote-<helper>`,
 * which the repository may have made an alias for a program: so the list is neither a word nor empty.
 */
const NO_PROTOCOL = randomUUID();

/** Nothing is fetched by a git that sees these. */
export const CLOSED: GitEnvironment = { GIT_ALLOW_PROTOCOL: NO_PROTOCOL, GIT_NO_LAZY_FETCH: '1' };

/**
 * What a git that touches only files of this machine sees: nothing of the user's configuration, no hooks. Of the
 * repository's own nothing that runs a program: a missing object is missing, and is not fetched from a remote whose
 * `uploadpack`, ssh command or helper the repository's owner wrote (GIT_NO_LAZY_FETCH; a git that does not know it
 * comes as far as the protocol, and no protocol is allowed).
 */
export function localEnvironment(gitDir: string, configuration: GitConfig = []): GitEnvironment {
  // The ledger was named by the user, and nothing that its owner may have configured is run.
  const named = ['safe.directory', gitDir] as const;
  return environment({ ...localVariables(), ...CLOSED, GIT_PAGER: 'cat' }, gitDir, [named, ...configuration]);
}

/**
 * An entry that was said to be added survives a power cut: its objects are on the disk, with one wait for all of them,
 * before the branch that names them is. (A git before 2.36 leaves the branch to the file system.) For a ledger itself: what
 * a cache loses is fetched again.
 */
export const DURABLE: GitConfig = [
  ['core.fsync', 'committed,loose-object,reference'],
  ['core.fsyncMethod', 'batch'],
];

/**
 * Whether a git that talks to a server heeds what user and system have configured: a person's credential helpers and
 * rewritten addresses are meant; on a runner, whoever ran a step before may have written them.
 */
export type UserConfiguration = 'followed' | 'ignored';

/** What a git that talks to a server sees. */
export function remoteEnvironment(
  gitDir: string,
  config: GitConfig,
  userConfiguration: UserConfiguration,
): GitEnvironment {
  // A home of its own: curl would take passwords out of the user's .netrc.
  const variables =
    userConfiguration === 'followed'
      ? baseVariables((name) => !DROPPED.test(name) && !OURS.test(name))
      : {
          ...baseVariables((name) => NEEDED.includes(name) || CONNECTION.test(name)),
          ...NO_FILES,
          HOME: gitDir,
        };
  return environment(variables, gitDir, [
    ['protocol.version', '2'],
    ['push.gpgSign', 'false'],
    ['push.followTags', 'false'],
    ['push.recurseSubmodules', 'no'],
    ['fetch.recurseSubmodules', 'false'],
    ['fetch.writeCommitGraph', 'false'],
    ['submodule.recurse', 'false'],
    ['http.lowSpeedLimit', '100'],
    ['http.lowSpeedTime', '30'],
    ...config,
  ]);
}

/**
 * Runs git to its end, without the hooks that its configuration names. Its exit status is the caller's to judge.
 * @throws CountersignError `unavailable` without git, `refused` when a hook's name cannot be told.
 */
export async function runGit(args: readonly string[], options: GitOptions): Promise<GitResult> {
  const env = await withoutNamedHooks(options.env);
  return 'code' in env ? env : await startGit(args, { ...options, env: env.variables });
}

/**
 * Since 2.54 a configuration may name programs to be run as hooks, whatever `core.hooksPath` is. Only by its name
 * is such a hook switched off for certain: the switch for all hooks of an event (`hook.<event>.enabled`, 2.55) is
 * itself taken for a hook's name as soon as the configuration says `hook.<event>.parallel`.
 * @returns what git answered instead, when it cannot read its configuration: then no command of it is run.
 */
async function withoutNamedHooks(
  env: GitEnvironment,
): Promise<{ readonly variables: GitEnvironment } | GitResult> {
  if (isOlder(await gitVersion(), NAMED_HOOKS_SINCE)) return { variables: env };
  const listed = await startGit(['config', '--null', '--name-only', '--get-regexp', NAMED_HOOK.pattern], {
    env,
    timeoutMs: 10_000,
  });
  if (listed.code === 1 && listed.stdout.length === 0) return { variables: env };
  if (listed.code !== 0) return listed;
  const variables = { ...env };
  add(
    variables,
    [...namesOf(listed.stdout)].map((name) => [`hook.${name}.enabled`, 'false']),
  );
  return { variables };
}

function namesOf(listed: Buffer): Set<string> {
  if (!isUtf8(listed))
    throw new CountersignError(
      'refused',
      'the configuration of git names a hook in bytes that are no UTF-8',
      {
        mend: 'Look at what `git config --list --show-origin` says of hooks, and remove it.',
      },
    );
  const keys = listed.toString('utf8').split('\0').filter(Boolean);
  return new Set(keys.map((key) => key.slice(NAMED_HOOK.before.length, -NAMED_HOOK.after.length)));
}

async function startGit(args: readonly string[], options: GitOptions): Promise<GitResult> {
  return await new Promise<GitResult>((resolve, reject) => {
    const child = spawn('git', args, { env: { ...options.env }, stdio: ['pipe', 'pipe', 'pipe'] });
    const stdout: Buffer[] = [];
    let stdoutBytes = 0;
    let stderr = '';
    let timedOut = false;
    const end = (signal: NodeJS.Signals): void => {
      child.kill(signal);
    };
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            end('SIGTERM');
            setTimeout(end, 2000, 'SIGKILL').unref();
          }, options.timeoutMs);
    child.stdout.on('data', (chunk: Buffer) => {
      stdoutBytes += chunk.length;
      if (stdoutBytes > STDOUT_LIMIT) end('SIGKILL');
      else stdout.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (stderr.length < STDERR_LIMIT) stderr += chunk.toString('utf8');
    });
    // git may end before it has read its input; its exit status says why.
    child.stdin.on('error', () => undefined);
    child.on('error', (cause) => {
      clearTimeout(timer);
      reject(gitMissing(cause));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 128, stdout: Buffer.concat(stdout), stderr, timedOut });
    });
    child.stdin.end(options.input ?? '');
  });
}

/** The error of a git that could not be started. */
export function gitMissing(cause: unknown): CountersignError {
  return new CountersignError('unavailable', 'git could not be started: the ledger is kept by git', {
    mend: 'Install git 2.31 or newer (Debian: apt-get install git) and see that it is on the PATH.',
    cause,
  });
}

let version: Promise<GitVersion> | undefined;

/** @throws CountersignError `unavailable` without git, `unsupported` when git is older than 2.31. */
export async function checkGitVersion(): Promise<void> {
  const found = await gitVersion();
  if (!isOlder(found, OLDEST_GIT)) return;
  throw new CountersignError('unsupported', `git ${found.join('.')} is too old to keep a ledger with`, {
    mend: 'Install git 2.31 or newer.',
  });
}

/** Looked up once. */
function gitVersion(): Promise<GitVersion> {
  version ??= readVersion().catch((error: unknown) => {
    version = undefined;
    throw error;
  });
  return version;
}

async function readVersion(): Promise<GitVersion> {
  const { stdout } = await startGit(['--version'], { env: localVariables() });
  const found = /(\d+)\.(\d+)/.exec(stdout.toString('utf8'));
  return [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
}

function isOlder([major, minor]: GitVersion, [thanMajor, thanMinor]: GitVersion): boolean {
  return major < thanMajor || (major === thanMajor && minor < thanMinor);
}

/** Variables that point git at another repository or make it print what it sends are never passed on. */
const DROPPED =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|CEILING_DIRECTORIES|SHALLOW_FILE|QUARANTINE_PATH|PREFIX|CONFIG|CONFIG_PARAMETERS|TRACE.*|CURL_VERBOSE|REDIRECT_.*|AUTHOR_.*|COMMITTER_.*|REPLACE_REF_BASE|GRAFT_FILE|LITERAL_PATHSPECS|DEFAULT_HASH|PROTOCOL)$/;

/** All that a git needs which talks to nobody. */
const NEEDED = ['PATH', 'HOME', 'TMPDIR', 'TMP', 'TEMP', 'LD_LIBRARY_PATH', 'SYSTEMROOT', 'GIT_EXEC_PATH'];

/** How a server is reached and known, where no file says so. */
const CONNECTION =
  /^(?:(?:https?|all|no)_proxy|SSL_CERT_(?:FILE|DIR)|GIT_SSL_CA(?:INFO|PATH)|GIT_SSH_COMMAND|SSH_AUTH_SOCK)$/i;

/** Neither the system's nor the user's configuration is read. */
const NO_FILES = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };

/** Passphrases of ours, and the inputs of an action, are for no other program. */
const OURS = /^(?:COUNTERSIGN|INPUT)_/;

function baseVariables(isPassedOn: (name: string) => boolean): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && isPassedOn(name)) variables[name] = value;
  }
  return Object.assign(variables, {
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'file:ssh:https:http',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_AUTHOR_NAME: NEUTRAL_NAME,
    GIT_AUTHOR_EMAIL: NEUTRAL_EMAIL,
    GIT_COMMITTER_NAME: NEUTRAL_NAME,
    GIT_COMMITTER_EMAIL: NEUTRAL_EMAIL,
  });
}

function localVariables(): Record<string, string> {
  return { ...baseVariables((name) => NEEDED.includes(name)), ...NO_FILES };
}

function environment(variables: Record<string, string>, gitDir: string, config: GitConfig): GitEnvironment {
  const all: GitConfig = [['core.hooksPath', '/dev/null'], ['core.fsmonitor', 'false'], ...config];
  variables['GIT_DIR'] = gitDir;
  add(variables, all);
  return variables;
}

/** Settings that are there already (the user's, for credentials in CI, say) come first: the last one counts. */
function add(variables: Record<string, string>, config: GitConfig): void {
  const given = Number(variables['GIT_CONFIG_COUNT'] ?? 0);
  const first = Number.isSafeInteger(given) && given > 0 ? given : 0;
  variables['GIT_CONFIG_COUNT'] = String(first + config.length);
  for (const [index, [key, value]] of config.entries()) {
    variables[`GIT_CONFIG_KEY_${first + index}`] = key;
    variables[`GIT_CONFIG_VALUE_${first + index}`] = value;
  }
}
