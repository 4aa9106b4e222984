import type { MatrixEntry, MatrixListener } from '../../core/views/status/matrix-view.ts';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import { hostnameWords, stepWords } from './step-words.ts';

/** `namespace/name`. */
export function placeWords(key: ResourceKey): string {
  const { namespace, name } = parseKey(key);
  return `${namespace}/${name}`;
}

/** The verdict of a listener on a route, in a sentence: for the tip, and for screen readers. */
export function cellWords({ step, reason, hostnames, state }: MatrixEntry): string {
  if (step === 'attached') return `Attached: ${hostnameWords(hostnames)}.`;
  if (step === 'parent') return 'The route does not name this parent.';
  const verb = state === null ? 'Passed over' : state === 'unknown' ? 'Not known' : 'Refused';
  const more = state === null ? ' Another listener serves this parentRef.' : '';
  return `${verb}: ${stepWords[step]}. ${reason ?? ''}${more}`.trim();
}

/** A listener by its place: `infra/edge, https`. */
export const listenerPlace = ({ holder, name }: Pick<MatrixListener, 'holder' | 'name'>): string =>
  `${placeWords(holder)}, ${name}`;
