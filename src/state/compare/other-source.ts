import type { Collected } from '../disk/collect-files.ts';
import type { TextFile } from '../workspace.ts';

/** What the open workspace is compared with. */
export type OtherSource =
  /** The files that were opened from disk, as they were opened or saved last. */
  | Readonly<{ type: 'disk' }>
  | Readonly<{ type: 'workspace'; id: string }>
  /** As it was before the last undo step, or before all of them. */
  | Readonly<{ type: 'last-step' }>
  | Readonly<{ type: 'all-steps' }>
  | Readonly<{ type: 'link'; link: string }>
  | Readonly<{ type: 'files'; collected: Collected }>
  | Readonly<{ type: 'text'; text: string }>
  | Readonly<{ type: 'texts'; files: readonly TextFile[] }>
  /** Its Ingresses, with which its Gateways are compared. */
  | Readonly<{ type: 'halves' }>
  /** Its Ingresses, with which what they would become is compared. */
  | Readonly<{ type: 'converted' }>;
