import { objectAt, stringAt, valueAt } from '../../model/access.ts';
import { defineFieldRule } from '../field-rule.ts';
import { gatewayListening } from './shared/examples.ts';

export const listenerTlsTerminateNeedsCerts = defineFieldRule({
  id: 'listener-tls-terminate-needs-certs',
  message: 'certificateRefs or options must be specified when mode is Terminate',
  title: 'A listener ends TLS without a certificate.',
  why: 'To end TLS, the Gateway shows clients a certificate. With none, and no options from which the implementation could get one, no connection would succeed.',
  fix: 'Name a Secret of type kubernetes.io/tls in `certificateRefs`, or set the mode to Passthrough where the backend ends TLS.',
  holds(tls) {
    if (stringAt(tls, 'mode') !== 'Terminate') return true;
    const refs = valueAt(tls, 'certificateRefs');
    const options = valueAt(tls, 'options');
    if (Array.isArray(refs) && refs.length > 0) return true;
    if (Object.keys(objectAt(options, [])).length > 0) return true;
    // The expression asks for the size of both without asking whether they are there; it fails at the first that is not.
    if (refs === undefined) return { error: 'no such key: certificateRefs' };
    return options === undefined ? { error: 'no such key: options' } : false;
  },
  examples: {
    bad: gatewayListening(`
- name: https
  port: 443
  protocol: HTTPS
  tls:
    ⟦mode: Terminate⟧`),
    good: gatewayListening(`
- name: https
  port: 443
  protocol: HTTPS
  tls:
    mode: Terminate
    certificateRefs:
      - name: shop-tls`),
  },
});
