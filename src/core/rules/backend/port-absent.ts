import { valueAt } from '../../model/access.ts';
import { isKind } from '../../topology/kind-names.ts';
import { CORE, GATEWAY_API } from '../../kinds/shared/groups.ts';
import { describe } from '../../topology/describe.ts';
import { carriesTraffic, writtenPort } from '../../topology/resolution.ts';
import { servicePorts } from '../../topology/services.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, manifests, route, service, TO_EDGE } from '../shared/examples.ts';
import { namePath, setFix } from '../shared/fixes.ts';

const example = (name: string, port: string): string =>
  manifests(
    gateway(),
    route(`${TO_EDGE}\nrules:\n  - backendRefs:\n      - name: ${name}${port}`),
    service(),
  );

/** A reference to a Service without a port. */
export const portAbsent = defineRule({
  code: 'backend/port-absent',
  severity: 'error',
  title: 'A reference to a Service gives no port.',
  why: 'The API server refuses the route: port is required for Services. It is the port of the Service, not of its pods.',
  fix: 'Pick one of the ports of the Service.',
  examples: { bad: example('⟦cart⟧', ''), good: example('cart', '\n        port: 80') },

  *each({ links }) {
    for (const { reference, target, outcome } of links.resolutions) {
      const { holder, path } = reference;
      // Refused by the API server before anybody asks whether the Service is there.
      if (!carriesTraffic(reference) || !isKind(reference.target, CORE, 'Service')) continue;
      if (outcome !== 'port-absent' || writtenPort(reference) !== undefined) continue;
      const inIngress = holder.group !== GATEWAY_API;
      // Another rule speaks of names that are read as numbers.
      if (inIngress && valueAt(reference.value, 'port.name') !== undefined) continue;
      const ports = target ? servicePorts(target) : [];
      yield {
        on: holder,
        path: namePath(reference),
        message: `This reference to ${describe(reference.target)} gives no port.`,
        edges: [reference.id],
        fixes: ports.map(({ port, name }) =>
          setFix(
            holder,
            [...path, 'port'],
            inIngress ? { number: port } : port,
            `Use port ${port}${name === '' ? '' : ` (${name})`}`,
          ),
        ),
      };
    }
  },
});
