import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CliFixture, SLOT_INFO } from './cliFixture.ts';

const fixture = new CliFixture();
const OFFER_INFO = { name: 'TEE', offerType: '0' };
/** Of no machine. */
const KIND = { COUNTERSIGN_DEVICE_KIND: 'vendor.example/none' };

beforeAll(async () => {
  await fixture.setUp('operator');
  fixture.write('tee-info.json', JSON.stringify(OFFER_INFO));
});
afterAll(() => {
  fixture.remove();
});

function registerTee(gpuCores: number): Promise<{ status: number | null; out: string; err: string }> {
  const slot = { ...SLOT_INFO, info: { ...SLOT_INFO.info, gpuCores } };
  fixture.write('slot-info.json', JSON.stringify(slot));
  const files = [
    '--offer-info',
    fixture.path('tee-info.json'),
    '--slot-info',
    fixture.path('slot-info.json'),
  ];
  return fixture.run('operator', ['register', 'tee', ...files], KIND);
}

describe('a slot with GPUs', () => {
  test('is offered by a machine that has none, with a warning', async () => {
    const { status, err } = await registerTee(1);
    expect(status).toBe(0);
    expect(err).toMatch(
      /A slot promises what this machine cannot give: the order asks for 1 GPU, and this TEE has none/,
    );
  });

  test('without any is offered without a word', async () => {
    const { status, err } = await registerTee(0);
    expect(status).toBe(0);
    expect(err).not.toMatch(/GPU/);
  });

  test('that are no whole number is refused in one line', async () => {
    const { status, err } = await registerTee(0.5);
    expect(status).not.toBe(0);
    expect(err).toMatch(/gpuCores: must be a whole number of GPUs/);
  });
});

test('the doctor tells which devices there are', async () => {
  const { out, err } = await fixture.run('operator', ['tee', 'doctor'], KIND);
  expect(out + err).toMatch(/What GPUs it has is told by CDI specifications.*none: solutions run without/s);
});
