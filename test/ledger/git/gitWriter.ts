/**
 * A writer of its own process: appends leaves that carry the name and the index that they get, and prints the names that
 * were acknowledged.
 * Arguments: url, cache directory, writer's name, how many, how to reach it (`path` or `remote`), seconds at most.
 */
import { openLedgerRepository } from '../../../src/ledger/git/gitLedger.ts';
import { directoryAt } from '../../../src/ledger/ledgerPaths.ts';
import { creation } from './someLeaves.ts';

const [url = '', cacheDir = '', writer = '', count = '0', reach = 'path', seconds = '0'] =
  process.argv.slice(2);
const ledger = await openLedgerRepository(url, {
  cacheDir,
  fileAsRemote: reach === 'remote',
  appendLimitMs: 300_000,
});
const until = Number(seconds) > 0 ? Date.now() + Number(seconds) * 1000 : Infinity;
for (let at = 0; at < Number(count) && Date.now() < until; at++) {
  const name = `${writer}-${at}`;
  const started = performance.now();
  await ledger.append(async (snapshot) => {
    const done = `requests/${writer}/${name}.json`;
    if ((await snapshot.read(done)) !== undefined) return { value: 0 };
    const { log } = snapshot;
    const index = log?.size ?? 1;
    const said = Buffer.from(JSON.stringify({ index, name }));
    return {
      leaves: [...(log === undefined ? [creation()] : []), said],
      files: new Map([
        [`${directoryAt('orders', index)}/${index}-placed.json`, said],
        [done, said],
      ]),
      message: `Say ${name}`,
      value: index,
    };
  });
  process.stdout.write(`${name} ${Math.round(performance.now() - started)}\n`);
}
