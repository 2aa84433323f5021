import { spawnSync } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { ACTIONS, type ActionName } from '../../src/actions/actionNames.ts';
import { createSecretRegistry } from '../../src/github/runner/mask.ts';
import type { InputSpecs } from '../../src/github/runner/inputs.ts';
import { actionDirectory, PROJECT } from './runner.ts';

const names = Object.keys(ACTIONS) as ActionName[];
const sentence = z.string().min(10).max(250);

/** docs.github.com/actions/reference/workflows-and-actions/metadata-syntax, as much of it as a JavaScript action uses. */
const actionSchema = z.strictObject({
  name: z.string().min(1).max(60),
  // GitHub's marketplace takes 125 characters.
  description: sentence.max(125),
  author: z.literal('Countersign'),
  branding: z.strictObject({
    icon: z.string().regex(/^[a-z-]+$/),
    color: z.enum(['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark']),
  }),
  inputs: z.record(
    z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    z.strictObject({ description: sentence, required: z.boolean(), default: z.string().optional() }),
  ),
  outputs: z.record(
    z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    z.strictObject({ description: z.string().min(5).max(250) }),
  ),
  runs: z.strictObject({ using: z.literal('node24'), main: z.literal('index.js') }),
});

const action = async (name: ActionName) =>
  actionSchema.parse(parse(await readFile(join(actionDirectory(name), 'action.yml'), 'utf8')));

async function specsOf(name: ActionName): Promise<InputSpecs> {
  return ((await ACTIONS[name]()) as { INPUTS: InputSpecs }).INPUTS;
}

describe.each(names)('%s', (name) => {
  test('declares what GitHub’s metadata has, and nothing else', async () => {
    await expect(action(name)).resolves.toBeDefined();
  });

  test('declares the inputs that it reads, and reads those that it declares', async () => {
    const { inputs } = await action(name);
    expect(Object.keys(inputs).sort()).toEqual(Object.keys(await specsOf(name)).sort());
  });

  test('requires on paper what it requires in truth', async () => {
    const { inputs } = await action(name);
    for (const [input, spec] of Object.entries(await specsOf(name))) {
      const isNeeded = spec.absent === undefined && inputs[input]?.default === undefined;
      expect([input, inputs[input]?.required]).toEqual([input, isNeeded]);
    }
  });

  test('takes its own defaults, and declares those that it has', async () => {
    const { inputs } = await action(name);
    for (const [input, spec] of Object.entries(await specsOf(name))) {
      const declared = inputs[input]?.default;
      if (declared?.includes('${{') === true) {
        expect(declared).toMatch(/^(\$\{\{ github\.[a-z_]+ \}\}\/?)+$/);
        continue;
      }
      const own = spec.absent?.value;
      if (declared !== undefined) expect([input, spec.read(declared)]).toEqual([input, own]);
      else expect([input, own ?? '']).toEqual([input, Array.isArray(own) ? [] : '']);
    }
  });

  test('has a stub that runs it from the bundle', async () => {
    const directory = actionDirectory(name);
    const stub = await readFile(join(directory, 'index.js'), 'utf8');
    const dist = `${relative(directory, join(PROJECT, 'dist')) || '.'}/index.js`;
    const from = dist.startsWith('.') ? dist : `./${dist}`;
    expect(stub).toBe(`import { action } from '${from}';\n\nawait action('${name}');\n`);
  });

  test('asks for secrets by name of a secret, and treats them as such', async () => {
    const secrets = createSecretRegistry(() => undefined);
    const { inputs } = await action(name);
    for (const [input, spec] of Object.entries(await specsOf(name))) {
      const isSecret = /^(key|passphrase|.*token|.*ssh-key|simulated-root)$/.test(input);
      expect([input, spec.secret === true]).toEqual([input, isSecret]);
      if (isSecret && input !== 'token') expect(inputs[input]?.description).toMatch(/from a secret/);
    }
    expect(secrets.foundIn('anything')).toBe(false);
  });
});

test('every directory of actions/ is an action, and the other way round', async () => {
  const entries = await readdir(join(PROJECT, 'actions'), { withFileTypes: true });
  const directories = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  expect([...directories, 'rehearsal'].sort()).toEqual([...names].sort());
});

test('every README has the tables of its action.yml', () => {
  const script = join(PROJECT, 'scripts/actionTables.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

test('every example in a README is YAML, pins actions by commit, and reads secrets from secrets', async () => {
  for (const name of names) {
    const directory = name === 'rehearsal' ? join(PROJECT, 'actions') : actionDirectory(name);
    const text = await readFile(join(directory, 'README.md'), 'utf8');
    const examples = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml);
    expect(examples.length).toBeGreaterThan(0);
    const used = new Set(Object.keys((await action(name)).inputs));
    for (const example of examples) {
      expect(() => parse(example) as unknown).not.toThrow();
      for (const [, reference = ''] of example.matchAll(/uses: \S+@(\S+)/g)) expect(reference).toBe('<sha>');
      for (const [, value = ''] of example.matchAll(/key: (.*)/g)) expect(value).toMatch(/^\$\{\{ secrets\./);
      for (const [step = ''] of example.matchAll(
        /countersign(?:\/actions\/[a-z-]+)?@<sha>[\s\S]*?(?=\n\s*- |$)/g,
      ))
        for (const [, input = ''] of step.matchAll(/^ {4,10}([a-z-]+):/gm))
          if (
            ![
              'with',
              'decide',
              'needs',
              'if',
              'strategy',
              'matrix',
              'environment',
              'runs-on',
              'steps',
            ].includes(input)
          )
            expect([...used]).toContain(input);
    }
  }
});
