import { join } from 'node:path';
import { CountersignError } from '../../../errors.ts';
import type { OrderReading } from '../../../ledger/entries/orders/orders.ts';
import type { AttestedEntry } from '../../../marketplace/order/orderEntries.ts';

/** The directories of one attempt, below scratch. */
export interface RunDirectories {
  readonly root: string;
  readonly inputs: string;
  readonly result: string;
  readonly output: string;
  /** For what the solution keeps while it runs. */
  readonly temporary: string;
  readonly certs: string;
  readonly configurations: string;
  readonly engine: string;
}

export function runDirectories(scratch: string, order: number, attempt: number): RunDirectories {
  const root = join(scratch, `order-${order}-${attempt}`);
  return {
    root,
    inputs: join(root, 'inputs'),
    result: join(root, 'result'),
    output: join(root, 'output'),
    temporary: join(root, 'temporary'),
    certs: join(root, 'certs'),
    configurations: join(root, 'configurations'),
    engine: join(root, 'engine'),
  };
}

export function sandboxName(order: number, run: string): string {
  return `countersign-${order}-${run.slice(0, 12)}`;
}

export function attestedOf(reading: OrderReading): AttestedEntry {
  const attested = reading.state.attested?.entry;
  if (attested === undefined)
    throw new CountersignError('refused', `order ${reading.state.id} is not attested`);
  return attested;
}
