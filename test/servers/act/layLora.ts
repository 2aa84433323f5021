import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalBytes } from '../../../src/canonicalJson.ts';
import { sealMessage } from '../../../src/pgp/messages.ts';
import { uploadResource } from '../../../src/resource/transfer/uploadResource.ts';
import { openStore } from '../../../src/storage/openStore.ts';
import { LORA, type LoraStage } from '../loraStage.ts';
import type { ExampleStage } from './exampleStage.ts';

/** Steps that each training makes. */
const STEPS = 2;

/** The ways to a TEE's slot, as the shapes have it beside their workflows. */
interface Places {
  readonly bob: string;
  readonly slots: readonly string[];
}

/**
 * Puts the LoRA example into a checkout of Bob's, as its README says: solution, sample data, model, configuration, the TEE's slot and
 * the model sealed to his key. Its base is the one that was made here, since no registry is.
 */
export async function layLora(stage: ExampleStage, lora: LoraStage, { bob, slots }: Places): Promise<void> {
  for (const name of ['solution', 'sample-data']) {
    rmSync(join(bob, name), { recursive: true });
    cpSync(join(LORA, name), join(bob, name), { recursive: true });
  }
  const model = join(lora.folder, 'model');
  cpSync(model, join(bob, 'sample-model'), { recursive: true });
  const configuration = JSON.parse(readFileSync(join(LORA, 'configuration.json'), 'utf8')) as object;
  const solution = { ...configuration, maxSteps: STEPS, saveEvery: STEPS, logEvery: 1 };
  writeFileSync(join(bob, 'configuration.json'), JSON.stringify({ solution }));
  for (const slot of slots) cpSync(join(LORA, 'offers', 'tee-slot-cpu.json'), slot);
  const store = await openStore(stage.storage, {});
  const resource = await uploadResource(model, store, {});
  const sealed = await sealMessage(canonicalBytes(resource), [stage.keys.bob.toPublic()]);
  writeFileSync(join(bob, 'model.resource.json.asc'), sealed);
  nameBase(join(bob, '.github', 'workflows'), lora.base);
}

/** Every step that builds is told the base. */
function nameBase(folder: string, base: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    const told = text.replaceAll(
      /^( +)(solution|directory): solution$/gm,
      (line, indent: string) => `${line}\n${indent}build-args: BASE=${base}\n${indent}build-network: none`,
    );
    writeFileSync(path, told);
  }
}
