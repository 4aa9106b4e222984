import { buildRequest } from '../../traffic/request/build-request.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import type { Knock } from './side.ts';

/** A request for a host at a port, whatever its path; undefined where no client can name the host. */
export function knockRequest({ protocol, port, host }: Knock): TrafficRequest | undefined {
  const built = buildRequest({ protocol, port, host });
  return built.ok ? built.request : undefined;
}
