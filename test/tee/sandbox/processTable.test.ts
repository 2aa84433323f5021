import { describe, expect, test } from '@jest/globals';
import {
  memoryBelow,
  processTable,
  programBelow,
  threadsOf,
} from '../../../src/tee/sandbox/bubblewrap/processTable.ts';

describe('the table of processes', () => {
  const some = (pid: number, parent: number, uid: number, threads: number, anonymousBytes: number) => ({
    ...{ pid, parent, innerPid: pid - 7, uid, threads, anonymousBytes },
  });
  const table = [
    some(1, 0, 0, 1, 5),
    some(7, 1, 9, 2, 10),
    some(8, 7, 9, 3, 100),
    some(9, 8, 8, 4, 1000),
    some(10, 1, 9, 5, 7),
  ];

  test('counts the memory of a process and of all that it started', () => {
    expect(memoryBelow(7, table)).toBe(1110);
    expect(memoryBelow(99, table)).toBe(0);
  });

  test('knows the program of a sandbox by its number inside, and nobody else’s child', () => {
    expect(programBelow(8, table)).toBe(9);
    expect(programBelow(1, table)).toBeUndefined();
  });

  test('counts the threads of a user', () => {
    expect(threadsOf(9, table)).toBe(10);
  });

  test('knows this very process', () => {
    const self = processTable().find(({ pid }) => pid === process.pid);
    expect(self).toMatchObject({ parent: process.ppid, uid: process.getuid?.() });
    expect(self?.anonymousBytes).toBeGreaterThan(1024 * 1024);
  });
});
