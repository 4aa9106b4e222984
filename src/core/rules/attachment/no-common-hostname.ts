import { admissionOf } from '../../admission/admission-of.ts';
import type { Resource } from '../../model/resource.ts';
import { routeHostnames, type Attachment, type ListenerOutcome } from '../../topology/attachment.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { httpListener, routed, TO_CART } from '../shared/examples.ts';
import { namePath, setFix, writtenPath } from '../shared/fixes.ts';
import { hasAttachment } from '../shared/when.ts';

const example = (hostname: string, parent = 'edge'): string =>
  routed(`hostnames:\n  - ${hostname}\n${TO_CART}`, {
    listeners: httpListener(undefined, '"*.example.com"'),
  }).replace('- name: edge', `- name: ${parent}`);

/** No listener that would take the route serves any of its hostnames. */
export const noCommonHostname = defineRule({
  code: 'attachment/no-common-hostname',
  model: 'hostnames#served-hostnames',
  severity: 'error',
  title: 'A route has no hostname in common with the listeners that would take it.',
  why: 'The controller answers Accepted: False with reason NoMatchingListenerHostname, and no traffic comes through this parentRef. A wildcard *.example.com covers one label or more in front, but not example.com itself.',
  fix: 'Give the route a hostname that a listener serves, or the listener one that covers the route.',
  examples: {
    bad: example('shop.example.org', '⟦edge⟧'),
    good: example('shop.example.com'),
  },

  when: hasAttachment('no-hostname'),

  *each({ resource, links, index }) {
    // What the API server refuses is no hostname: written rightly, it may fall under a listener.
    if (areRefused(resource, index)) return;
    for (const attachment of links.attachments) {
      const { reference, parent, route: from, sectionName, outcome, state, reason } = attachment;
      if (outcome !== 'no-hostname' || state === 'unknown' || !parent) continue;
      const wanted = routeHostnames(from);
      yield {
        on: from,
        path: sectionName ? writtenPath(from, [...reference.path, 'sectionName']) : namePath(reference),
        message: reason ?? this.title,
        explanation: `${table(attachment)}\n\n${this.why}`,
        edges: [reference.id],
        fixes: candidates(attachment).flatMap((one) => fixes(one, from, wanted)),
      };
    }
  },
});

/** Whether the API server takes the hostnames of a route for none. */
const areRefused = (route: Resource, index: ResourceIndex): boolean =>
  admissionOf(route, index).violations.some(({ path }) => path[0] === 'spec' && path[1] === 'hostnames');

const candidates = ({ listeners }: Attachment): readonly ListenerOutcome[] =>
  listeners.filter(({ step }) => step === 'hostname');

/** Listener by listener, what each hostname of the route meets there. */
function table(attachment: Attachment): string {
  const wanted = routeHostnames(attachment.route);
  const header = `| listener | serves | ${wanted.join(' | ')} |`;
  const rule = `|---|---|${wanted.map(() => '---|').join('')}`;
  const lines = candidates(attachment).map(
    ({ listener }) =>
      `| ${listener.name} | ${listener.hostname ?? 'any host'} | ${wanted.map(() => 'no').join(' | ')} |`,
  );
  return [header, rule, ...lines].join('\n');
}

/** A route with one hostname can follow a listener with an exact one; everything else is for the user to choose. */
function fixes({ listener }: ListenerOutcome, route: Resource, wanted: readonly string[]): readonly Fix[] {
  const { hostname, name } = listener;
  if (hostname === null || hostname.startsWith('*.') || wanted.length !== 1) return [];
  const title = `Use ${hostname}, the hostname of listener ${name}`;
  return [setFix(route, ['spec', 'hostnames', 0], hostname, title)];
}
