import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const { ARTIFACTS, INPUT_NAME, INPUT_PATH } = process.env;
mkdirSync(join(ARTIFACTS, INPUT_NAME), { recursive: true });
// As the action itself has it: a path a line.
for (const path of INPUT_PATH.split('\n').filter((line) => line.trim() !== ''))
  cpSync(path, join(ARTIFACTS, INPUT_NAME, basename(path)));
