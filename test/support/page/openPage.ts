import { readFileSync, writeSync } from 'node:fs';
import { isBuiltin, registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/*
 * `openPage.ts <module> <file>`: makes of this process what a page in a browser is to modules, then hands the file's
 * JSON to the module's default export and prints what it answers as JSON. Nothing of Node can be imported from here on,
 * packages are taken as bundlers for browsers take them, and `platformKeys.ts` is the page's own.
 */

const [, , module = '', file = ''] = process.argv;
const given: unknown = JSON.parse(readFileSync(file, 'utf8'));
const keys = pathToFileURL(resolve(import.meta.dirname, 'pageKeys.ts')).href;

registerHooks({
  resolve(specifier, context, next) {
    if (isBuiltin(specifier)) throw new Error(`a page has no ${specifier}`);
    if (specifier.endsWith('/platformKeys.ts')) return { url: keys, shortCircuit: true };
    return next(specifier, { ...context, conditions: ['browser', 'module', 'import', 'default'] });
  },
});

// What Node has in its global object and no page has, and the other way round.
for (const name of ['process', 'global', 'Buffer', 'setImmediate', 'clearImmediate'])
  Reflect.deleteProperty(globalThis, name);
Object.assign(globalThis, { window: globalThis, self: globalThis });

const { default: answer } = (await import(pathToFileURL(module).href)) as {
  default: (given: unknown) => Promise<unknown>;
};
writeSync(1, JSON.stringify(await answer(given)));
