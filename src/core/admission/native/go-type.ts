import { lazy } from '../../incremental/lazy.ts';
import { memo } from '../../incremental/memo.ts';
import { GO_TYPES } from './go-types.generated.ts';

/** What a type holds, as the API server's program has it. `name` is how its messages write the type. */
export type GoType = Readonly<
  | { is: 'text' | 'flag' | 'integer' | 'bytes' | 'any'; name: string }
  | { is: 'port-or-name' | 'quantity' | 'time'; name: string }
  | { is: 'list' | 'map'; name: string; of: GoType }
  | { is: 'struct'; name: string; struct: string }
>;

/** A field of a struct; `inlined` names the structs in between that the text does not show. */
export type GoField = Readonly<{ type: GoType; inlined: readonly string[] }>;

type Line = { readonly text: string };

const lines = lazy(
  (): ReadonlyMap<string, Line> =>
    new Map(
      GO_TYPES.trim()
        .split('\n')
        .map((line): [string, Line] => {
          const space = line.indexOf(' ');
          return [line.slice(0, space), { text: line.slice(space + 1) }];
        }),
    ),
);

/** The fields of a struct, by their names in JSON. */
export const fieldsOf = (struct: string): ReadonlyMap<string, GoField> => {
  const line = lines().get(struct);
  return line ? readFields(line) : NO_FIELDS;
};

const NO_FIELDS: ReadonlyMap<string, GoField> = new Map();

const OF_EVERY_OBJECT = 'TypeMeta.kind TypeMeta.apiVersion metadata:ObjectMeta';

const readFields = memo(({ text }: Line): ReadonlyMap<string, GoField> => {
  const fields = new Map<string, GoField>();
  for (const item of text.replace('@', OF_EVERY_OBJECT).split(' ')) {
    const [path = '', type = 'string'] = item.split(':');
    const steps = path.split('.');
    fields.set(steps.at(-1) ?? '', { type: typeOf(type), inlined: steps.slice(0, -1) });
  }
  return fields;
});

const PLAIN: Readonly<Record<string, GoType>> = {
  string: { is: 'text', name: 'string' },
  UID: { is: 'text', name: 'types.UID' },
  bool: { is: 'flag', name: 'bool' },
  int32: { is: 'integer', name: 'int32' },
  int64: { is: 'integer', name: 'int64' },
  bytes: { is: 'bytes', name: '[]uint8' },
  IntOrString: { is: 'port-or-name', name: 'intstr.IntOrString' },
  Quantity: { is: 'quantity', name: 'resource.Quantity' },
  Time: { is: 'time', name: 'v1.Time' },
  FieldsV1: { is: 'any', name: 'v1.FieldsV1' },
};

/** Types of `autoscaling/v2`; all others are of some v1. */
const OF_V2 = /^(?!.*OfV1$)(HPA|HorizontalPodAutoscaler|CrossVersion|\w*Metric|ScalingPolicySelect)/;

function typeOf(text: string): GoType {
  const plain = Object.hasOwn(PLAIN, text) ? PLAIN[text] : undefined;
  if (plain) return plain;
  if (text.startsWith('[]')) {
    const of = typeOf(text.slice(2));
    return { is: 'list', name: `[]${of.name}`, of };
  }
  if (text.startsWith('map[')) {
    const end = text.indexOf(']');
    const of = typeOf(text.slice(end + 1));
    return { is: 'map', name: `map[${typeOf(text.slice(4, end)).name}]${of.name}`, of };
  }
  const line = lines().get(text)?.text;
  const name = `${OF_V2.test(text) ? 'v2' : 'v1'}.${text.replace(/OfV1$/, '')}`;
  if (line === undefined) return { is: 'text', name };
  return line.startsWith('=') ? { ...typeOf(line.slice(1)), name } : { is: 'struct', name, struct: text };
}
