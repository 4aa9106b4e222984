import { manifests } from '../../kinds/shared/example-manifests.ts';
import { nearNames } from '../../text/near-names.ts';
import { transportOf } from '../../topology/mesh-attachment.ts';
import { servicePorts } from '../../topology/services.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import type { Attachment } from '../../topology/attachment.ts';
import { route, service, TO_CART } from '../shared/examples.ts';
import { setFix, unsetFix, writtenPath } from '../shared/fixes.ts';
import { refusedByMesh } from '../shared/mesh.ts';
import { hasAttachment } from '../shared/when.ts';

const example = (port: string): string =>
  manifests(
    route(`parentRefs:\n  - group: ""\n    kind: Service\n    name: cart\n    port: ${port}\n${TO_CART}`),
    service(),
  );

/** The parentRef of a mesh route means a port that its Service does not have. */
export const meshPort = defineRule({
  code: 'attachment/mesh-port',
  model: 'attachment#service-parents',
  severity: 'warning',
  title: 'A parentRef means a port that its Service does not have.',
  why: 'A mesh answers Accepted: False with reason NoMatchingParent. The Service works as if the route were not there.',
  fix: 'Write the number of a port of the Service, or its name as sectionName; or leave both out, and the route is for all its ports.',
  examples: { bad: example('⟦8081⟧'), good: example('80') },

  about: isRoute,
  when: hasAttachment('no-service-port'),

  *each({ links, index }) {
    for (const attachment of links.attachments) {
      const { reference, outcome, reason, sectionName } = attachment;
      if (outcome !== 'no-service-port') continue;
      const asked = sectionName ? 'sectionName' : 'port';
      yield {
        on: reference.holder,
        path: writtenPath(reference.holder, [...reference.path, asked]),
        severity: refusedByMesh(index),
        message: reason ?? this.title,
        edges: [reference.id],
        fixes: fixes(attachment),
      };
    }
  },
});

/** Ports of the Service that the route could be for, those with a similar name first. */
function fixes({ reference, parent, sectionName, port, route: { kind } }: Attachment): readonly Fix[] {
  const transport = transportOf({ kind });
  const ports = (parent ? servicePorts(parent) : []).filter(({ protocol }) => protocol === transport);
  if (ports.length === 0 || (sectionName && port !== undefined)) return [];
  const { holder, path } = reference;
  const leaveOut = unsetFix(holder, [...path, sectionName ? 'sectionName' : 'port'], 'Rule all ports');
  if (!sectionName)
    return [
      ...ports.slice(0, 3).map((one) => setFix(holder, [...path, 'port'], one.port, `Use port ${one.port}`)),
      leaveOut,
    ];
  const near = nearNames(
    sectionName,
    ports.flatMap(({ name }) => (name === '' ? [] : [name])),
  );
  return [
    ...near.map((name) => setFix(holder, [...path, 'sectionName'], name, `Use port ${name}`)),
    leaveOut,
  ];
}
