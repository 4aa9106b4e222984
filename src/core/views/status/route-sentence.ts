import { listed, counted } from '../../text/words.ts';
import type { Resource } from '../../model/resource.ts';
import { attachedListeners, type Attachment } from '../../topology/attachment.ts';
import { describe } from '../../topology/describe.ts';
import { linksOf } from '../../topology/links.ts';
import { findCondition, isOpen } from '../../status/condition.ts';
import type { ParentStatus, RouteStatus, Statuses } from '../../status/statuses.ts';
import { isRefused } from './state.ts';
import { because, named, placed } from './status-words.ts';
import { statusOf } from '../../status/status-of.ts';

/** Which hostnames reach the route through which listeners of a parent. */
function reaches({ attachment, displaced }: ParentStatus): string {
  const kept = attachedListeners(attachment).filter(({ listener }) => !displaced.has(listener));
  const hostnames = kept.map(({ hostnames: all }) => (all === null ? null : listed(all.map(named), 3)));
  const names = listed(kept.map(({ listener }) => named(listener.name)));
  const same = new Set(hostnames).size <= 1;
  const [first = null] = hostnames;
  const what = same ? (first === null ? 'Requests for any host' : `Requests for ${first}`) : 'Requests';
  const where = `${kept.length === 1 ? 'listener' : 'listeners'} ${names} of ${placed(attachment.reference.target)}`;
  return `${what} reach it through ${where}.`;
}

const mesh = ({ attachment }: ParentStatus): string =>
  `The mesh sends requests for ${placed(attachment.reference.target)} through it.`;

function refusal({ attachment, conditions }: ParentStatus): string {
  const accepted = findCondition(conditions, 'Accepted');
  const verb = isOpen(accepted) ? 'may not accept it' : 'refuses it';
  return `${describe(attachment.reference.target)} ${verb}. ${accepted ? because(accepted) : ''}`.trim();
}

/** A parentRef without a controller: stated first, because no status will ever report it. */
function silence({ reference, parent, reason, outcome }: Attachment, statuses: Statuses): string {
  const target = describe(reference.target);
  if (isRefused(reference, statuses))
    return `The API server refuses ${target}, so no controller writes a status for it.`;
  if (parent && outcome === 'mesh')
    return `${target} is a parent only for a service mesh, not for a Gateway.`;
  const why = parent ? 'it has no controller' : (reason ?? 'it does not exist').replace(/\.$/, '');
  return `No controller will ever say anything about ${target}: ${why}.`;
}

function references(status: RouteStatus): readonly string[] {
  const faults = status.references.flatMap(({ fault }) => fault ?? []);
  const [first] = faults;
  if (!first) return [];
  const rest = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  const count = counted(faults.length, 'reference is', 'references are');
  return [`${count} not resolved. ${because(first)}${rest}`];
}

/** A route in sentences: how many parents accept it, what reaches it where, and who refuses it. */
export function routeSentence(route: Resource, statuses: Statuses): string {
  const { attachments } = linksOf(route, statuses.cluster);
  if (attachments.length === 0) return 'It names no parent, so no request reaches it.';
  const status = statusOf(statuses, route.key, 'route');
  const parents = status?.parents ?? [];
  const accepted = parents.filter((parent) => parent.accepted);
  const count =
    attachments.length === 1
      ? accepted.length === 1
        ? 'Accepted.'
        : 'Not accepted.'
      : `Accepted by ${accepted.length} of ${attachments.length} parents.`;
  const answered = new Set(parents.map(({ attachment }) => attachment));
  const dropped = status && accepted.length > 0 && status.droppedRules.size > 0;
  return [
    count,
    ...accepted.map((parent) => (parent.attachment.outcome === 'mesh' ? mesh(parent) : reaches(parent))),
    ...parents.filter((parent) => !parent.accepted).map(refusal),
    ...attachments
      .filter((attachment) => !answered.has(attachment))
      .map((attachment) => silence(attachment, statuses)),
    ...(dropped
      ? [`${counted(status.droppedRules.size, 'rule was', 'rules were')} dropped as not supported.`]
      : []),
    ...(status ? references(status) : []),
  ].join(' ');
}
