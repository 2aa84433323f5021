import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const run = promisify(execFile);
const MODULE = new URL('../../../src/text/json/withoutCompiling.ts', import.meta.url).href;

/** What a fresh process says of how zod reads, and whether a value is read as it should. */
async function reading(first: string): Promise<string> {
  const script = `${first}
    const z = await import('zod');
    const schema = z.strictObject({ a: z.string() });
    const bare = { ...schema.safeParse({ a: 'x' }), ...schema.safeParse({ a: 1 }) };
    console.log(JSON.stringify([z.config().jitless ?? false, bare.data, bare.success]));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
  return stdout.trim();
}

test('zod makes no code for schemas once it was asked not to, and reads the same', async () => {
  expect(await reading('')).toBe('[false,{"a":"x"},false]');
  expect(await reading(`(await import(${JSON.stringify(MODULE)})).withoutCompiling();`)).toBe(
    '[true,{"a":"x"},false]',
  );
});
