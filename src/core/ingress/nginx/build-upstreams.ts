import { ingressRules, type IngressBackend } from '../ingress-rules.ts';
import { upstreamId, type NginxUpstream, type ReadIngress } from './nginx-model.ts';

/** An upstream while canaries are merged. */
export type UpstreamDraft = { -readonly [K in keyof NginxUpstream]: NginxUpstream[K] } & {
  alternatives: string[];
};

/**
 * The upstreams of all backends (docs/model/ingress.md#canaries). One that a canary names first has no locations; that of a
 * default backend is made anew by each Ingress that has it.
 */
export function buildUpstreams(ingresses: readonly ReadIngress[]): Map<string, UpstreamDraft> {
  const upstreams = new Map<string, UpstreamDraft>();
  const make = ({ ingress, annotations }: ReadIngress, backend: IngressBackend, anew: boolean): void => {
    if (!backend.service) return;
    const id = upstreamId(ingress.namespace, backend);
    if (upstreams.has(id) && !anew) return;
    const { canary } = annotations;
    upstreams.set(id, { id, by: ingress, backend, canary, alternatives: [], stickyCookie: null });
  };
  for (const one of ingresses) {
    const { rules, defaultBackend } = ingressRules(one.ingress);
    if (defaultBackend) make(one, defaultBackend, true);
    for (const { paths } of rules) for (const { backend } of paths) make(one, backend, false);
  }
  return upstreams;
}
