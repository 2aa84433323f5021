import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { CountersignError, messageOf } from '../errors.ts';
import { readRunEvent } from '../github/runner/event.ts';
import { createSecretRegistry, type SecretRegistry } from '../github/runner/mask.ts';
import { setOutputs } from '../github/runner/outputs.ts';
import { summaryRoom, writeSummary } from '../github/runner/summary.ts';
import {
  runUrlOf,
  type ActionContext,
  type ActionEnvironment,
  type ActionServices,
} from './actionContext.ts';
import { annotation, logLine, plain, withoutSecrets, type Place } from './log/actionLog.ts';

export type ActionMain = (context: ActionContext) => Promise<void>;

export interface RunOptions {
  readonly env?: ActionEnvironment;
  readonly services?: ActionServices;
  /** Takes the log; standard output when not given. */
  readonly write?: (line: string) => void;
  readonly signal?: AbortSignal;
}

/** Secrets of the environment that an action uses without an input of their own. */
const SECRET_VARIABLES = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'GITHUB_TOKEN'] as const;

/**
 * Runs one action and gives its exit status. Whatever is thrown becomes one annotation that says what is wrong and
 * how to mend it; the temporary directory is removed however the action ends.
 */
export async function runAction(name: string, main: ActionMain, options: RunOptions = {}): Promise<number> {
  const { env = process.env, services = {} } = options;
  const write =
    options.write ??
    ((line: string): void => void process.stdout.write(line.endsWith('\n') ? line : `${line}\n`));
  const secrets = createSecretRegistry(write);
  for (const variable of SECRET_VARIABLES) if (env[variable]) secrets.register(env[variable]);
  let directory: string | undefined;
  let ledgerHead: string | undefined;
  const clean = (): void => {
    if (directory !== undefined) rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
    directory = undefined;
  };
  const context: ActionContext = {
    name,
    env,
    secrets,
    event: readRunEvent(env),
    signal: options.signal ?? new AbortController().signal,
    services,
    log: (line) => {
      write(logLine(line, secrets));
    },
    warn: (message) => {
      write(annotation('warning', `Countersign ${name}`, shown(message, secrets)));
    },
    notice: (message) => {
      write(annotation('notice', `Countersign ${name}`, shown(message, secrets)));
    },
    setOutputs: (values) => {
      setOutputs(values, secrets, env);
    },
    noteLedgerHead: (commit) => {
      ledgerHead = commit;
    },
    addSummary: (markdown) => {
      writeSummary(withoutSecrets(markdown, secrets), summaryPointer(env), env);
    },
    summaryRoom: () => summaryRoom(env),
    temporaryDirectory: () => {
      directory ??= mkdtempSync(join(env['RUNNER_TEMP'] ?? tmpdir(), 'countersign-'));
      return Promise.resolve(directory);
    },
  };
  try {
    await main(context);
    return 0;
  } catch (error) {
    const place = placeIn(env, error, secrets);
    write(annotation('error', `Countersign ${name}`, shown(explain(error), secrets), place));
    if (env['RUNNER_DEBUG'] === '1' && error instanceof Error) {
      for (const line of (error.stack ?? '').split('\n')) write(`::debug::${logLine(line, secrets)}`);
    }
    return 1;
  } finally {
    if (ledgerHead !== undefined) context.setOutputs({ 'ledger-head': ledgerHead });
    clean();
  }
}

/** Where the rest of a summary is that was too long for GitHub. */
function summaryPointer(env: ActionEnvironment): string {
  const url = runUrlOf(env);
  return `_This summary was cut at GitHub's limit of 1 MiB; the files and outputs of the step have the rest${url === undefined ? '' : ` (${url})`}._`;
}

function explain(error: unknown): string {
  if (error instanceof CountersignError) {
    const mend = error.mend === undefined ? '' : `\nTo mend it: ${error.mend}`;
    return `${messageOf(error)}${mend}`;
  }
  if (isSystemError(error))
    return `the machine refused it: ${messageOf(error)}\nTo mend it: see that the paths of the inputs exist, are of the right kind and may be written, and that the disk is not full.`;
  return `an error that is not foreseen: ${messageOf(error)}\nTo mend it: run the job again with debug logging on, and report what it says.`;
}

/** The file of the repository that is at fault: GitHub shows the annotation there. */
function placeIn(env: ActionEnvironment, error: unknown, secrets: SecretRegistry): Place | undefined {
  const at = error instanceof CountersignError ? error.at : undefined;
  const workspace = env['GITHUB_WORKSPACE'];
  if (at === undefined || !workspace) return undefined;
  const file = relative(workspace, resolve(at.file));
  const isOfRepository = !file.startsWith('..') && !isAbsolute(file) && existsSync(at.file);
  return isOfRepository && !secrets.foundIn(file) ? { file, line: at.line } : undefined;
}

/** What the operating system said to a path or a socket: not ours to foresee one by one. */
function isSystemError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;
}

function shown(message: string, secrets: SecretRegistry): string {
  return withoutSecrets(message.split('\n').map(plain).join('\n'), secrets);
}

/** On a runner: a cancelled run is asked to stop (SIGINT, then SIGTERM), and leaves nothing behind. */
export async function runOnRunner(name: string, main: ActionMain): Promise<number> {
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const cancelled = new Promise<number>((resolve) => {
    controller.signal.addEventListener('abort', () => {
      // The runner waits 7.5 s after SIGINT and 2.5 s after SIGTERM before it kills.
      setTimeout(resolve, 9000, 130).unref();
    });
  });
  const guarded: ActionMain = async (context) => {
    const ended = await Promise.race([main(context).then(() => 0), cancelled]);
    if (ended !== 0) throw new CountersignError('unavailable', 'the run was cancelled');
  };
  const status = await runAction(name, guarded, { signal: controller.signal });
  process.off('SIGINT', stop);
  process.off('SIGTERM', stop);
  // What was cut short may still be at work, and connections that are kept alive hold the process for seconds.
  if (controller.signal.aborted) process.exit(130);
  setTimeout(() => process.exit(), 2000).unref();
  return status;
}
