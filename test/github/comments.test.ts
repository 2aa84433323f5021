import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { upsertCheckRun, type CheckRunReport } from '../../src/github/page/checkRun.ts';
import { upsertStickyComment } from '../../src/github/page/stickyComment.ts';
import { startScene, type Scene } from './support.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
  scene.repository.comments.set(5, []);
});
afterEach(() => scene.server.close());

const pointer = 'The whole report is in the run.';

describe('a sticky comment', () => {
  const post = async (markdown = 'verdict', client = {}) =>
    upsertStickyComment(await scene.client(client), scene.name, 5, { kind: 'verdict/17', markdown, pointer });
  const bodies = () => scene.repository.comments.get(5)?.map(({ body }) => body) ?? [];

  test('is made once, then written over', async () => {
    expect((await post('one')).done).toBe('created');
    expect((await post('two')).done).toBe('updated');
    expect((await post('two')).done).toBe('unchanged');
    expect(bodies()).toEqual(['<!-- countersign:verdict/17 -->\ntwo']);
  });

  test('is found behind 250 others', async () => {
    for (let id = 1; id <= 250; id += 1)
      scene.repository.comments.get(5)?.push({ id, author: 'bob', body: `talk ${id}` });
    await post('one');
    await post('two');
    expect(bodies()).toHaveLength(251);
    expect(bodies().at(-1)).toContain('two');
  });

  test('that somebody else faked with the same marker is left alone', async () => {
    const fake = { id: 9, author: 'bob', body: '<!-- countersign:verdict/17 -->\nAll is well, merge it' };
    scene.repository.comments.get(5)?.push(fake);
    expect((await post('failed')).done).toBe('created');
    expect(bodies()[0]).toContain('All is well');
  });

  test('of GITHUB_TOKEN, which cannot ask who it is, is found again too', async () => {
    scene.server.state.tokens.set('writer', {
      login: 'github-actions[bot]',
      permissions: { pull_requests: 'write' },
    });
    await post('one', { token: 'writer' });
    expect((await post('two', { token: 'writer' })).done).toBe('updated');
  });

  test('is not doubled when the connection is cut after it was made', async () => {
    scene.server.fail({ match: /POST .*comments/, cut: 'after' });
    expect((await post()).done).toBe('created');
    expect(bodies()).toHaveLength(1);
  });

  test('that could not be made is an error', async () => {
    scene.server.fail({ match: /POST .*comments/, cut: 'before' });
    await expect(post()).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('that is too long ends in the pointer, within 65,536 bytes', async () => {
    await post('é line\n'.repeat(20_000));
    const body = bodies()[0] ?? '';
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
    expect(body.trimEnd().endsWith(pointer)).toBe(true);
  });
});

describe('a check run', () => {
  const report: CheckRunReport = {
    name: 'countersign',
    headSha: 'a'.repeat(40),
    externalId: 'order-17',
    verdict: 'passed',
    title: 'Verified',
    summary: 'All checks passed.',
    pointer,
  };
  const post = async (change: Partial<CheckRunReport> = {}) =>
    upsertCheckRun(await scene.client(), scene.name, { ...report, ...change });
  const runs = () => scene.repository.checkRuns.map(({ fields }) => fields);

  test.each([
    ['passed', 'success'],
    ['failed', 'failure'],
    ['not-possible', 'action_required'],
  ] as const)('that %s is concluded as %s', async (verdict, conclusion) => {
    await post({ verdict });
    expect(runs()[0]).toMatchObject({ conclusion });
  });

  test('of the same order is written over, of another stands beside it', async () => {
    expect((await post()).done).toBe('created');
    expect((await post({ verdict: 'failed' })).done).toBe('updated');
    expect((await post({ externalId: 'order-18' })).done).toBe('created');
    expect(runs().map(({ conclusion }) => conclusion)).toEqual(['failure', 'success']);
  });

  test('is not doubled when the connection is cut after it was made', async () => {
    scene.server.fail({ match: /POST .*check-runs/, cut: 'after' });
    await post();
    expect(runs()).toHaveLength(1);
  });

  test('that is too long is cut to 65,535 bytes each', async () => {
    await post({ summary: '文字\n'.repeat(30_000), text: 'x\n'.repeat(60_000) });
    const { summary, text } = runs()[0]?.['output'] as { summary: string; text: string };
    for (const part of [summary, text]) {
      expect(Buffer.byteLength(part)).toBeLessThanOrEqual(65_535);
      expect(part).toContain(pointer);
      expect(part).not.toContain('\ufffd');
    }
  });
});
