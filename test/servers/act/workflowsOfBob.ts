import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { PLACEHOLDER, type ExampleStage } from './exampleStage.ts';

function write(directory: string, name: string, workflow: object): void {
  writeFileSync(join(directory, '.github', 'workflows', name), stringify(workflow));
}

const action = (name: string): string => PLACEHOLDER.replace('@', `/actions/${name}@`);

/** `wait.yml`: a job that waits for the end of an order, as none of the examples does. */
export function addWaitingWorkflow({ ledger }: ExampleStage, directory: string): void {
  const wait = {
    ...{ 'runs-on': 'ubuntu-latest', 'timeout-minutes': 1, environment: 'bob-reads', permissions: {} },
    steps: [
      {
        uses: action('download-result'),
        with: {
          ...{ order: '${{ inputs.order }}', directory: '${{ runner.temp }}/waited', 'wait-minutes': 5 },
          ...{ ledger, key: '${{ secrets.BOB_READING_KEY }}' },
        },
      },
    ],
  };
  write(directory, 'wait.yml', {
    ...{ name: 'Wait', on: { workflow_dispatch: null }, permissions: {}, jobs: { wait } },
  });
}

/** `verify.yml`: at every push to a pull request, the verdict of one order, on whatever the pull request ends in. */
export function addVerifyingWorkflow({ ledger }: ExampleStage, directory: string, order: string): void {
  const verify = {
    ...{ 'runs-on': 'ubuntu-latest', 'timeout-minutes': 5 },
    permissions: { contents: 'read', 'pull-requests': 'write', checks: 'write' },
    steps: [{ uses: action('verify-report'), with: { order, ledger, 'allow-simulated': true } }],
  };
  write(directory, 'verify.yml', {
    ...{ name: 'Verify', on: { pull_request: null }, permissions: {}, jobs: { verify } },
  });
}
