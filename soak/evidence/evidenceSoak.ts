import { CountersignError } from '../../src/errors.ts';
import { SeededRandom } from '../seededRandom.ts';
import type { SoakBounds, SoakDone } from '../soak.ts';
import type { SoakState } from '../soakState.ts';
import { ACCEPTED_BY_US, REFUSED_BY_US } from './explained.ts';
import { ourAnswer } from './ours.ts';
import { startPeers, type Peer } from './peers.ts';
import type { Question } from './question.ts';
import { snpQuestion } from './snpQuestions.ts';
import { tdxQuestion } from './tdxQuestions.ts';

interface Kept {
  readonly cases: number;
  readonly did: Readonly<Record<string, number>>;
}

/** How a peer's answer stands to ours, in a few words that are counted. */
async function compared(peer: Peer, question: Question): Promise<string> {
  const { refused, refusedSignatures } = ourAnswer(question);
  const [by] = peer.name === 'go-tdx-guest' ? refusedSignatures : refused;
  const theirs = await peer.ask(question);
  if (theirs.startsWith('crashed')) return `${peer.name}: it crashed`;
  const theyAccept = theirs.startsWith('accepted');
  if (theyAccept === (by === undefined)) return `${peer.name}: agrees to ${theyAccept ? 'accept' : 'refuse'}`;
  const isKnown =
    by === undefined
      ? ACCEPTED_BY_US.some(
          ({ peer: name, says, of = () => true }) =>
            name.test(peer.name) && says.test(theirs) && of(question),
        )
      : by in REFUSED_BY_US;
  if (!isKnown)
    throw new CountersignError(
      'internal',
      `${question.about}: we ${by === undefined ? 'accept' : `refuse by ${by}`}, and ${peer.name} says: ${theirs.slice(0, 300)}`,
    );
  return `${peer.name}: ${by === undefined ? 'refuses what we accept, as known' : 'accepts what we refuse, as known'}`;
}

/**
 * Puts evidence with signed lies, or spoiled on its way, to our verifier and to others'. Keys are made anew for each process; what
 * is done to the evidence comes from the seed.
 * @throws CountersignError `internal` where an answer differs from ours and nobody knows why; `unavailable` without the others
 */
export async function soakEvidence(seed: string, bounds: SoakBounds, state: SoakState): Promise<SoakDone> {
  let { cases, did } = (state.load() ?? { cases: 0, did: {} }) as Kept;
  const peers = startPeers();
  try {
    while (cases < bounds.amount && state.secondsHere < (bounds.seconds ?? Infinity)) {
      const random = new SeededRandom(seed, String(cases));
      const question = random.below(2) === 0 ? tdxQuestion(random) : snpQuestion(random);
      const counts = new Map(Object.entries(did));
      for (const peer of peers) {
        if (!peer.takes(question)) continue;
        const told = await compared(peer, question).catch((error: unknown) => {
          throw new CountersignError('internal', `case ${cases}: ${String(error)}`, { cause: error });
        });
        counts.set(told, (counts.get(told) ?? 0) + 1);
      }
      did = Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b)));
      cases += 1;
      if (cases % 250 === 0) state.save({ cases, did });
    }
  } finally {
    for (const peer of peers) peer.close();
  }
  state.save({ cases, did });
  return { whole: cases >= bounds.amount, did: { cases, ...did } };
}
