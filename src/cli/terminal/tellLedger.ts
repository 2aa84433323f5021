import type { LedgerRepository } from '../../ledger/ledgerRepository.ts';
import type { Output } from './output.ts';
import { duringStep } from './screen/duringStep.ts';
import { canRewrite } from './screen/movingLine.ts';

/** A ledger that is fetched over a network: on a terminal it is said that it is looked at, once that takes long. */
export function tellLedger(repository: LedgerRepository, output: Output): LedgerRepository {
  if (!canRewrite() || repository.url.startsWith('/')) return repository;
  return {
    url: repository.url,
    hasPast: () => repository.hasPast(),
    snapshot: () => duringStep(output, 'Looking at the ledger', () => repository.snapshot()),
    append: (build) => duringStep(output, 'Adding to the ledger', () => repository.append(build)),
  };
}
