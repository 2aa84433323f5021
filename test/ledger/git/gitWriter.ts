/**
 * A writer of its own process: adds entries under ids allotted at the append, each with a name of its own, and
 * prints the names that were acknowledged.
 * Arguments: url, cache directory, writer's name, how many, how to reach it (`path` or `remote`), seconds at most.
 */
import { openLedgerRepository } from '../../../src/ledger/git/gitLedger.ts';
import { nextId, orderDirectory } from '../../../src/ledger/ledgerPaths.ts';

const [url = '', cacheDir = '', writer = '', count = '0', reach = 'path', seconds = '0'] =
  process.argv.slice(2);
const ledger = await openLedgerRepository(url, {
  cacheDir,
  fileAsRemote: reach === 'remote',
  appendLimitMs: 300_000,
});
const until = Number(seconds) > 0 ? Date.now() + Number(seconds) * 1000 : Infinity;
for (let index = 0; index < Number(count) && Date.now() < until; index++) {
  const name = `${writer}-${index}`;
  const started = performance.now();
  await ledger.append(async (snapshot) => {
    const done = `requests/${writer}/${name}.json`;
    if ((await snapshot.read(done)) !== undefined) return { value: 0 };
    const id = await nextId(snapshot, 'orders');
    return {
      files: new Map([
        [`${orderDirectory(id)}/0001-placed.json`, Buffer.from(JSON.stringify({ id, name }))],
        [done, Buffer.from(JSON.stringify({ id }))],
      ]),
      message: `Place order ${id}`,
      value: id,
    };
  });
  process.stdout.write(`${name} ${Math.round(performance.now() - started)}\n`);
}
