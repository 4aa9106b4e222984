import { arrayAt, objectAt } from '../../../model/access.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { fieldPath } from '../../words/field-path.ts';
import { checkQualifiedName } from '../../words/names.ts';
import { has, objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import { checkPodSpec } from '../pod/check-pod-spec.ts';

/** The Pods to make. Labels are checked by rules of their own. */
export function checkTemplate(
  notes: Notes,
  path: Path,
  template: Json,
  claims: readonly string[] = [],
): void {
  checkTemplateMetadata(notes, path, template);
  const spec = objectOf(template, 'spec') ?? {};
  checkPodSpec(notes, [...path, 'spec'], spec, claims);
  if (arrayAt(spec, 'ephemeralContainers').length > 0)
    notes.forbidden(
      [...path, 'spec', 'ephemeralContainers'],
      'ephemeral containers not allowed in pod template',
    );
}

/** Labels and annotations of the Pods to make. */
export function checkTemplateMetadata(notes: Notes, path: Path, template: Json): void {
  notes.rules([...path, 'metadata', 'labels']);
  const at = [...path, 'metadata', 'annotations'];
  const written = `${fieldPath(path)}.annotations`;
  for (const key of Object.keys(objectAt(template, 'metadata.annotations')))
    notes.named(at, key.toLowerCase(), checkQualifiedName, {
      written,
      mark: { path: [...at, key], key: true },
    });
}

/** Pods that are kept running: they start anew, and have no time after which they end. */
export function checkKeptRunning(notes: Notes, path: Path, template: Json, kind: string): void {
  const spec = objectOf(template, 'spec') ?? {};
  const restarts = textOf(spec, 'restartPolicy') || 'Always';
  notes.oneOf([...path, 'spec', 'restartPolicy'], restarts, ['Always']);
  if (has(spec, 'activeDeadlineSeconds'))
    notes.forbidden(
      [...path, 'spec', 'activeDeadlineSeconds'],
      `activeDeadlineSeconds in ${kind} is not Supported`,
    );
}
