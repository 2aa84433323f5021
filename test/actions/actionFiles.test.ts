import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { ACTIONS, type ActionName } from '../../src/actions/actionNames.ts';
import { createSecretRegistry } from '../../src/github/mask.ts';
import type { InputSpecs } from '../../src/github/inputs.ts';
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
  const directories = await readdir(join(PROJECT, 'actions'));
  expect([...directories, 'rehearsal'].sort()).toEqual([...names].sort());
});
