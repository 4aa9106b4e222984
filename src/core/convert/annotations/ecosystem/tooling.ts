import type { AnnotationSet } from '../annotation-set.ts';
import { converted, dropped } from '../fact.ts';

const own = (name: string, prefix: string, because: string): AnnotationSet => ({
  name,
  prefix,
  readFrom: 'August 2026',
  facts: {},
  open: { '': dropped(because) },
});

/** What programs note on the objects that they manage; it belongs to the Ingress, not to what takes its place. */
export const tooling: readonly AnnotationSet[] = [
  own('kubectl', 'kubectl.kubernetes.io/', 'kubectl keeps what was applied in it.'),
  own('Helm', 'meta.helm.sh/', 'It says which release of Helm owns the Ingress.'),
  own('Helm', 'helm.sh/', 'It says what Helm does with the Ingress.'),
  own('Argo CD', 'argocd.argoproj.io/', 'It says what Argo CD does with the Ingress.'),
  own('Flux', 'kustomize.toolkit.fluxcd.io/', 'It says what Flux does with the Ingress.'),
  own('Rancher', 'field.cattle.io/', 'Rancher keeps its notes in it.'),
  own('Kubernetes', 'deployment.kubernetes.io/', 'Kubernetes keeps its notes in it.'),
  {
    name: 'Kubernetes',
    prefix: 'kubernetes.io/',
    readFrom: 'August 2026',
    facts: {
      'ingress.class': converted(0, 'the Gateway that the routes attach to'),
      description: dropped('It is for people.'),
    },
    open: {},
  },
];
