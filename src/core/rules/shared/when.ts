import { admissionOf } from '../../admission/admission-of.ts';
import type { RefRole } from '../../kinds/define-kind.ts';
import { arrayAt, valueAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { AttachmentOutcome } from '../../topology/attachment.ts';
import type { ResolutionOutcome } from '../../topology/resolution.ts';
import type { Subject } from '../define-rule.ts';

/** Cheap looks at an object that say whether a rule may find something there (`Rule.when`). */
type When = (subject: Subject) => boolean;

/** A reference comes to this. */
export const hasOutcome =
  (...outcomes: readonly ResolutionOutcome[]): When =>
  ({ links }) =>
    links.resolutions.some(({ outcome }) => outcomes.includes(outcome));

/** A reference has this role. */
export const hasRole =
  (...roles: readonly RefRole[]): When =>
  ({ links }) =>
    links.resolutions.some(({ reference }) => roles.includes(reference.role));

/** A parent of a route does this with it. */
export const hasAttachment =
  (...outcomes: readonly AttachmentOutcome[]): When =>
  ({ links }) =>
    links.attachments.some(({ outcome }) => outcomes.includes(outcome));

/** The API server says something against it. */
export const isRefused: When = ({ resource, index }) => admissionOf(resource, index).violations.length > 0;

/** It has fields that the API server does not know. */
export const hasUnknownFields: When = ({ resource, index }) =>
  admissionOf(resource, index).unknown.length > 0;

/** It has annotations. */
export const isAnnotated: When = ({ resource: { value } }) => {
  const metadata = value['metadata'];
  return isObject(metadata) && isObject(metadata['annotations']);
};

/** A rule of a route, or one of its backends, has filters. */
export const hasFilters: When = ({ resource }) =>
  arrayAt(resource.value, 'spec.rules').some(
    (rule) => holdsFilters(rule) || arrayAt(rule, 'backendRefs').some(holdsFilters),
  );

const holdsFilters = (value: Json): boolean => valueAt(value, 'filters') !== undefined;
