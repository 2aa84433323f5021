import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { walkImage } from '../../../src/review/walk/walkImage.ts';
import type { WalkedImage } from '../../../src/review/walk/walkImage.ts';
import { imageArchive } from '../../servers/testImage.ts';
import type { TestImage } from '../../servers/testImage.ts';

/** A folder with archives made by hand. */
export class Archives {
  readonly folder = mkdtempSync(join(tmpdir(), 'rebuild-'));
  #made = 0;

  write(image: TestImage): string {
    const path = join(this.folder, `${++this.#made}.tar`);
    writeFileSync(path, imageArchive(image));
    return path;
  }

  walk(image: TestImage): Promise<WalkedImage> {
    return walkImage(this.write(image));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
