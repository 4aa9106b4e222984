import { stringAt, valueAt } from '../../../model/access.ts';
import type { Json } from '../../../yaml/json.ts';
import type { FieldRule } from '../../field-rule.ts';

/** A value of a discriminator that goes together with one field. */
export type UnionMember = Readonly<{
  /** `type`, `mode`, `protocol`. */
  by: string;
  value: string;
  field: string;
}>;

/** Empty texts count as absent for some unions, as present for others. */
type Presence = (node: Json, field: string) => boolean;

/** The key exists, whatever it holds. */
export const isPresent: Presence = (node, field) => valueAt(node, [field]) !== undefined;

/** The key exists and holds more than an empty text. */
export const isFilled: Presence = (node, field) => (valueAt(node, [field]) ?? '') !== '';

type Check = Pick<FieldRule, 'holds' | 'fixes'>;

/** The value asks for its field. */
export const requiresField = ({ by, value, field }: UnionMember, present: Presence = isPresent): Check => ({
  holds: (node) => stringAt(node, [by]) !== value || present(node, field),
});

/** The field stands with its value only. */
export const forbidsField = ({ by, value, field }: UnionMember, present: Presence = isPresent): Check => ({
  holds: (node) => stringAt(node, [by]) === value || !present(node, field),
  fixes: () => [
    { title: `Remove ${field}`, at: [field], unset: true },
    { title: `Set ${by} to ${value}`, at: [by], set: value },
  ],
});

type Words = Omit<FieldRule, 'holds'>;

/** Both rules for each member of a union: its value asks for its field, and its field stands with no other value. */
export const unionRules = <Member extends UnionMember>(
  members: readonly Member[],
  words: Readonly<{ required: (member: Member) => Words; forbidden: (member: Member) => Words }>,
  present?: Presence,
): readonly FieldRule[] =>
  members.flatMap((member) => [
    { ...requiresField(member, present), ...words.required(member) },
    { ...forbidsField(member, present), ...words.forbidden(member) },
  ]);
