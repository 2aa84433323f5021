import { line, lines, matching, optional } from '../../github/runner/inputKinds.ts';
import type { Inputs } from '../../github/runner/inputs.ts';
import type { BuildOptions } from '../../solution/buildSolution.ts';
import { buildFileInside } from '../../solution/context/findBuildFile.ts';

/** The inputs of whatever builds a solution: what `countersign solution build` has as options. */
export const BUILD_INPUTS = {
  'build-args': lines(matching(/^[A-Za-z_][A-Za-z0-9_]*=/, 'lines of NAME=value')),
  'build-file': optional(line()),
  'build-target': optional(line()),
  'build-platform': optional(line()),
  'build-network': optional(line()),
};

/** Of what builds where secrets may be. */
export const SECRET_INPUTS = {
  'build-secrets': lines(
    matching(/^id=[^,]+,(?:src|env)=./, 'lines of id=NAME,src=PATH or id=NAME,env=VARIABLE'),
  ),
};

/**
 * @param directory that is built, where it is known yet: the file to build by is named from there
 * @throws CountersignError `usage` where that file is not in the directory: nobody would see it change
 */
export function buildOptions(
  inputs: Inputs<typeof BUILD_INPUTS> & Partial<Inputs<typeof SECRET_INPUTS>>,
  directory?: string,
): BuildOptions {
  const { buildFile: file, buildTarget: target, buildPlatform: platform, buildNetwork: network } = inputs;
  return {
    buildArgs: inputs.buildArgs,
    ...(inputs.buildSecrets === undefined ? {} : { secrets: inputs.buildSecrets }),
    ...(file === undefined
      ? {}
      : { file: directory === undefined ? file : buildFileInside(directory, file) }),
    ...(target === undefined ? {} : { target }),
    ...(platform === undefined ? {} : { platform }),
    ...(network === undefined ? {} : { network }),
  };
}
