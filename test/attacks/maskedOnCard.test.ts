import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { good, makeCast, placeOrder, TRIAL_POLICY, type Cast, type CastOrder } from '../actions/cast.ts';
import type { Ran } from '../actions/runner.ts';
import { smallImage } from '../servers/testImage.ts';

/**
 * What a job holds as a secret is masked on its pages, line by line, and a key's armour has lines that everybody knows.
 * Whoever writes one of them into an order must not take the line that it stands in off the card.
 */
let cast: Cast;
let offers: CastOrder['offers'];
beforeAll(async () => {
  cast = await makeCast();
  ({ offers } = await placeOrder(cast));
  const archive = cast.path('image.tar.gz');
  writeFileSync(archive, smallImage());
  const { key = '' } = cast.as('bob');
  const uploading = {
    path: archive,
    output: cast.path('image.resource.json.asc'),
    storage: cast.storage,
    key,
  };
  good(await cast.runner.run('upload-dataset', uploading));
});
afterAll(() => cast.close());

let runs = 0;
/** What Alice's job shows of an order with this configuration. */
async function reviewed(configuration: string): Promise<Ran> {
  const placing = {
    ...{ ...cast.as('bob'), solution: cast.path('image.resource.json.asc'), ...offers },
    ...{ policy: TRIAL_POLICY, configuration },
  };
  const placed = good(
    await cast.runner.run('place-order', placing, { GITHUB_RUN_ID: String(9000 + ++runs) }),
  );
  const order = placed.outputs['order'] ?? '';
  good(
    await cast.runner.run('run-tee', {
      ...{ ...cast.as('operator'), 'simulated-root': cast.simulatedRoot, storage: cast.storage },
      ...{ 'ledger-head': cast.ledgerHead(), orders: order },
    }),
  );
  return cast.runner.run('review-solution', { ...cast.as('alice'), order });
}

test('the configuration stands on the page as it is', async () => {
  const { summary } = good(await reviewed('{"mode":"dump everything"}'));
  expect(summary).toContain('"mode": "dump everything"');
  // The repository is public: what the page leaves out, its reader can read elsewhere.
  expect(summary).toMatch(/Read it at home with countersign solution download \d+ and countersign/);
});

test.each([
  ['the line that begins every key', '-----BEGIN PGP PRIVATE\\u0020KEY BLOCK-----'],
  ['the line that ends every key', '-----END PGP PRIVATE\\u0020KEY BLOCK-----'],
])('threat: a configuration that holds %s is not masked and signed unseen', async (_what, line) => {
  const ran = await reviewed(`{"mode ${line}":"dump everything"}`);
  expect(ran.summary).not.toContain('To approve');
  expect(ran.status).toBe(1);
  expect(ran.outputs['card-digest']).toBeUndefined();
  expect(ran.log).toContain('would be masked');
});
