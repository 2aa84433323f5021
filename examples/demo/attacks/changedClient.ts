/**
 * Loaded before `countersign` (`node --import`), with its source: puts `sealCopied.ts` in the place of what seals. Nobody can
 * keep somebody from changing the program that runs on a machine of hers, and all else of an order is made as ever.
 */
import { registerHooks } from 'node:module';

const HONEST = new URL('../../../src/resource/sealedResource.ts', import.meta.url).href;
const CHANGED = new URL('./sealCopied.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) => {
    const found = next(specifier, context);
    return found.url === HONEST && context.parentURL !== CHANGED ? { ...found, url: CHANGED } : found;
  },
});
