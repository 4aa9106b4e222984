import { admissionOf } from '../../../admission/admission-of.ts';
import { objectAt } from '../../../model/access.ts';
import { defineCheck } from '../define-check.ts';
import { FIELD_KEYS, fieldWords, judgeFields, readField, type FieldCheck } from '../shared/field-values.ts';

/** Met when objects have values. */
export const field = defineCheck<FieldCheck>({
  key: 'field',
  group: 'objects',
  when: 'the values at `path` (`a.b[*].c`, `[0]`, keys with dots in quotes) of every selected object, as the API server stores it, are as all of these say: `is`, `one-of`, `matches` (RE2, the whole text), `min` and `max` hold for every value and need one; `contains` for one of them; `exists: true` or `false`. `written: true` looks at the manifest instead',
  otherwise: 'the values found',
  examples: [
    'field: {of: "ReferenceGrant/archive/*", path: "spec.to[*].name", is: vault}',
    'field: {of: Service/museum/tours, path: spec.type, one-of: [ClusterIP, NodePort]}',
  ],
  read(fields) {
    const inner = fields.object('field', [...FIELD_KEYS, 'written']);
    return inner && readField(inner);
  },
  expects: (check) => fieldWords(check),
  judge: (check, { now }) =>
    judgeFields(check, now, (resource) => ({
      ok: true,
      value: check.written ? resource.value : objectAt(admissionOf(resource, now.index).value, []),
    })),
  mentions: ({ of }) => [{ what: 'selector', text: of.text }],
  caution: ({ path, written, is }) => {
    if (written) return 'It looks at what is written: the same said in another form would fail.';
    return is !== undefined && /(^|\.)name$/.test(path) && path.startsWith('metadata')
      ? 'It asks for a name that is free to choose.'
      : null;
  },
});
