/** One measured piece of work of the guide's engine: `node bench/addonOnce.mjs <its path> seal|open <from> <to>`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [path, work, from, to] = process.argv.slice(2);
const engine = createRequire(import.meta.url)(path);
if (work === 'seal') {
  const { encryption } = await engine.upload(from, `${to}/`);
  writeFileSync(`${to}.key`, JSON.stringify(encryption));
} else {
  const encryption = JSON.parse(readFileSync(`${from}.key`, 'utf8'));
  await engine.download(`${from}/`, `${to}/`, { encryption });
}
