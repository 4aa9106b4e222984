import type { Json } from '../../../yaml/json.ts';

/** A rule by its id, what is special, a node after defaults, and whether the rule holds for it (or why it fails). */
export type Case = readonly [id: string, what: string, node: Json, held: boolean | string];
