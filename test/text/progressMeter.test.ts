import { describe, expect, test } from '@jest/globals';
import { barOf, describeReading, ProgressMeter } from '../../src/text/progressMeter.ts';

const MIB = 1024 * 1024;
const TOTAL = 1000 * MIB;

describe('the rate', () => {
  test('is that of the last seconds, not of the whole', () => {
    const meter = new ProgressMeter();
    for (let second = 0; second <= 60; second += 1) meter.read(second * 10 * MIB, TOTAL, second * 1000);
    let reading = meter.read(600 * MIB, TOTAL, 60_000);
    expect(reading.bytesPerSecond).toBeCloseTo(10 * MIB);
    for (let second = 61; second <= 72; second += 1)
      reading = meter.read((600 + second - 60) * MIB, TOTAL, second * 1000);
    expect(reading.bytesPerSecond).toBeCloseTo(MIB);
    expect(reading.secondsLeft).toBeCloseTo(388);
  });

  test('is not told before there is one, nor a time left without bytes that move', () => {
    const meter = new ProgressMeter();
    expect(meter.read(5, TOTAL, 0)).toMatchObject({ bytesPerSecond: undefined, secondsLeft: undefined });
    expect(meter.read(5, TOTAL, 5000)).toMatchObject({ bytesPerSecond: 0, secondsLeft: undefined });
  });

  test('starts anew when the work does', () => {
    const meter = new ProgressMeter();
    meter.read(500 * MIB, TOTAL, 0);
    meter.read(0, TOTAL, 5000);
    expect(meter.read(10 * MIB, TOTAL, 6000).bytesPerSecond).toBeGreaterThan(0);
  });
});

describe('what is shown', () => {
  test.each([
    [50 * MIB, 100 * MIB, 10 * MIB, '50.0 of 100.0 MiB (50 %), 10.0 MiB/s, 5 s left'],
    [1024 * MIB, 102_400 * MIB, 50 * MIB, '1.0 of 100.0 GiB (1 %), 50.0 MiB/s, 34 min left'],
    [0, 2 ** 41, 50 * MIB, '0.0 of 2.0 TiB (0 %), 50.0 MiB/s, 11 h 40 min left'],
    [0, 0, undefined, '0.0 of 0.0 MiB (100 %)'],
    [7 * MIB, undefined, undefined, '7.0 MiB'],
  ])('%d of %d bytes', (bytes, totalBytes, bytesPerSecond, text) => {
    const rate = bytesPerSecond;
    const secondsLeft =
      totalBytes === undefined || rate === undefined ? undefined : (totalBytes - bytes) / rate;
    expect(describeReading({ bytes, totalBytes, bytesPerSecond, secondsLeft })).toBe(text);
  });

  test('a bar is full at the end alone', () => {
    expect(barOf(0, 10, 10)).toBe('[----------]');
    expect(barOf(5, 10, 10)).toBe('[#####-----]');
    expect(barOf(10, 10, 10)).toBe('[##########]');
    expect(barOf(0, 0, 4)).toBe('[####]');
  });
});
