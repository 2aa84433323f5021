import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { approve, look, makeWorld, order, type World } from '../support/world.ts';

let world: World;
let server: Server;
let url = '';
beforeAll(async () => {
  world = await makeWorld();
  server = createServer((_, response) => {
    response.statusCode = 403;
    response.end(JSON.stringify({ code: 'ADMIN', message: 'user root, token hunter2 is not allowed' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/inside`;
});
afterAll(async () => {
  server.close();
  await world.close();
});

async function endOf(id: number): Promise<{ status: string; reason: string | undefined }> {
  const { state } = await world.bob.ledger.order(id);
  return { status: statusOf(state), reason: state.finished?.entry.reason };
}

test('what a server says to the TEE about the solution does not reach the ledger, but the log', async () => {
  const resource = { ...world.solution, resource: { type: 'URL' as const, url } };
  const placed = await order(world, { solution: { kind: 'resource', resource } });
  await look(world);
  expect(await endOf(placed.order)).toEqual({
    status: 'Error',
    reason: 'the solution could not be read: access was refused',
  });
  expect(world.lines.join('\n')).toContain('hunter2');
});

test('nor what it says about an input', async () => {
  const resource = { ...world.model, resource: { type: 'URL' as const, url } };
  const data = [
    { kind: 'offer' as const, offer: world.offers.data, slot: undefined },
    { kind: 'resource' as const, resource },
  ];
  const placed = await order(world, { data });
  await look(world);
  await approve(world, placed);
  await look(world);
  expect(await endOf(placed.order)).toEqual({
    status: 'Error',
    reason: 'input 2 could not be read: access was refused',
  });
});

test('nor what a program of the host says about a solution that does not start', async () => {
  world.sandbox.behave = () =>
    Promise.resolve({ outcome: 'not-startable', exitStatus: null, reason: '/srv/host/path: no such file' });
  const placed = await order(world);
  await look(world);
  await approve(world, placed);
  await look(world);
  world.sandbox.behave = undefined;
  expect(await endOf(placed.order)).toEqual({
    status: 'Error',
    reason: 'the run did not end well',
  });
  expect(world.lines.join('\n')).toContain('/srv/host/path');
});

test('the same order with places that answer ends well', async () => {
  const placed = await order(world);
  await look(world);
  await approve(world, placed);
  await look(world);
  expect(await endOf(placed.order)).toEqual({ status: 'Done', reason: '' });
});
