import type { MirrorCopy } from '../../../traffic/decide/outcome.ts';
import { annotationPlace, noteAnnotation, type AnnotatedContext } from '../phases/phase.ts';

/** A Service by its name in the cluster: `name.namespace`, `name.namespace.svc.cluster.local`. */
const SERVICE = /^([a-z0-9-]+)\.([a-z0-9-]+)(?:\.svc(?:\.[a-z0-9.-]+)?)?$/;

/** The copy that `mirror-target` has sent; null without one, and for a target that is no URL. */
export function mirrorCopy(context: AnnotatedContext): MirrorCopy | null {
  const { mirror } = context.by.annotations;
  if (!mirror) return null;
  const [, scheme, host = '', port] = /^(https?):\/\/([^/:$?]+)(?::(\d+))?/.exec(mirror.target) ?? [];
  if (scheme === undefined) {
    noteAnnotation(context, 'mirror-target', 'passed', `Not known: where ${mirror.target} is.`);
    return null;
  }
  noteAnnotation(context, 'mirror-target', 'applied', `A copy of the request is sent to ${mirror.target}.`);
  const [, name, namespace] = SERVICE.exec(host) ?? [];
  const isService = name !== undefined && namespace !== undefined && /\.svc|^[^.]+\.[^.]+$/.test(host);
  return {
    kind: isService ? 'Service' : 'Host',
    namespace: isService ? namespace : '',
    name: isService ? name : host,
    port: port === undefined ? (scheme === 'https' ? 443 : 80) : Number(port),
    percent: 100,
    at: annotationPlace(context.by, 'mirror-target'),
  };
}
