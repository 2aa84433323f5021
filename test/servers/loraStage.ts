import { execFile } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeTorchBase } from '../../examples/lora/base/makeBase.ts';
import { findPodman } from '../../src/solution/engine/findEngine.ts';

const ROOT = join(import.meta.dirname, '..', '..');
export const LORA = join(ROOT, 'examples', 'lora');

/** The rows of validation.jsonl again, as the other kind of file that the solution reads. */
const TO_PARQUET = `
import json, pyarrow, pyarrow.parquet
rows = [json.loads(line) for line in open('/lora/sample-data/validation.jsonl')]
pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), '/work/dataset/validation.parquet')
`;

/** Loads the base and then what was trained on top of it, and says by how much a logit differs. */
const COMPARE = `
import sys, torch
from peft import PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer
tokenizer = AutoTokenizer.from_pretrained('/work/model')
base = AutoModelForCausalLM.from_pretrained('/work/model').eval()
tokens = tokenizer('Where is Ada in the morning?', return_tensors='pt')
with torch.no_grad():
    before = base(**tokens).logits
    for adapter in sys.argv[1:]:
        tuned = PeftModel.from_pretrained(AutoModelForCausalLM.from_pretrained('/work/model'), adapter).eval()
        print((tuned(**tokens).logits - before).abs().max().item())
`;

/** A folder with Bob's model, a dataset of JSONL and Parquet, and Python with PEFT beside it. */
export class LoraStage {
  readonly folder: string;
  readonly base: string;

  private constructor(folder: string, base: string) {
    this.folder = folder;
    this.base = base;
  }

  /** Makes the base image, which the project's cache keeps, and what the parties have before they meet. */
  static async make(folder: string): Promise<LoraStage> {
    const base = await makeTorchBase({ engine: 'podman', cache: join(ROOT, '.cache'), say: console.warn });
    const stage = new LoraStage(folder, base);
    mkdirSync(join(folder, 'dataset'));
    cpSync(join(LORA, 'sample-data', 'train.jsonl'), join(folder, 'dataset', 'train.jsonl'));
    await stage.python('/lora/model/make_model.py', '/work/model');
    await stage.python('-c', TO_PARQUET);
    return stage;
  }

  /** What a Python of the base says, in a container of its own. */
  async python(...words: string[]): Promise<string> {
    const podman = await findPodman();
    if (podman === undefined) throw new Error('podman does not work here');
    const ulimits = ['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=4096:4096'];
    const mounts = ['-v', `${LORA}:/lora:ro`, '-v', `${this.folder}:/work`, '--env', 'HF_HUB_OFFLINE=1'];
    const { stdout } = await promisify(execFile)('podman', [
      ...[...podman.globals, 'run', '--rm', '--network', 'none', '--pull', 'never', ...ulimits, ...mounts],
      ...[this.base, 'python3', ...words],
    ]);
    return stdout;
  }

  /** By how much each adapter, a path below the folder, moves a logit of the base. */
  async differences(...adapters: readonly string[]): Promise<number[]> {
    const said = await this.python('-c', COMPARE, ...adapters.map((path) => `/work/${path}`));
    return said.trim().split('\n').map(Number);
  }
}
