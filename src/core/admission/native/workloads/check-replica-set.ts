import type { Json } from '../../../yaml/json.ts';
import { numberOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import { checkSelected } from './check-selected.ts';

const SPEC = ['spec'];

/** A ReplicaSet. */
export function checkReplicaSet(notes: Notes, spec: Json): void {
  notes.notNegative([...SPEC, 'replicas'], numberOf(spec, 'replicas'));
  notes.notNegative([...SPEC, 'minReadySeconds'], numberOf(spec, 'minReadySeconds'));
  checkSelected(notes, spec, 'ReplicaSet', 'invalid label selector');
}
