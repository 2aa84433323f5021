import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is left out of the bundle, or stands in something's place, each with its reason. */
export function substitutes(root) {
  return {
    name: 'substitutes',
    setup({ onLoad, onResolve }) {
      // An SDK of half a megabyte, of which @actions/cache calls one function.
      onResolve({ filter: /^@azure\/storage-blob$/ }, () => ({
        path: join(root, 'src/job/open/blockBlob.ts'),
      }));
      // A client with a cache on the disk and agents of its own, by which @sigstore/sign sends three requests.
      onResolve({ filter: /^make-fetch-happen$/ }, () => ({
        path: join(root, 'src/job/attest/plainFetch.ts'),
      }));
      // Commander loads what starts programs, for commands that are files of their own, which ours are not, and the module of
      // `process`, which opens all streams of it: together a sixth of what an empty Node takes.
      onLoad({ filter: /[/\\]commander[/\\]lib[/\\]command\.js$/ }, ({ path }) => ({
        contents: readFileSync(path, 'utf8')
          .replace("require('node:child_process')", '{}')
          .replace("const process = require('node:process');", ''),
      }));
      // zod's messages in a hundred languages: ours are English.
      onLoad({ filter: /[/\\]zod[/\\]v4[/\\]locales[/\\]index\.js$/ }, () => ({
        contents: "export { default as en } from './en.js';",
      }));
      // The identifiers of all licences, for bills of materials that name some: ours name none.
      onLoad({ filter: /spdx\.SNAPSHOT\.schema\.json$/ }, () => ({
        contents: '{"enum":[]}',
        loader: 'json',
      }));
      // undici's parser for machines without SIMD, which every machine that runs this Node has.
      onLoad({ filter: /undici[/\\]lib[/\\]llhttp[/\\]llhttp-wasm\.js$/ }, () => ({
        contents: "module.exports = require('./llhttp_simd-wasm.js');",
      }));
      // What undici has for browsers' ways, for tests and for caches: nothing here asks for any of it.
      onLoad(
        {
          filter:
            /undici[/\\]lib[/\\](?:mock|cache|web[/\\](?:cache|cookies|eventsource|websocket)|handler[/\\](?:cache|dedup)|interceptor[/\\](?:cache|dedup))/,
        },
        () => ({ contents: 'module.exports = { CacheStorage: class {} };' }),
      );
      // Of `debug`, to count the colours of a terminal: it does without.
      onResolve({ filter: /^supports-color$/ }, () => ({ path: 'supports-color', namespace: 'nothing' }));
      // It reads the names of browsers.
      onResolve({ filter: /^bowser$/ }, () => ({ path: 'bowser', namespace: 'nothing' }));
      // Half a megabyte of code pages for `textConverted()` of minipass-fetch, which nothing here calls.
      onResolve({ filter: /^encoding$/ }, () => ({ path: 'encoding', namespace: 'nothing' }));
      onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
    },
  };
}
