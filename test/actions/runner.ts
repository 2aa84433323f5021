import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { ACTIONS, type ActionName } from '../../src/actions/actionNames.ts';
import type { ActionServices } from '../../src/job/actionContext.ts';
import { runAction } from '../../src/job/runAction.ts';

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

export interface Ran {
  readonly status: number;
  /** What the runner would print, `::add-mask::` lines taken out. */
  readonly log: string;
  readonly masks: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly required?: boolean; readonly default?: string }>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
}

export function actionDirectory(name: ActionName): string {
  return name === 'rehearsal' ? PROJECT : join(PROJECT, 'actions', name);
}

export async function readActionFile(name: ActionName): Promise<ActionFile> {
  return parse(await readFile(join(actionDirectory(name), 'action.yml'), 'utf8')) as ActionFile;
}

/** A runner's files and variables, in a temporary directory. */
export class TestRunner {
  readonly root: string;
  readonly env: Record<string, string | undefined>;
  services: ActionServices = {};

  private constructor(root: string) {
    this.root = root;
    this.env = {
      PATH: process.env['PATH'],
      RUNNER_TEMP: join(root, 'temp'),
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'bob/solution',
      GITHUB_RUN_ID: '7',
      GITHUB_JOB: 'job',
      GITHUB_ACTION: '__step',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_EVENT_NAME: 'push',
    };
  }

  static async start(): Promise<TestRunner> {
    const runner = new TestRunner(await mkdtemp(join(tmpdir(), 'countersign-actions-')));
    await mkdir(join(runner.root, 'temp'));
    return runner;
  }

  /** Runs an action as a runner does: with the defaults of its action.yml, expressions left out. */
  async run(
    name: ActionName,
    inputs: Readonly<Record<string, string | number | boolean>>,
    env: Readonly<Record<string, string | undefined>> = {},
    services: ActionServices = {},
    signal?: AbortSignal,
  ): Promise<Ran> {
    const files = await mkdtemp(join(this.root, 'step-'));
    const [outputFile, summaryFile] = [join(files, 'output'), join(files, 'summary')];
    await writeFile(outputFile, '');
    await writeFile(summaryFile, '');
    const file = await readActionFile(name);
    const declared = file.inputs ?? {};
    const variables: Record<string, string> = {};
    for (const [input, { default: value }] of Object.entries(declared))
      if (value !== undefined && !value.includes('${{')) variables[`INPUT_${input.toUpperCase()}`] = value;
    for (const [input, value] of Object.entries(inputs))
      variables[`INPUT_${input.toUpperCase()}`] = String(value);
    const lines: string[] = [];
    const { run } = await ACTIONS[name]();
    const status = await runAction(name, run, {
      env: {
        ...this.env,
        ...env,
        ...variables,
        GITHUB_OUTPUT: outputFile,
        GITHUB_STEP_SUMMARY: summaryFile,
      },
      services: { ...this.services, ...services },
      write: (line) => lines.push(line.trimEnd()),
      ...(signal === undefined ? {} : { signal }),
    });
    const isMask = (line: string): boolean => line.startsWith('::add-mask::');
    const result = {
      status,
      log: lines.filter((line) => !isMask(line)).join('\n'),
      masks: lines.filter(isMask).map((line) => line.slice('::add-mask::'.length)),
      outputs: readByRunner(await readFile(outputFile, 'utf8')),
      summary: await readFile(summaryFile, 'utf8'),
    };
    await rm(files, { recursive: true });
    const [set, promised] = [Object.keys(result.outputs).sort(), Object.keys(file.outputs ?? {}).sort()];
    if (status === 0 && set.join() !== promised.join())
      throw new Error(`${name} declares the outputs ${promised.join()} and set ${set.join()}`);
    return result;
  }

  async close(): Promise<void> {
    await rm(this.root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What the runner reads out of the file (actions/runner, FileCommandManager: `name<<delimiter`). */
function readByRunner(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = text.split('\n');
  while (lines.length > 1) {
    const [name = '', delimiter = ''] = (lines.shift() ?? '').split('<<');
    const value: string[] = [];
    while (lines.length > 0 && lines[0] !== delimiter) value.push(lines.shift() ?? '');
    lines.shift();
    found[name] = value.join('\n');
  }
  return found;
}
