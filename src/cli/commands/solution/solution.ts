import type { Command } from 'commander';
import { action, example, type Group } from '../../command.ts';
import { addKnown } from './solutionKnown.ts';
import { addReview } from './solutionReview.ts';
import { addTry } from './solutionTry.ts';

function addDownload(solution: Command): void {
  const command = solution
    .command('download <ORDER_ID> [DIRECTORY]')
    .description('Download the solution of an order on your data, which the order carries sealed to you')
    .option('--force', 'replace what is there already');
  example(command, 'countersign solution download 900 ./review');
  action(command, async () => (await import('../../run/solution/saveSolution.ts')).saveSolution);
}

function addBuild(solution: Command): void {
  const command = solution
    .command('build <DIRECTORY>')
    .description(
      'Build a solution by its Dockerfile or Containerfile with docker or podman, and archive the image',
    )
    .option('--name <name>', 'name of the image (default: that of the directory)')
    .option('--output <file>', 'where to write the archive (default: <name>.tar.gz)')
    .option('--build-arg <name=value...>', 'build arguments, e.g. the base image')
    .option('--file <path>', 'what to build by (default: Containerfile or Dockerfile in the directory)')
    .option('--target <stage>', 'the stage to build (default: the last one)')
    .option('--platform <platform>', 'for another machine: linux/amd64')
    .option('--network <mode>', 'of the steps: none, host or a network')
    .option(
      '--secret <spec...>',
      'what steps may read and the image does not keep: id=token,src=./token or id=token,env=TOKEN',
    )
    .option('--cache', "take steps from the engine's cache: faster, but others may not get the same archive")
    .option('--upload <resource file>', 'seal and store the archive too, while it is saved')
    .option('--force', 'overwrite the resource file, and lose what it opens');
  example(command, 'countersign solution build ./solution --name digits --upload digits.resource.json');
  action(command, async () => (await import('../../run/solution/build.ts')).build);
}

function addRebuild(solution: Command): void {
  const command = solution
    .command('rebuild <SOURCE>')
    .description(
      'Build a solution again from its source, and compare: exit status 0 when it is the same, 1 with what differs and why when it is not. This runs what the Dockerfile says: do it where no secrets are',
    )
    .requiredOption(
      '--against <hash or archive>',
      'the archive; or its hash, image id or root tree, where that is all there is',
    )
    .option(
      '--commit <sha>',
      'SOURCE is a repository of git: build what this commit has (as the order names it)',
    )
    .option('--directory <path>', 'where in SOURCE the Dockerfile is (default: its top)')
    .option('--tree <hash>', "what the directory must hash to: the order's source names it")
    .option('--name <name>', 'name of the image (default: what the archive calls itself, or solution)')
    .option('--build-arg <name=value...>', 'build arguments, e.g. the base image by its digest')
    .option('--file <path>', 'what to build by, as a path from the directory with the Dockerfile')
    .option('--target <stage>', 'the stage to build (default: the last one)')
    .option('--platform <platform>', 'for another machine: linux/amd64')
    .option('--network <mode>', 'of the steps: none, host or a network')
    .option('--output <file>', 'keep the archive that was built')
    .option('--all', 'list all files that differ, also where many have one cause');
  example(
    command,
    'countersign solution rebuild ./repository --commit 4f1c… --directory solution --against digits.tar.gz',
  );
  action(command, async () => (await import('../../run/solution/rebuild.ts')).rebuild);
}

export const solutionGroup: Group = {
  description: 'Solutions: container images with the code that trains',
  fill: (solution) => {
    addBuild(solution);
    addTry(solution);
    addDownload(solution);
    addReview(solution);
    addKnown(solution);
    addRebuild(solution);
  },
};
