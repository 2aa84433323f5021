import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readWorkflow, type JobFile } from '../servers/act/workflowFile.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** What anybody on the internet can choose: names, titles, texts, branches (GitHub's security hardening guide). */
const UNTRUSTED =
  /github\.(head_ref|event\.(issue|pull_request|comment|review|discussion|commits|head_commit|client_payload|inputs)|event\.[a-z_.]*(title|body|name|email|message|label|ref)\b)/;

function filesBelow(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map((path) => join(folder, String(path)))
    .filter((path) => pattern.test(path));
}

const workflows = ['.github', 'examples'].flatMap((folder) =>
  filesBelow(folder, /\.github\/workflows\/[^/]+\.ya?ml$/),
);
const actions = [...filesBelow('actions', /^actions\/[^/]+\/action\.yml$/), 'action.yml'];

function jobsOf(path: string): [string, JobFile][] {
  return Object.entries(readWorkflow(join(ROOT, path)).jobs);
}

function stepsOf(path: string): Readonly<Record<string, unknown>>[] {
  return jobsOf(path).flatMap(([, job]) => [...job.steps]);
}

test('there are workflows of the project and of each example', () => {
  for (const part of ['.github', 'one-repository', 'several-repositories', 'tee-runner'])
    expect(workflows.filter((path) => path.includes(part))).not.toEqual([]);
});

test('dependabot looks into every folder that has workflows', () => {
  const { updates } = parse(readFileSync(join(ROOT, '.github/dependabot.yml'), 'utf8')) as {
    readonly updates: readonly { 'package-ecosystem': string; directories?: readonly string[] }[];
  };
  const looked = updates
    .filter((update) => update['package-ecosystem'] === 'github-actions')
    .flatMap(({ directories = [] }) => directories)
    .map((directory) => new RegExp(`^${directory.replaceAll('*', '[^/]+')}$`));
  const folders = workflows.map((path) => `/${dirname(dirname(dirname(path)))}`.replace(/\/\.$/, '/'));
  expect(folders.filter((folder) => !looked.some((pattern) => pattern.test(folder)))).toEqual([]);
});

describe.each(workflows)('%s', (path) => {
  const text = readFileSync(join(ROOT, path), 'utf8');

  test('grants nothing at the top, and each job what it names with a reason', () => {
    expect(readWorkflow(join(ROOT, path)).permissions).toEqual({});
    for (const [, job] of jobsOf(path)) expect(job.permissions).toBeDefined();
    const granted = text.split('\n').filter((line) => /^ {6}[a-z-]+: (read|write)\b/.test(line));
    expect(granted.filter((line) => !/# \S+ \S+/.test(line))).toEqual([]);
    expect(text).not.toMatch(/(read|write)-all/);
  });

  test('pins every action of others to a full commit, and says which version that is', () => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line));
    const loose = uses.filter(
      (line) => !line.includes('uses: ./') && !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # \S+/.test(line),
    );
    expect(loose).toEqual([]);
  });

  test('leaves no credentials behind a checkout, and never checks out what pull_request_target was asked for', () => {
    const checkouts = stepsOf(path).filter(({ uses }) => String(uses).startsWith('actions/checkout@'));
    for (const { with: inputs } of checkouts) expect(inputs).toMatchObject({ 'persist-credentials': false });
    expect(text).not.toMatch(/^\s*pull_request_target:/m);
    expect(text).not.toMatch(/^\s*workflow_run:/m);
  });

  test('puts no expression into a script: values come by the environment', () => {
    for (const { run } of stepsOf(path)) expect(JSON.stringify(run ?? '')).not.toContain('${{');
  });

  test('puts what whoever starts a run wrote into the body of a request in JSON’s own quotes alone', () => {
    for (const { run, env = {} } of stepsOf(path)) {
      if (!String(run).includes('--data')) continue;
      for (const [name, value] of Object.entries(env as Record<string, unknown>)) {
        if (!/\binputs\./.test(String(value))) continue;
        expect([name, value]).toEqual([name, expect.stringMatching(/^\$\{\{ toJSON\(.*\) \}\}$/)]);
        expect(run).toContain(`:$${name}`);
      }
    }
  });

  test('gives what strangers choose to nothing that would run it', () => {
    const scripts = stepsOf(path).flatMap((step) => [step['run'], step['shell'], step['working-directory']]);
    expect(scripts.filter((script) => UNTRUSTED.test(String(script)))).toEqual([]);
    for (const [, { 'runs-on': runner }] of jobsOf(path)) expect(String(runner)).not.toContain('${{');
  });

  test('ends every job in bounded time, and says what happens to two runs at once', () => {
    for (const [, job] of jobsOf(path)) expect(job).toHaveProperty('timeout-minutes');
    expect(readWorkflow(join(ROOT, path))).toHaveProperty('concurrency.cancel-in-progress');
  });
});

describe.each(workflows.filter((path) => path.startsWith('examples/')))('%s', (path) => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const file = readWorkflow(join(ROOT, path));

  test('reads secrets in environments alone, which record no deployment but that of a passage of the gate', () => {
    expect(JSON.stringify({ ...file, jobs: undefined })).not.toContain('secrets.');
    for (const [name, { environment, ...job }] of jobsOf(path)) {
      // What publishes pages is a deployment, and holds nothing.
      if (environment !== undefined && JSON.stringify(environment).includes('"github-pages"')) {
        expect({ name, job: JSON.stringify(job) }).toEqual({
          name,
          job: expect.not.stringContaining('secrets.'),
        });
        continue;
      }
      const reads = JSON.stringify(job).includes('secrets.');
      expect({ name, isInOne: environment !== undefined }).toEqual({ name, isInOne: reads });
      if (environment !== undefined && environment !== 'alice')
        expect(environment).toEqual({ name: expect.any(String), deployment: false });
    }
  });

  test('reads no secret where the workflow file is that of a pull request', () => {
    if (!('pull_request' in file.on)) return;
    for (const [name, job] of jobsOf(path))
      if (job.environment !== undefined)
        expect({ name, if: job.if, needs: job.needs }).toMatchObject(
          job.needs === undefined ? { if: "github.event_name == 'workflow_dispatch'" } : { needs: 'order' },
        );
  });

  test('names its ledger literally: whoever may write sets variables', () => {
    for (const { with: inputs } of stepsOf(path))
      expect((inputs as { ledger?: string } | undefined)?.ledger ?? 'LEDGER_URL').toBe('LEDGER_URL');
    expect(text).not.toMatch(/vars\.\w*LEDGER/);
  });

  test('tells its runs apart by a name', () => {
    expect(file).toHaveProperty('run-name');
  });
});

describe("a data owner's key", () => {
  const examples = workflows.filter((path) => path.startsWith('examples/'));
  const gated = examples.flatMap((path) =>
    jobsOf(path)
      .filter(([, job]) => /secrets\.(ALICE_KEY|DATASET_RESOURCE)\b/.test(JSON.stringify(job)))
      .map(([name, job]) => ({ name: `${path} ${name}`, path, job })),
  );

  test('is read in some jobs', () => {
    expect(gated.length).toBeGreaterThan(3);
  });

  test.each(gated)('is read only in her protected environment: $name', ({ job }) => {
    expect(job.environment).toBe('alice');
  });

  test.each(gated)(
    'signs only where its gate was read back, and by whose yes is named: $name',
    ({ path, job }) => {
      const inputs = job.steps
        .map(({ with: given }) => (given ?? {}) as Readonly<Record<string, unknown>>)
        .filter((given) => 'key' in given);
      expect(inputs).toHaveLength(1);
      expect(inputs[0]).toMatchObject({
        ...{ environment: 'alice', 'reading-environments': 'alice-reads', approvers: 'ALICE:ALICE_ID' },
        workflow: basename(path),
      });
      expect(inputs[0]).not.toHaveProperty('allow-unprotected');
      expect(job.permissions).toMatchObject({ actions: 'read', contents: expect.any(String) });
    },
  );

  test.each(examples.filter((path) => path.endsWith('approve.yml')))(
    'stands in a repository that looks at its gate from outside, without secrets: %s',
    (path) => {
      const gate = join(dirname(path), 'gate.yml');
      expect(readFileSync(join(ROOT, gate), 'utf8')).not.toContain('secrets.');
      expect(Object.keys(readWorkflow(join(ROOT, gate)).on).sort()).toEqual(
        ['branch_protection_rule', 'push', 'schedule', 'workflow_dispatch'].sort(),
      );
      const owners = readFileSync(join(ROOT, dirname(dirname(path)), 'CODEOWNERS'), 'utf8');
      expect(owners).toContain('/.github/ @ALICE');
    },
  );

  test.each(gated)(
    'never meets the code of the repository, but to offer the dataset: $name',
    ({ name, job }) => {
      const checksOut = JSON.stringify(job).includes('actions/checkout@');
      expect(checksOut).toBe(/offers?\.yml/.test(name));
      expect(job.steps.filter(({ run }) => run !== undefined)).toEqual([]);
    },
  );
});

interface ActionFile {
  readonly runs: { readonly using: string };
  readonly inputs: Readonly<Record<string, unknown>>;
}

const readAction = (path: string): ActionFile => parse(readFileSync(join(ROOT, path), 'utf8')) as ActionFile;

describe('the examples and the actions', () => {
  const steps = workflows.flatMap((path) =>
    stepsOf(path).flatMap(({ uses, with: inputs }) => {
      const [, folder] =
        /^(?:OWNER\/countersign|\.)\/?(actions\/[a-z-]+)?(?:@0{40})?$/.exec(String(uses)) ?? [];
      const own = /^(OWNER\/countersign|\.\/)/.test(String(uses));
      return own
        ? [{ path, action: join(folder ?? '.', 'action.yml'), inputs: Object.keys(inputs ?? {}) }]
        : [];
    }),
  );

  test('agree on the names of inputs, and on those that are required', () => {
    expect(steps.length).toBeGreaterThan(20);
    for (const { path, action, inputs } of steps) {
      const known = readAction(action).inputs;
      const needed = Object.entries(known)
        .filter(([, input]) => (input as { required?: boolean }).required === true)
        .map(([name]) => name);
      expect({ path, action, unknown: inputs.filter((name) => !(name in known)) }).toEqual({
        ...{ path, action },
        unknown: [],
      });
      expect({ path, action, missing: needed.filter((name) => !inputs.includes(name)) }).toEqual({
        ...{ path, action },
        missing: [],
      });
    }
  });
});

test.each(actions)('%s runs on node24', (path) => {
  expect(readAction(path).runs.using).toBe('node24');
});
