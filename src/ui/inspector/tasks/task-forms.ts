import type { ComponentType } from 'react';
import { parsePath } from '../../../core/model/access.ts';
import type { Path } from '../../../core/yaml/json.ts';
import type { Field } from '../form/fields.ts';
import { BackendsForm } from './backends-form.tsx';
import { FiltersForm } from './filters-form.tsx';
import { IngressPathsForm } from './ingress-paths-form.tsx';
import { IngressTlsForm } from './ingress-tls-form.tsx';
import { ListenersForm } from './listeners-form.tsx';
import { MatchesForm } from './matches-form.tsx';

/** A form of its own for a part of objects, by its place: what people set there, in their words. */
type TaskForm = Readonly<{ at: Path; Form: ComponentType<Field> }>;

const taskForm = (at: string, Form: ComponentType<Field>): TaskForm => ({ at: parsePath(at), Form });

/** All task forms. Kinds that have one of these places in their short form take the form that belongs to it. */
const taskForms: readonly TaskForm[] = [
  taskForm('spec.rules[*].matches', MatchesForm),
  taskForm('spec.rules[*].filters', FiltersForm),
  taskForm('spec.rules[*].backendRefs', BackendsForm),
  taskForm('spec.rules[*].http.paths', IngressPathsForm),
  taskForm('spec.listeners', ListenersForm),
  taskForm('spec.tls', IngressTlsForm),
];

/** The task form for a path of an object; undefined where the tree of fields is all there is. */
export const taskFormAt = (path: Path): ComponentType<Field> | undefined =>
  taskForms.find(
    ({ at }) =>
      at.length === path.length &&
      at.every((step, index) => (step === '[*]' ? typeof path[index] === 'number' : step === path[index])),
  )?.Form;
