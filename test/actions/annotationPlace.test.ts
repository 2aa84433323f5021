import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeCast, OFFER_INFO, SLOT_INFO, type Cast } from './cast.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
  await mkdir(cast.path('offers'));
});
afterAll(() => cast.close());

/** The annotation of a registration that a file of the checkout spoils. */
async function errorOf(
  inputs: Readonly<Record<string, string>>,
  workspace = cast.runner.root,
): Promise<string> {
  const { status, log } = await cast.runner.run(
    'register-offer',
    {
      ...{ ...cast.as('operator'), type: 'tee', 'offer-info': OFFER_INFO('0'), 'slot-info': SLOT_INFO },
      'simulated-root': cast.simulatedRoot,
      ...inputs,
    },
    { GITHUB_WORKSPACE: workspace },
  );
  expect(status).toBe(1);
  return log.split('\n').find((line) => line.startsWith('::error ')) ?? '';
}

describe('the annotation of an error in a file of the repository', () => {
  test('stands at the line of a JSON file that is none', async () => {
    const path = cast.path('offers/broken.json');
    await writeFile(path, '{\n  "name": "x",\n  "offerType" 3\n}\n');
    expect(await errorOf({ 'offer-info': path })).toMatch(/^::error file=offers\/broken\.json,line=3,title=/);
  });

  test('stands at the line of the member that is not as the guide has it', async () => {
    const path = cast.path('offers/slot, of mine.json');
    await writeFile(path, '{\n  "info": {},\n  "usage": {\n    "maxTimeMinutes": "long"\n  }\n}\n');
    expect(await errorOf({ 'slot-info': path })).toMatch(
      /^::error file=offers\/slot%2C of mine\.json,line=4,title=/,
    );
  });

  test('stands at the line of a policy', async () => {
    const path = cast.path('offers/policy.yml');
    await writeFile(path, 'version: 1\nallowSimulted: true\n');
    const inputs = { type: 'data', 'offer-info': OFFER_INFO('3'), policy: path, 'allow-unprotected': 'true' };
    expect(await errorOf(inputs)).toMatch(/^::error file=offers\/policy\.yml,line=2,title=/);
  });

  test('stands nowhere where the input is the text itself, or the file is elsewhere', async () => {
    expect(await errorOf({ 'offer-info': '{' })).toMatch(/^::error title=/);
    const path = cast.path('offers/broken.json');
    expect(await errorOf({ 'offer-info': path }, cast.path('offers/none'))).toMatch(/^::error title=/);
    const inputs = { type: 'data', 'offer-info': OFFER_INFO('3'), 'allow-unprotected': 'true' };
    const policy = 'version: 1\nallowSimulted: true';
    const spoiled = await errorOf({ ...inputs, policy }, process.cwd());
    expect(spoiled).toMatch(/^::error title=.*the input policy:2: not a valid policy/);
  });

  test('stands nowhere where the name of the file holds a secret', async () => {
    const passphrase = 'correct horse battery';
    const path = cast.path(`offers/${passphrase}.json`);
    await writeFile(path, '{');
    expect(await errorOf({ 'offer-info': path, passphrase })).toBe(
      '::error title=Countersign register-offer::***',
    );
  });
});
