import type { Identity } from '../model/resource.ts';
import { describe } from './describe.ts';

/** An object that is missing, in the words of findings, edges, conditions and traces alike. */
export const doesNotExist = (target: Identity): string => `${describe(target)} does not exist.`;

/** An object of which the manifests do not decide whether it is there. */
export const isNotHere = (target: Identity): string => `${describe(target)} is not in these manifests.`;

/** The same as a finding, which says no more of it. */
export const isNotChecked = (target: Identity): string =>
  `${describe(target)} is not in these manifests; not checked.`;

/** The same as a controller has it that knows of nothing else (docs/model/status.md#open-scope). */
export const isPresumedMissing = (target: Identity): string =>
  `${describe(target)} is not in these manifests; if they are the whole cluster, it does not exist.`;
