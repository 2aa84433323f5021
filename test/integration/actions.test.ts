import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findDocker, findPodman } from '../../src/solution/engine/findEngine.ts';
import { good } from '../actions/cast.ts';
import { TestRunner } from '../actions/runner.ts';
import { BUSYBOX } from '../servers/testImage.ts';

const engine = (await findDocker()) ?? (await findPodman());
const here = engine !== undefined && BUSYBOX !== undefined;

const DOCKERFILE = `FROM scratch
COPY --chmod=755 busybox /bin/busybox
COPY train.sh /solution/train.sh
USER 65534:65534
ENTRYPOINT ["/bin/busybox", "sh", "/solution/train.sh"]
`;
const TRAIN = `set -e
echo "rows: $(/bin/busybox wc -l < /sp/inputs/input-0001/rows.csv)"
echo '{"accuracyBefore": 0.5, "accuracyAfter": 0.75, "loss": [3, 2, 1.5]}' > /sp/output/metrics.json
/bin/busybox wget -q -T 2 http://192.0.2.1/ && exit 9
exit 0
`;

if (!here) test.skip('no engine here: install docker or podman, and busybox-static', () => undefined);

(here ? describe : describe.skip)('the rehearsal with a real engine', () => {
  let runner: TestRunner;
  const path = (name: string): string => join(runner.root, name);
  beforeAll(async () => {
    runner = await TestRunner.start();
    for (const name of ['solution', 'sample']) await mkdir(path(name));
    await writeFile(path('solution/Dockerfile'), DOCKERFILE);
    await writeFile(path('solution/train.sh'), TRAIN);
    await copyFile(BUSYBOX ?? '', path('solution/busybox'));
    await writeFile(path('sample/rows.csv'), '1\n2\n3\n');
  });
  afterAll(() => runner.close());

  test('builds, reviews, runs without a network, and verifies a solution from a directory', async () => {
    const inputs = { solution: path('solution'), data: path('sample'), output: path('out'), cache: false };
    const { outputs, summary } = good(await runner.run('rehearsal', inputs));
    expect(outputs).toMatchObject({ verdict: 'passed', 'exit-status': '0' });
    expect(summary).toContain('rows: 3');
    expect(summary).toContain('/bin/busybox');
    expect(summary).toContain('```mermaid');
    const metrics = await readFile(join(outputs['result'] ?? '', 'output', 'metrics.json'), 'utf8');
    expect(JSON.parse(metrics)).toMatchObject({ accuracyAfter: 0.75 });
  });
});
