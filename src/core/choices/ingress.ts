import { defineChoice } from './define-choice.ts';

/** Where Ingress controllers differ, or their settings decide that are kept outside of manifests (docs/model/choices.md). */

export const ingressController = defineChoice({
  id: 'ingress-controller',
  title: 'The controller of Ingresses whose class does not show it',
  values: {
    class: 'Not known, unless the class or its usual name shows it',
    nginx: 'ingress-nginx',
    traefik: 'Traefik',
    generic: 'One that follows the specification alone',
  },
  default: 'class',
  model: 'ingress#which-controller',
  differs: 'What becomes of a request depends on the controller more than on the Ingress.',
});

export const nginxSnippets = defineChoice({
  id: 'ingress-nginx-snippets',
  title: 'ingress-nginx: Ingresses with snippets',
  values: { off: 'Are not read at all', on: 'Are read; what snippets do is not known' },
  default: 'off',
  model: 'ingress#settings-of-ingress-nginx',
  differs: 'Snippets need annotations-risk-level Critical and allow-snippet-annotations.',
});

export const nginxForwardedHeaders = defineChoice({
  id: 'ingress-nginx-forwarded-headers',
  title: 'ingress-nginx: the headers X-Forwarded-* of clients',
  values: { ignored: 'Are ignored', trusted: 'Are trusted' },
  default: 'ignored',
  model: 'ingress#settings-of-ingress-nginx',
  differs: 'Set use-forwarded-headers where a load balancer in front terminates TLS.',
});

export const nginxPassthrough = defineChoice({
  id: 'ingress-nginx-passthrough',
  title: 'ingress-nginx: the annotation ssl-passthrough',
  values: { off: 'Has no effect', on: 'Sends TLS on as it comes' },
  default: 'off',
  model: 'ingress#settings-of-ingress-nginx',
  differs: 'The controller needs the flag --enable-ssl-passthrough.',
});

export const nginxValidation = defineChoice({
  id: 'ingress-nginx-validation',
  title: 'ingress-nginx: values of annotations',
  values: { on: 'Are validated', off: 'Are taken as they are' },
  default: 'on',
  model: 'ingress#invalid-values',
  differs: 'Versions before 1.12 validated only with --enable-annotation-validation.',
});

export const genericDuplicates = defineChoice({
  id: 'ingress-duplicates',
  title: 'Other Ingress controllers: two paths that are the same, of Ingresses of one age',
  values: { first: 'The first by namespace and name counts', last: 'The last counts' },
  default: 'first',
  model: 'ingress#the-generic-controller',
  differs: 'The API does not say; ingress-nginx takes the last by name.',
});

export const genericHttps = defineChoice({
  id: 'ingress-https',
  title: 'Other Ingress controllers: HTTPS for hosts that no tls entry names',
  values: { tls: 'Is refused', all: 'Is answered as well' },
  default: 'tls',
  model: 'ingress#the-generic-controller',
  differs: 'Most have a default certificate for such hosts; some open no port without one.',
});

export const traefikPrefix = defineChoice({
  id: 'ingress-traefik-prefix',
  title: 'Traefik: paths of type Prefix',
  values: { characters: 'Match the beginning of the path', segments: 'Match whole segments' },
  default: 'characters',
  model: 'ingress#traefik',
  differs: 'The option strictPrefixMatching of the provider makes it whole segments.',
});

export const traefikEmptyServices = defineChoice({
  id: 'ingress-traefik-empty-services',
  title: 'Traefik: paths to a Service without endpoints',
  values: { absent: 'Are left out, so that another path may take the request', failed: 'Answer 503' },
  default: 'absent',
  model: 'ingress#traefik',
  differs: 'The option allowEmptyServices of the provider makes it 503.',
});

export const traefikSecureEntryPoint = defineChoice({
  id: 'ingress-traefik-entry-point',
  title: 'Traefik: the entry point of port 443',
  values: { tls: 'Terminates TLS for all routers', plain: 'Terminates TLS only for routers with router.tls' },
  default: 'tls',
  model: 'ingress#traefik',
  differs: 'The Helm chart switches TLS on for websecure; without it the entry point is plain HTTP.',
});
