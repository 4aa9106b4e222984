import type { AnnotationSet } from '../annotation-set.ts';
import { access } from './access.ts';
import { backends } from './backends.ts';
import { answers, routing } from './routing.ts';
import { settings } from './settings.ts';
import { tls } from './tls.ts';

/** What an Ingress or a Service can say. */
const facts = { ...routing, ...answers, ...access, ...backends, ...tls };

export const haproxyIngress = {
  name: 'HAProxy Ingress',
  prefix: 'haproxy-ingress.github.io/',
  readFrom: 'August 2026',
  facts: { ...facts, ...settings },
  open: {},
} as const satisfies AnnotationSet;

/** The same names behind the prefix of its first versions, which it still reads. */
export const haproxyIngressShared = {
  ...haproxyIngress,
  prefix: 'ingress.kubernetes.io/',
} as const satisfies AnnotationSet;
