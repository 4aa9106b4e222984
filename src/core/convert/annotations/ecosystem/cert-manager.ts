import type { AnnotationSet } from '../annotation-set.ts';
import { boolean, dropped, former, manual, type AnnotationFact } from '../fact.ts';

const SAME = 'the same annotation of the Gateway or the ListenerSet';
const onGateway: AnnotationFact = manual(
  2,
  SAME,
  'Certificates are asked for without it.',
  'Put it on the Gateway or the ListenerSet with the listener.',
);
const issuer: AnnotationFact = manual(
  3,
  SAME,
  'No one issues or renews the certificate of the listener.',
  'Put it on the Gateway or the ListenerSet with the listener, or write a Certificate for its Secret.',
);
const elsewhere = former('It is for other objects, and has no effect on an Ingress.');

/** It makes certificates for listeners as it does for Ingresses, once its support of the Gateway API is on. */
export const certManager = {
  name: 'cert-manager',
  prefix: 'cert-manager.io/',
  readFrom: 'August 2026',
  facts: {
    'cluster-issuer': issuer,
    issuer,
    'issuer-kind': issuer,
    'issuer-group': issuer,
    'common-name': onGateway,
    duration: onGateway,
    'renew-before': onGateway,
    'renew-before-percentage': onGateway,
    usages: onGateway,
    'alt-names': onGateway,
    'email-sans': onGateway,
    'ip-sans': onGateway,
    'uri-sans': onGateway,
    'private-key-algorithm': onGateway,
    'private-key-encoding': onGateway,
    'private-key-rotation-policy': onGateway,
    'private-key-size': onGateway,
    'revision-history-limit': onGateway,
    'secret-template': onGateway,
    'subject-countries': onGateway,
    'subject-localities': onGateway,
    'subject-organizationalunits': onGateway,
    'subject-organizations': onGateway,
    'subject-postalcodes': onGateway,
    'subject-provinces': onGateway,
    'subject-serialnumber': onGateway,
    'subject-streetaddresses': onGateway,
    'allow-direct-injection': elsewhere,
    'certificate-name': elsewhere,
    'certificate-revision': elsewhere,
    'disable-auto-approval': elsewhere,
    'disable-reissue': elsewhere,
    'inject-apiserver-ca': elsewhere,
    'inject-ca-from': elsewhere,
    'inject-ca-from-secret': elsewhere,
    'issue-temporary-certificate': elsewhere,
    'issuer-name': elsewhere,
    'next-private-key': elsewhere,
    'private-key-secret-name': elsewhere,
  },
  open: {},
} as const satisfies AnnotationSet;

const SOLVER = 'The solver gatewayHTTPRoute of the issuer takes the place of solvers for Ingresses.';

export const certManagerAcme = {
  name: 'cert-manager',
  prefix: 'acme.cert-manager.io/',
  readFrom: 'August 2026',
  facts: {
    'http01-edit-in-place': boolean(dropped(SOLVER)),
    'http01-ingress-class': dropped(SOLVER),
    'http01-ingress-ingressclassname': dropped(SOLVER),
    'http01-parentrefkind': onGateway,
    'http01-parentrefname': onGateway,
    'http01-parentref-kind': onGateway,
    'http01-parentref-name': onGateway,
    'certificate-name': elsewhere,
    'http-domain': elsewhere,
    'http-token': elsewhere,
    'http01-solver': elsewhere,
  },
  open: {},
} as const satisfies AnnotationSet;

/** The annotation by which the first programs of this kind were asked. */
export const tlsAcme = {
  name: 'cert-manager',
  prefix: 'kubernetes.io/',
  readFrom: 'August 2026',
  facts: {
    'tls-acme': boolean(
      manual(
        3,
        'the annotation cert-manager.io/cluster-issuer of the Gateway',
        'No one issues the certificate of the listener.',
        'Name the issuer in an annotation of the Gateway.',
      ),
    ),
  },
  open: {},
} as const satisfies AnnotationSet;
