import { objectAt } from '../../../model/access.ts';
import type { Json } from '../../../yaml/json.ts';
import { numberOf, objectOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import { checkKeptRunning, checkTemplate } from './check-template.ts';

const SPEC = ['spec'];
const TEMPLATE = ['spec', 'template'];

/** A ReplicationController, whose selector is a map; without one it selects by the labels of its template. */
export function checkReplicationController(notes: Notes, spec: Json): void {
  notes.notNegative([...SPEC, 'minReadySeconds'], numberOf(spec, 'minReadySeconds'));
  const labels = [objectAt(spec, 'selector'), objectAt(spec, 'template.metadata.labels')];
  if (labels.every((some) => Object.keys(some).length === 0)) notes.required([...SPEC, 'selector']);
  notes.notNegative([...SPEC, 'replicas'], numberOf(spec, 'replicas'));
  const template = objectOf(spec, 'template');
  if (template === undefined) return notes.required(TEMPLATE);
  checkTemplate(notes, TEMPLATE, template);
  checkKeptRunning(notes, TEMPLATE, template, 'ReplicationController');
}
