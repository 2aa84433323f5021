import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { chmod, cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import type { Resource } from '../../src/resource/resource.ts';
import { requireOwnFolder } from '../../src/tee/agent/inputs/ownFolder.ts';
import { approve, look, makeWorld, order, type World } from '../support/world.ts';

const LISTED = 'COUNTERSIGN_OWN_FOLDERS';

let world: World;
/** A folder of the host's that holds a file, a directory, and a copy of what the customer sealed. */
let host: string;
beforeAll(async () => {
  world = await makeWorld();
  host = join(world.root, 'host');
  await cp(join(world.root, 'store'), host, { recursive: true });
  await cp(join(world.root, 'store'), join(world.root, 'store-of-others'), { recursive: true });
  await mkdir(join(host, 'directory'));
  await writeFile(join(host, 'file'), 'passwords');
  await writeFile(join(host, 'unreadable'), 'keys');
  await chmod(join(host, 'unreadable'), 0);
  await symlink(join(world.root, 'store'), join(world.root, 'link'));
});
afterAll(() => world.close());
afterEach(() => {
  Reflect.deleteProperty(process.env, LISTED);
});

/** The same resource, said to be an object of another folder. */
function movedTo(resource: Resource, bucket: string, prefix = '', filepath = objectOf(resource)): Resource {
  const credentials = { bucket, prefix };
  return {
    ...resource,
    resource: { type: 'STORAGE_PROVIDER', storageType: 'FS', filepath, credentials },
  };
}

function objectOf({ resource }: Resource): string {
  if (resource.type === 'URL') throw new Error('the world has a folder');
  return resource.filepath;
}

async function endOf(id: number): Promise<[status: string, reason: string | undefined]> {
  const { state } = await world.bob.ledger.order(id);
  return [statusOf(state), state.finished?.entry.reason];
}

async function endWithSolution(resource: Resource): ReturnType<typeof endOf> {
  const placed = await order(world, { solution: { kind: 'resource', resource } });
  await look(world);
  await approve(world, placed).catch(() => undefined);
  await look(world);
  return endOf(placed.order);
}

async function endWithInput(resource: Resource): ReturnType<typeof endOf> {
  const data = [
    { kind: 'offer' as const, offer: world.offers.data, slot: undefined },
    { kind: 'resource' as const, resource },
  ];
  const placed = await order(world, { data });
  await look(world);
  await approve(world, placed);
  await look(world);
  return endOf(placed.order);
}

const refusal = (part: string): [string, string] => [
  'Error',
  `${part} lies in a folder, and not in one that the TEE's operator named as storage`,
];

describe('everybody reads the same of a folder of the host', () => {
  test.each([undefined, 'file', 'absent', 'directory', 'unreadable'])(
    'whether its object %s is what was sealed, something else or nothing',
    async (filepath) => {
      expect(await endWithSolution(movedTo(world.solution, host, '', filepath))).toEqual(
        refusal('the solution'),
      );
      expect(await endWithInput(movedTo(world.model, host, '', filepath))).toEqual(refusal('input 2'));
    },
  );

  test('whether the folder itself is there', async () => {
    for (const folder of ['/', join(host, 'absent'), join(host, 'file'), '/proc/self', 'host'])
      expect(await endWithSolution(movedTo(world.solution, folder))).toEqual(refusal('the solution'));
  });

  test('whether it is named by a way out of the storage, or begins with its name', async () => {
    const store = join(world.root, 'store');
    const outside = [
      movedTo(world.solution, store, '../host'),
      movedTo(world.solution, store, '..'),
      movedTo(world.solution, `${store}/../host`),
      movedTo(world.solution, `${store}-of-others`),
      movedTo(world.solution, store, host),
    ];
    for (const resource of outside) expect(await endWithSolution(resource)).toEqual(refusal('the solution'));
  });

  test('whether an input is there that a data owner granted', async () => {
    const placed = await order(world);
    await look(world);
    await approve({ ...world, dataset: movedTo(world.dataset, host, '', 'absent') }, placed);
    await look(world);
    expect(await endOf(placed.order)).toEqual(refusal('input 1'));
  });
});

describe('the same order runs with what lies', () => {
  test("in the operator's storage, and below it", async () => {
    const store = join(world.root, 'store');
    await cp(host, join(store, 'below'), { recursive: true });
    expect(await endWithSolution(world.solution)).toEqual(['Done', '']);
    expect(await endWithSolution(movedTo(world.solution, store, 'below'))).toEqual(['Done', '']);
  });

  test('in a folder that the operator listed', async () => {
    process.env[LISTED] = `/somewhere:${host}`;
    expect(await endWithSolution(movedTo(world.solution, host))).toEqual(['Done', '']);
    expect(await endWithInput(movedTo(world.model, host))).toEqual(['Done', '']);
  });

  test('in one that the operator named by a link, by either name', async () => {
    const [store, link] = [join(world.root, 'store'), join(world.root, 'link')];
    const ask = (bucket: string): Promise<void> =>
      requireOwnFolder(
        { store: { url: pathToFileURL(link).href }, log: () => undefined },
        movedTo(world.solution, bucket).resource,
        'the solution',
      );
    await expect(ask(store)).resolves.toBeUndefined();
    await expect(ask(link)).resolves.toBeUndefined();
    await expect(ask(host)).rejects.toMatchObject({ message: refusal('the solution')[1] });
  });
});
