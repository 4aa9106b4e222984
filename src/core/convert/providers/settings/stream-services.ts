import type { Flags } from '../../../ingress/controllers/programs-of.ts';
import { CORE } from '../../../kinds/shared/groups.ts';
import { resourceKey, type Resource } from '../../../model/resource.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import type { ReportedLeaves } from '../../row.ts';
import type { DraftVerdict } from '../../verdict.ts';
import { invalidSetting, linesOfData } from './setting-line.ts';

type Stream = 'TCP' | 'UDP';

const STREAMS: readonly Stream[] = ['TCP', 'UDP'];

/** ConfigMaps with ports, where no workload names others: by the charts and the older manifests. */
const USUAL_NAMES: Readonly<Record<Stream, readonly string[]>> = {
  TCP: ['tcp-services', 'ingress-nginx-tcp'],
  UDP: ['udp-services', 'ingress-nginx-udp'],
};

/** The flags that name a ConfigMap with ports: `tcp-services-configmap`, `configmap-tcp-services`. */
export const streamOfFlag = (name: string): Stream | undefined =>
  STREAMS.find((stream) => {
    const services = `${stream.toLowerCase()}-services`;
    return [`${services}-configmap`, `configmap-${services}`].includes(name.toLowerCase());
  });

/** The object that a flag names as `namespace/name`, `$(POD_NAMESPACE)` being the namespace of the workload. */
export function namedByFlag(value: string, workload: Resource, index: ResourceIndex): Resource | undefined {
  const [namespace = '', name = ''] = value.replace(/\$\(POD_NAMESPACE\)/g, workload.namespace).split('/');
  return index.get(resourceKey({ group: CORE, kind: 'ConfigMap', namespace, name }));
}

/**
 * Lines about the ports that a controller opens beside those of Ingresses. No Ingress names them, and nothing is made of them.
 *
 * @param deployed the workload of the controller with its flags; null where it is not in the manifests
 */
export function streamServiceLines(
  deployed: Readonly<{ workload: Resource; flags: Flags }> | null,
  index: ResourceIndex,
): readonly ReportedLeaves[] {
  return STREAMS.flatMap((stream) => {
    const named = deployed
      ? [...deployed.flags].flatMap(([name, value]) =>
          streamOfFlag(name) === stream ? (namedByFlag(value, deployed.workload, index) ?? []) : [],
        )
      : index.ofKind(CORE, 'ConfigMap').filter(({ name }) => USUAL_NAMES[stream].includes(name));
    return named.map((configMap) =>
      linesOfData(configMap, (port, value) =>
        verdictOf(stream, port, typeof value === 'string' ? value : ''),
      ),
    );
  });
}

/** `namespace/name:port`, and behind it what the controller does with the PROXY protocol. */
const TARGET = /^([^/:]+)\/([^/:]+):([^/:]+)(:.*)?$/;

function verdictOf(stream: Stream, port: string, value: string): DraftVerdict {
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    return invalidSetting(`${port} is no port, so the controller opens none.`);
  const [, namespace, name, target, more = ''] = TARGET.exec(value.trim()) ?? [];
  if (namespace === undefined || name === undefined || target === undefined)
    return invalidSetting('The value is not namespace/name:port, so the controller opens no port for it.');
  const proxy = /PROXY/i.test(more)
    ? ' The PROXY protocol, which it asks for, is a setting of the implementation.'
    : '';
  const what = stream === 'TCP' ? 'Connections' : 'Datagrams';
  return {
    outcome: 'manual',
    loss: 3,
    difference: `${what} to port ${port} go to port ${target} of Service ${namespace}/${name}, and to nothing afterwards.${proxy}`,
    action: `Add a listener of protocol ${stream} on port ${port} to the Gateway, and a ${stream}Route to the Service.`,
  };
}
