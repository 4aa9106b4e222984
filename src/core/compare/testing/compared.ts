import { analysisOf } from '../../testing/workspace.ts';
import type { WorkspaceOptions } from '../../model/options.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { jsonManifests } from '../../testing/cases/case-objects.ts';
import { requestTarget } from '../../traffic/request/request.ts';
import { compare, type Comparison } from '../compare.ts';
import { causeOf } from '../requests/cause-of.ts';
import type { RequestDifference } from '../requests/compare-requests.ts';

/** Compares two lists of objects. */
export const compared = (
  before: readonly JsonObject[],
  after: readonly JsonObject[],
  options: Partial<WorkspaceOptions> = {},
): Comparison =>
  compare(analysisOf(jsonManifests(...before), options), analysisOf(jsonManifests(...after), options));

/** A witness in a line: `GET http://a.test:80/x (x-a: 1)`. */
export function witnessLine({ request }: RequestDifference): string {
  const { protocol, method, authority, port, headers } = request;
  const own = [...headers].filter(([name]) => name !== 'content-type');
  const with_ =
    own.length === 0 ? '' : ` (${own.map(([name, values]) => `${name}: ${values.join()}`).join(', ')})`;
  const verb = protocol === 'HTTP' || protocol === 'HTTPS' ? `${method} ` : '';
  const path = protocol === 'TLS' || protocol === 'TCP' || protocol === 'UDP' ? '' : requestTarget(request);
  return `${verb}${protocol.toLowerCase()}://${authority}:${port ?? ''}${path}${with_}`;
}

/** A difference in two lines: the witness with what differs, and the cause. */
export const differenceText = (difference: RequestDifference): string =>
  `${witnessLine(difference)} [${difference.aspects.join()}] ${causeOf(difference, difference.aspects)}`;
