import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { markEarlierComment, upsertCommitComment } from '../../src/github/page/commitComment.ts';
import { startScene, type Scene } from './support.ts';

const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [string, string, string];
const EARLIER = 'OF AN EARLIER COMMIT';
const OTHER = 'OF ANOTHER COMMIT';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
  scene.repository.comments.set(5, []);
  push(A);
});
afterEach(() => scene.server.close());

const push = (commit: string): unknown => scene.repository.pullHeads.set(5, commit);
const bodies = (): string[] => scene.repository.comments.get(5)?.map(({ body }) => body) ?? [];
const body = (): string => bodies()[0] ?? '';

const post = async (commit: string, markdown = '## Order 17') =>
  upsertCommitComment(await scene.client(), scene.name, 5, {
    kind: 'verify-report',
    commit,
    markdown,
    pointer: 'The whole is in the run.',
  });
const look = async () => markEarlierComment(await scene.client(), scene.name, 5, { kind: 'verify-report' });

describe('a comment of a commit', () => {
  test('of the head of the pull request stands as it is', async () => {
    expect((await post(A)).done).toBe('created');
    expect(body()).not.toContain('[!WARNING]');
    expect(await look()).toBeUndefined();
    expect((await post(A)).done).toBe('unchanged');
    expect(bodies()).toHaveLength(1);
  });

  test('is marked at its head after a push, names both commits, and is written over by the new verdict', async () => {
    await post(A);
    const before = body();
    push(B);
    expect(await look()).toBe(A);
    expect(body()).toContain(EARLIER);
    expect(body().indexOf(EARLIER)).toBeLessThan(body().indexOf('## Order 17'));
    for (const commit of [A, B]) expect(body()).toContain(`\`${commit}\``);
    expect(body().endsWith(before.slice(before.indexOf('## Order 17')))).toBe(true);
    expect((await post(B, 'the new verdict')).done).toBe('updated');
    expect(body()).not.toContain(EARLIER);
    expect(body()).not.toContain(A);
  });

  test('is marked once however often it is looked at, with the newest head', async () => {
    await post(A);
    push(B);
    await look();
    const once = body();
    const writes = scene.server.requests.length;
    expect(await look()).toBe(A);
    expect(body()).toBe(once);
    expect(scene.server.requests.slice(writes).filter(({ line }) => line.startsWith('PATCH'))).toEqual([]);
    push(C);
    await look();
    expect(body()).toBe(once.replaceAll(B, C));
    push(A);
    await post(A);
    expect(body()).not.toContain(EARLIER);
  });

  test('that comes late says at once that it is of another commit than the head', async () => {
    push(B);
    await post(A);
    expect(body()).toContain(OTHER);
    expect(body()).toContain(`\`${B}\``);
  });

  test('that comes late does not write over the verdict of the head', async () => {
    push(B);
    await post(B, 'of the head');
    expect((await post(A, 'of before')).done).toContain('newer commit');
    expect(body()).toContain('of the head');
    push(C);
    expect((await post(A, 'of before')).done).toBe('updated');
  });

  test('that somebody else wrote in the same form is left alone', async () => {
    await post(A);
    const fake = { id: 9, author: 'bob', body: body() };
    scene.repository.comments.set(5, [fake]);
    push(B);
    expect(await look()).toBeUndefined();
    expect(bodies()).toEqual([fake.body]);
  });

  test('of a pull request without one is nothing to mark', async () => {
    push(B);
    expect(await look()).toBeUndefined();
    expect(scene.server.requests.some(({ line }) => line.startsWith('PATCH'))).toBe(false);
  });

  test('has room for the mark, whatever it holds', async () => {
    const line = fc.stringMatching(/^[ -~é文]{0,40}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 40 }), fc.boolean(), async (lines, isLong) => {
        scene.repository.comments.set(5, []);
        push(A);
        const text = `## Order 17\n${lines.join('\n').repeat(isLong ? 2000 : 1)}`;
        await post(A, text);
        const plain = body();
        push(B);
        expect(await look()).toBe(A);
        expect(Buffer.byteLength(body())).toBeLessThanOrEqual(65_536);
        expect(body().slice(body().indexOf('## Order 17'))).toBe(plain.slice(plain.indexOf('## Order 17')));
      }),
      { numRuns: 20 },
    );
  });
});
