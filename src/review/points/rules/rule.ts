import type { PointKind } from '../../model.ts';
import type { ImageLook } from '../look/imageLook.ts';

/** What a rule has found, without its kind. */
export interface Found {
  /** `/usr/lib/x.pth`, `ENV PYTHONPATH`, `CMD`. */
  readonly place: string;
  /** One sentence; the same for every place where only the place differs, so that a face can group them. */
  readonly says: string;
}

/** One thing that is pointed at. */
export interface Rule {
  /** Unique; tests name a rule by it. */
  readonly id: string;
  readonly kind: PointKind;
  /** Why it is pointed at, and why not more often: one sentence. */
  readonly why: string;
  /** Takes time in proportion to the image, whatever is in it, and never throws. */
  readonly find: (look: ImageLook) => Iterable<Found>;
}
