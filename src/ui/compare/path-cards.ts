import type { TracePath } from '../../core/views/traffic/trace-path-of.ts';
import type { Traced } from '../../core/views/traffic/trace-draft.ts';

/** What a request passes on the canvas of one side; nothing where it could not be sent. */
export const pathCards = (traced: Traced | undefined): TracePath | null =>
  traced?.ok === true ? traced.tracePath : null;
