import type { AnnotationReader } from './annotations-of.ts';
import type { SourcePath } from './dialect.ts';
import { manual, needed } from './effects.ts';
import type { PlanParts } from './plan-parts.ts';
import { hostnameOf, isLabel } from './read-values.ts';

/** What asks for passwords, by annotation. */
type Names = Readonly<{ type?: string; secret: string; realm: string; format: 'file' | 'map' }>;

/** Passwords in the Secret that an annotation names, as `name` or `namespace/name`. */
export function basicAuth(
  source: SourcePath,
  read: AnnotationReader,
  { type, secret, realm, format }: Names,
  parts: PlanParts,
): void {
  const text = read.text(secret);
  if (text === undefined) return;
  const [name = '', namespace = source.ingress.namespace, ...more] = text.split('/').toReversed();
  const written = [type, secret, realm].filter((one) => one !== undefined && read.text(one) !== undefined);
  const annotations = written.map((one) => read.nameOf(one ?? ''));
  if (hostnameOf(name) !== name || !isLabel(namespace) || more.length > 0)
    parts.effects.push(
      ...annotations.map((annotation) =>
        manual(
          annotation,
          4,
          `Requests are served without a password: ${text || 'an empty text'} names no Secret.`,
          'Set up authentication with the Secret that was meant.',
        ),
      ),
    );
  else
    parts.add(
      needed(source, annotations, 4, 'Requests are served without a password.', {
        kind: 'basicAuth',
        secret: { namespace, name },
        format,
        realm: read.text(realm) ?? null,
      }),
    );
}
