/** How far long work is. */
export interface ProgressEvent {
  readonly phase: 'hash' | 'upload' | 'download';
  /** Plain bytes done. */
  readonly bytes: number;
  readonly totalBytes: number;
}

export type OnProgress = (event: ProgressEvent) => void;
