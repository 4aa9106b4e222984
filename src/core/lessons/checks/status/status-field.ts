import { statusValue } from '../../../status/status-value.ts';
import { describe } from '../../../topology/describe.ts';
import { defineCheck } from '../define-check.ts';
import { FIELD_KEYS, fieldWords, judgeFields, readField, type FieldCheck } from '../shared/field-values.ts';
import { silenceOf } from '../shared/status-entries.ts';

/** Met when the computed status has values. */
export const statusField = defineCheck<FieldCheck>({
  key: 'status-field',
  group: 'status',
  when: 'the computed status has the values, asked for as in `field`; paths begin in `status`',
  otherwise: 'the values found',
  examples: ['status-field: {of: Gateway/lobby/hall, path: "listeners[*].attachedRoutes", min: 1}'],
  read(fields) {
    const inner = fields.object('status-field', FIELD_KEYS);
    return inner && readField(inner);
  },
  expects: (check) => fieldWords(check, 'in the status of'),
  judge: (check, { now }) =>
    judgeFields(check, now, (resource) => {
      const value = statusValue(resource, now.statuses);
      return value === undefined
        ? { ok: false, why: silenceOf(resource, now) ?? `${describe(resource)} has no status.` }
        : { ok: true, value };
    }),
  mentions: ({ of }) => [{ what: 'selector', text: of.text }],
});
