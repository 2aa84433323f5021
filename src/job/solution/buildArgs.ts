import { lines, matching } from '../../github/runner/inputKinds.ts';

/** The input `build-args` of whatever builds a solution. */
export const BUILD_ARGS = lines(matching(/^[A-Za-z_][A-Za-z0-9_]*=/, 'lines of NAME=value'));
