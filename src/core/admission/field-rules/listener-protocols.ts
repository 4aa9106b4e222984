import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { defineFieldRule, type FieldRule, type NodeFix } from '../field-rule.ts';
import { gatewayListening } from './shared/examples.ts';

const protocol = (listener: Json): string => stringAt(listener, 'protocol') ?? '';

const namesHost = (listener: Json): boolean =>
  ['TCP', 'UDP'].includes(protocol(listener)) && (valueAt(listener, 'hostname') ?? '') !== '';

const hasTlsInPlain = (listener: Json): boolean =>
  ['HTTP', 'TCP', 'UDP'].includes(protocol(listener)) && valueAt(listener, 'tls') !== undefined;

const passesHttpsThrough = (listener: Json): boolean =>
  protocol(listener) === 'HTTPS' &&
  valueAt(listener, 'tls') !== undefined &&
  !['', 'Terminate'].includes(stringAt(listener, 'tls.mode') ?? '');

const hasNoTlsMode = (listener: Json): boolean =>
  protocol(listener) === 'TLS' && (stringAt(listener, 'tls.mode') ?? '') === '';

const named = (listener: Json): string => stringAt(listener, 'name') ?? 'the listener';

/** No listener of a list may break the rule; each that does has a fix of its own. */
const noListener = (
  breaks: (listener: Json) => boolean,
  clause: (protocol: string) => string,
  fix: (listener: Json) => NodeFix,
): Pick<FieldRule, 'holds' | 'explain' | 'fixes'> => ({
  holds: (listeners) => !arrayAt(listeners, []).some(breaks),
  explain: (listeners) =>
    arrayAt(listeners, [])
      .filter(breaks)
      .map((listener) => `Listener ${stringAt(listener, 'name') ?? ''} ${clause(protocol(listener))}.`)
      .join(' '),
  fixes: (listeners) =>
    arrayAt(listeners, []).flatMap((listener, index) => {
      if (!breaks(listener)) return [];
      const { at, ...edit } = fix(listener);
      return { ...edit, at: [index, ...at] };
    }),
});

export const listenerHostnameForbiddenL4 = defineFieldRule({
  id: 'listener-hostname-forbidden-l4',
  message: "hostname must not be specified for protocols ['TCP', 'UDP']",
  title: 'A TCP or UDP listener has a hostname.',
  why: 'Neither TCP nor UDP says which host a client asks for, so such a listener takes all that arrives on its port.',
  fix: 'Remove the hostname; to choose by the name in TLS, use protocol TLS.',
  ...noListener(
    namesHost,
    (of) => `is ${of}, and has a hostname`,
    (listener) => ({
      title: `Remove the hostname of ${named(listener)}`,
      at: ['hostname'],
      unset: true,
    }),
  ),
  examples: {
    bad: gatewayListening(`
⟦- name: database
  port: 5432
  protocol: TCP
  hostname: db.example.com⟧`),
    good: gatewayListening(`
- name: database
  port: 5432
  protocol: TCP`),
  },
});

export const listenerTlsForbiddenPlaintext = defineFieldRule({
  id: 'listener-tls-forbidden-plaintext',
  message: "tls must not be specified for protocols ['HTTP', 'TCP', 'UDP']",
  title: 'A listener without encryption has TLS settings.',
  why: 'With protocol HTTP, TCP or UDP there is no TLS to set up: whoever reads the manifest would think that the traffic is encrypted.',
  fix: 'Use protocol HTTPS or TLS, or remove `tls`.',
  ...noListener(
    hasTlsInPlain,
    (of) => `is ${of}, and has tls settings`,
    (listener) =>
      protocol(listener) === 'HTTP' && stringAt(listener, 'tls.mode') !== 'Passthrough'
        ? { title: `Set the protocol of ${named(listener)} to HTTPS`, at: ['protocol'], set: 'HTTPS' }
        : { title: `Remove tls of ${named(listener)}`, at: ['tls'], unset: true },
  ),
  examples: {
    bad: gatewayListening(`
⟦- name: web
  port: 443
  protocol: HTTP
  tls:
    certificateRefs:
      - name: shop-tls⟧`),
    good: gatewayListening(`
- name: web
  port: 443
  protocol: HTTPS
  tls:
    certificateRefs:
      - name: shop-tls`),
  },
});

export const listenerHttpsModeTerminate = defineFieldRule({
  id: 'listener-https-mode-terminate',
  message: 'tls mode must be Terminate for protocol HTTPS',
  title: 'An HTTPS listener passes TLS through.',
  why: 'HTTPS means that the Gateway reads the requests, for which it has to end the encryption. What is passed through can only be routed by the name in TLS, with protocol TLS and TLSRoutes.',
  fix: 'Set `tls.mode` to Terminate and give a certificate, or use protocol TLS.',
  ...noListener(
    passesHttpsThrough,
    () => 'is HTTPS, and does not end TLS',
    (listener) =>
      arrayAt(listener, 'tls.certificateRefs').length > 0
        ? { title: `Let ${named(listener)} end TLS`, at: ['tls', 'mode'], set: 'Terminate' }
        : { title: `Set the protocol of ${named(listener)} to TLS`, at: ['protocol'], set: 'TLS' },
  ),
  examples: {
    bad: gatewayListening(`
⟦- name: https
  port: 443
  protocol: HTTPS
  tls:
    mode: Passthrough
    certificateRefs:
      - name: shop-tls⟧`),
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

export const listenerTlsModeRequired = defineFieldRule({
  id: 'listener-tls-mode-required',
  message: 'tls mode must be set for protocol TLS',
  title: 'A TLS listener has no TLS mode.',
  why: 'Either the Gateway ends TLS with a certificate of its own, or the backend does. The API asks for a decision.',
  fix: 'Set `tls.mode` to Passthrough, or to Terminate with a certificate.',
  ...noListener(
    hasNoTlsMode,
    () => 'is TLS, and has no tls.mode',
    (listener) => ({
      title: `Let ${named(listener)} pass TLS through`,
      at: ['tls', 'mode'],
      set: 'Passthrough',
    }),
  ),
  examples: {
    bad: gatewayListening(`
⟦- name: tls
  port: 443
  protocol: TLS⟧`),
    good: gatewayListening(`
- name: tls
  port: 443
  protocol: TLS
  tls:
    mode: Passthrough`),
  },
});
