import { listed } from '../../text/words.ts';
import { describe } from '../../topology/describe.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { writtenPort, type Resolution } from '../../topology/resolution.ts';
import { selectedWorkloads, servicePorts } from '../../topology/services.ts';
import type { ServicePort } from '../../kinds/shared/service-ports.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { backendSeverity } from '../shared/backend-severity.ts';
import type { Fix } from '../finding.ts';
import { routed } from '../shared/examples.ts';
import { setFix, writtenPath } from '../shared/fixes.ts';
import { violationAt } from '../shared/violation-at.ts';
import { consequence, withShare } from '../shared/share.ts';
import { hasOutcome } from '../shared/when.ts';

const example = (port: string): string =>
  routed(`rules:\n  - backendRefs:\n      - name: cart\n        port: ${port}`);

const OF_INGRESS =
  'A backend port is the number or the name of a port that the Service listens on (spec.ports[]), not the targetPort of its pods.';

/** The Service is there, the port is not one of its ports. */
export const noSuchPort = defineRule({
  code: 'backend/no-such-port',
  model: 'service-resolution#ports',
  severity: 'error',
  title: 'A backend port is not a port of its Service.',
  why: 'A backend port is the number that the Service listens on (spec.ports[].port): not the targetPort of its pods, and not a port name.',
  fix: 'Use a port of the Service.',
  examples: { bad: example('⟦8080⟧'), good: example('80') },

  when: hasOutcome('no-such-port'),

  *each({ links, index }) {
    for (const resolution of links.resolutions) {
      const { reference, target, outcome } = resolution;
      if (outcome !== 'no-such-port' || !target) continue;
      const { meant, because } = whatIsMeant(resolution, index);
      const ports = servicePorts(target);
      const path = portPath(resolution);
      // A port that the API server refuses is said of once: with its words, unless only the quotes are too many.
      const violation = violationAt(reference.holder, path, index);
      if (violation && ports.some(({ port }) => String(port) === writtenPort(reference))) continue;
      const offered = meant ? [meant, ...ports.filter((port) => port !== meant)] : ports;
      yield {
        on: reference.holder,
        path,
        ...backendSeverity(reference, index),
        message: withShare(
          `${describe(target)} has no port ${writtenPort(reference)}${because}; it has ${listed(ports.map(({ port }) => String(port)))}.`,
          reference,
        ),
        explanation: `${isRoute(reference.holder) ? this.why : OF_INGRESS} ${consequence(reference)}`,
        edges: [reference.id],
        fixes: offered.slice(0, 4).map((port) => fix(resolution, port)),
        ...(violation && { violation }),
      };
    }
  },
});

function portPath({ reference }: Resolution) {
  const path = [...reference.path, 'port'];
  if (reference.holder.group === GATEWAY_API) return path;
  return writtenPath(reference.holder, [
    ...path,
    typeof writtenPort(reference) === 'number' ? 'number' : 'name',
  ]);
}

const fix = (resolution: Resolution, { port, name }: ServicePort): Fix => {
  const byName =
    resolution.reference.holder.group !== GATEWAY_API &&
    typeof writtenPort(resolution.reference) === 'string';
  const value = byName && name !== '' ? name : port;
  return setFix(resolution.reference.holder, portPath(resolution), value, `Use port ${value}`);
};

/** The port that was probably meant by a targetPort, a port name, or a port of the containers behind the Service. */
function whatIsMeant(
  { reference, target }: Resolution,
  index: ResourceIndex,
): Readonly<{ meant: ServicePort | undefined; because: string }> {
  const written = writtenPort(reference);
  if (!target || written === undefined) return { meant: undefined, because: '' };
  const ports = servicePorts(target);
  const byTarget = ports.find(({ targetPort }) => targetPort === written);
  if (byTarget) return { meant: byTarget, because: ` (${written} is the targetPort of ${byTarget.port})` };
  const byName = ports.find(({ name }) => name === String(written));
  if (byName)
    return {
      meant: byName,
      because: ` (${written} is the name of port ${byName.port}; a number is asked for)`,
    };
  const containers = selectedWorkloads(target, index).flatMap(({ ports: declared }) => declared);
  const names = new Set(containers.filter(({ port }) => port === written).map(({ name }) => name));
  const byContainer = ports.find(({ targetPort }) => typeof targetPort === 'string' && names.has(targetPort));
  if (!byContainer) return { meant: undefined, because: '' };
  return { meant: byContainer, because: ` (${written} is the container port behind ${byContainer.port})` };
}
