import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPairSync } from 'node:crypto';
import { makeBase, type Engine } from '../../examples/digits/base/makeBase.ts';
import { prepareDigits } from '../../examples/digits/prepare.ts';
import type { ActionName } from '../../src/actions/actionNames.ts';
import { initLedgerRepository } from '../../src/ledger/git/gitInit.ts';
import { generatePartyKey } from '../../src/pgp/keys.ts';
import { makeGate } from '../../test/actions/gateScene.ts';
import { TestRunner, type Ran } from '../../test/actions/runner.ts';
import { startGitHubServer } from '../../test/servers/githubServer.ts';

/** The pages that people decide by, as a run of the digits example wrote them. */
export interface Pages {
  /** What Alice is shown before she approves: the first page of `review-solution`. */
  readonly card: string;
  /** The page for a browser that she reads the second order's solution on, as HTML. */
  readonly review: string;
  /** `verify-report` of a training that succeeded. */
  readonly verdict: string;
  /** And of one that failed. */
  readonly failed: string;
}

type Inputs = Readonly<Record<string, string | number | boolean>>;

/** One party's way to run an action. @throws with what the action said, where it should have passed */
type Act = (name: ActionName, inputs: Inputs, mayFail?: boolean) => Promise<Ran>;

interface Market {
  readonly act: Readonly<Record<'alice' | 'bob' | 'operator', Act>>;
  readonly runner: TestRunner;
  readonly path: (name: string) => string;
  readonly simulatedRoot: string;
}

const TRIAL = 'version: 1\nallowSimulated: true';
const offer = (offerType: string, name: string, description: string): string =>
  JSON.stringify({ name, description, offerType });
const SLOT = JSON.stringify({ info: {}, usage: { maxTimeMinutes: 5 } });

async function openMarket(root: string): Promise<Market> {
  const runner = await TestRunner.start();
  // The repository of the gate below, which is Bob's as well: his order is signed for it.
  runner.env['GITHUB_REPOSITORY'] = 'acme/shared';
  runner.env['GITHUB_SHA'] = '4e1243bd22c66e76c2ba9eddc1f91394e57f9f83';
  const path = (name: string): string => join(root, name);
  const ledger = path('ledger.git');
  await initLedgerRepository(ledger);
  const party = async (name: string): Promise<Act> => {
    const key = (await generatePartyKey({ name })).armor();
    return async (action, inputs, mayFail = false) => {
      const ran = await runner.run(action, { key, ledger, ...inputs });
      if (ran.status !== 0 && !mayFail) throw new Error(`${action}: ${ran.log}`);
      return ran;
    };
  };
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    act: { alice: await party('Alice'), bob: await party('Bob'), operator: await party('Operator') },
    ...{ runner, path },
    simulatedRoot: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** What stands before an order: the offers, and the solution in Alice's and Bob's hands. */
async function prepareOffers({ act, path, simulatedRoot }: Market, root: string, engine: Engine) {
  const storage = path('storage');
  const digits = await prepareDigits(root);
  const upload = (party: Act, from: string, to: string): Promise<Ran> =>
    party('upload-dataset', { path: from, output: path(to), storage });
  await upload(act.alice, digits.dataset, 'dataset.resource.json.asc');
  await upload(act.bob, digits.model, 'model.resource.json.asc');
  const base = await makeBase({ engine, cache: join(import.meta.dirname, '../../.cache') });
  await cp(join(import.meta.dirname, '../../examples/digits/solution'), path('solution'), {
    recursive: true,
  });
  const built = await act.bob('build-solution', {
    ...{ directory: path('solution'), name: 'digits', output: path('digits.tar.gz'), cache: false },
    ...{ 'build-args': `BASE=${base}`, storage, 'resource-output': path('solution.resource.json.asc') },
  });
  const tee = await act.operator('register-offer', {
    ...{ type: 'tee', 'offer-info': offer('0', 'A TEE for trials', 'simulated'), 'slot-info': SLOT },
    'simulated-root': simulatedRoot,
  });
  const data = await act.alice('register-offer', {
    ...{ type: 'data', 'offer-info': offer('3', 'Handwritten digits', '0 to 9, private') },
    ...{ 'slot-info': SLOT, policy: TRIAL, resource: path('dataset.resource.json.asc') },
    'allow-unprotected': true,
  });
  return {
    hash: built.outputs['hash'] ?? '',
    tee: tee.outputs['offer'] ?? '',
    data: `${data.outputs['offer'] ?? ''},${data.outputs['slot'] ?? ''}`,
  };
}

type Offers = Awaited<ReturnType<typeof prepareOffers>>;

/** Alice approves behind a gate that holds: her environment on GitHub, the code of the card in her comment. */
async function approve({ act, path, runner }: Market, { hash }: Offers, review: Ran): Promise<void> {
  const server = await startGitHubServer();
  try {
    const gate = makeGate(server, review.outputs['code'] ?? '');
    Object.assign(runner.env, gate.env);
    const card = review.outputs;
    await act.alice('complete-suborder', {
      ...{ suborder: card['suborder'] ?? '', 'card-digest': card['card-digest'] ?? '' },
      ...{ 'card-terms': card['card-terms'] ?? '', 'ledger-head': card['ledger-head'] ?? '' },
      ...{ resource: path('dataset.resource.json.asc'), 'solution-hash': hash, ...gate.inputs },
    });
  } finally {
    await server.close();
  }
}

/** One order from its placing to its verdict. */
async function runOrder(market: Market, offers: Offers, name: string, configuration: object) {
  const { act, path, simulatedRoot } = market;
  const placed = await act.bob('place-order', {
    ...{ solution: path('solution.resource.json.asc'), tee: offers.tee, policy: TRIAL, request: name },
    data: `${offers.data}\n${path('model.resource.json.asc')}`,
    configuration: JSON.stringify({ solution: configuration }),
  });
  const order = placed.outputs['order'] ?? '';
  const runTee = (head: string): Promise<Ran> =>
    act.operator('run-tee', {
      ...{ 'simulated-root': simulatedRoot, storage: path('storage'), orders: order, 'ledger-head': head },
    });
  const attested = await runTee(placed.outputs['ledger-head'] ?? '');
  const head = attested.outputs['ledger-head'] ?? '';
  const html = path(`${name}.html`);
  const review = await act.alice('review-solution', {
    ...{ order, 'ledger-head': head, html, 'show-files': 'true' },
  });
  const page = await readFile(html, 'utf8');
  await approve(market, offers, review);
  await runTee(head);
  const result = await act.bob('download-result', { order, directory: path(name), 'fail-on': 'never' });
  const verdict = await act.bob(
    'verify-report',
    {
      ...{ order, output: path(`${name}.json`), result: result.outputs['path'] ?? '' },
      // As in a private repository: the end of the log of a run that failed.
      'show-log': result.outputs['status'] === 'Done' ? 'private' : 'true',
      ...{ 'solution-hash': offers.hash, 'allow-simulated': true, comment: false, 'check-run': false },
    },
    true,
  );
  return { review, page, verdict };
}

/** What is signed, and the code that ends the page. The image, file by file, stands between them. */
function cardOf({ summary }: Ran): string {
  const end = summary.indexOf('\n## ', summary.indexOf('\n## ') + 1);
  const code = summary.indexOf('### To approve');
  if (end < 0 || code < end) throw new Error('the page is not as it was: look where its card ends');
  return `${summary.slice(0, end)}\n\n_Here follows the image, file by file._\n\n${summary.slice(code)}`;
}

/** Runs the digits example through the actions, with real engines: twice, since the second training is told nonsense. */
export async function realRun(engine: Engine): Promise<Pages> {
  const root = await mkdtemp(join(tmpdir(), 'countersign-pictures-'));
  const market = await openMarket(root);
  try {
    const offers = await prepareOffers(market, root, engine);
    const good = await runOrder(market, offers, 'first', { epochs: 12 });
    const bad = await runOrder(market, offers, 'second', { epochs: 'twelve' });
    return {
      ...{ card: cardOf(good.review), review: good.page },
      ...{ verdict: good.verdict.summary, failed: bad.verdict.summary },
    };
  } finally {
    await market.runner.close();
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
}
