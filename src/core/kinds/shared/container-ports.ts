import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { arrayAt, numberAt, stringAt } from '../../model/access.ts';

/** A port that a container declares. */
export type ContainerPort = Readonly<{
  path: Path;
  container: string;
  name: string;
  port: number;
  protocol: string;
  /** The id of its row. */
  row: string;
}>;

function portsOfContainer(container: Json, path: Path): readonly ContainerPort[] {
  return arrayAt(container, 'ports').flatMap((item, i) => {
    const port = numberAt(item, 'containerPort');
    if (port === undefined) return [];
    const name = stringAt(item, 'name') ?? '';
    const of = stringAt(container, 'name') ?? '';
    return {
      path: [...path, 'ports', i],
      container: of,
      name,
      port,
      protocol: stringAt(item, 'protocol') ?? 'TCP',
      row: `container:${of}:${name || port}`,
    };
  });
}

/** The ports that the containers of the pod at a path declare; of init containers only those of sidecars. */
export function containerPortsIn(value: JsonObject, pod: Path): readonly ContainerPort[] {
  const spec = [...pod, 'spec'];
  return ['containers', 'initContainers'].flatMap((list) =>
    arrayAt(value, [...spec, list]).flatMap((container, i) =>
      list === 'containers' || stringAt(container, 'restartPolicy') === 'Always'
        ? portsOfContainer(container, [...spec, list, i])
        : [],
    ),
  );
}
