import type { ActionMain } from '../job/runAction.ts';

type Load = () => Promise<{ readonly run: ActionMain }>;

/** Every action by the name of its directory in `actions/`; `rehearsal` is the root's. Loaded when it is asked for. */
export const ACTIONS = {
  'build-solution': () => import('./buildSolution.ts'),
  'complete-suborder': () => import('./completeSuborder.ts'),
  'download-result': () => import('./downloadResult.ts'),
  gate: () => import('./checkGate.ts'),
  'pending-results': () => import('./pendingResults.ts'),
  'pending-suborders': () => import('./pendingSuborders.ts'),
  'place-order': () => import('./placeOrder.ts'),
  'register-offer': () => import('./registerOffer.ts'),
  rehearsal: () => import('./rehearsal.ts'),
  'review-solution': () => import('./reviewSolution.ts'),
  'run-tee': () => import('./runTee.ts'),
  'upload-dataset': () => import('./uploadDataset.ts'),
  'verify-report': () => import('./verifyReport.ts'),
  witness: () => import('./witness.ts'),
} as const satisfies Record<string, Load>;

export type ActionName = keyof typeof ACTIONS;

export function isActionName(name: string): name is ActionName {
  return Object.hasOwn(ACTIONS, name);
}
