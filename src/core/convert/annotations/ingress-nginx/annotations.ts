import type { AnnotationSet } from '../annotation-set.ts';
import { access } from './access.ts';
import { balancing } from './balancing.ts';
import { canary } from './canary.ts';
import { crossOrigin } from './cross-origin.ts';
import { limits } from './limits.ts';
import { raw } from './raw.ts';
import { removed } from './removed.ts';
import { routing } from './routing.ts';
import { tls } from './tls.ts';

export const ingressNginx = {
  name: 'ingress-nginx',
  prefix: 'nginx.ingress.kubernetes.io/',
  readFrom: 'v1.15.1',
  facts: {
    ...routing,
    ...canary,
    ...tls,
    ...access,
    ...limits,
    ...balancing,
    ...crossOrigin,
    ...raw,
    ...removed,
  },
  open: {},
} as const satisfies AnnotationSet;
