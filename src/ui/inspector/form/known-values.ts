import type { Kind } from '../../../core/kinds/define-kind.ts';
import { parsePath } from '../../../core/model/access.ts';
import type { Path } from '../../../core/yaml/json.ts';

type Known = Readonly<{ group: RegExp; at: Path; values: readonly string[] }>;

/** Fields that take any text, and nearly always have one of a few. */
const fields: readonly Known[] = [
  {
    group: /^gateway\.networking\.(?:x-)?k8s\.io$/,
    at: parsePath('spec.listeners[*].protocol'),
    values: ['HTTP', 'HTTPS', 'TLS', 'TCP', 'UDP'],
  },
];

/** The usual values of a field that takes any text; null where there are none. */
export const knownValuesAt = (kind: Kind | undefined, path: Path): readonly string[] | null =>
  fields.find(
    ({ group, at }) =>
      kind !== undefined &&
      group.test(kind.group) &&
      at.length === path.length &&
      at.every((step, index) => (step === '[*]' ? typeof path[index] === 'number' : step === path[index])),
  )?.values ?? null;
