import { boolean, former, number } from '../fact.ts';

const GONE = 'The last versions of ingress-nginx do not read it.';
const EARLY = 'Only the first versions of ingress-nginx read it.';

/** What older versions read. */
export const removed = {
  'enable-influxdb': boolean(former(GONE)),
  'influxdb-host': former(GONE),
  'influxdb-measurement': former(GONE),
  'influxdb-port': former(GONE),
  'influxdb-server-name': former(GONE),
  'enable-opentracing': boolean(former(GONE)),
  'opentracing-trust-incoming-span': former(GONE),
  'global-rate-limit': former(GONE),
  'global-rate-limit-window': former(GONE),
  'global-rate-limit-key': former(GONE),
  'global-rate-limit-ignored-cidrs': former(GONE),
  'secure-backends': boolean(former('backend-protocol stands for it, and it has no effect.')),
  'secure-verify-ca-secret': former('proxy-ssl-secret stands for it, and it has no effect.'),
  'add-base-url': former(EARLY),
  'base-url-scheme': former(EARLY),
  'grpc-backend': former('backend-protocol stands for it, and it has no effect.'),
  'mirror-uri': former('mirror-target stands for it, and it has no effect.'),
  'proxy-pass-params': former(EARLY),
  'proxy-set-headers': former('It is a setting of the controller, and has no effect on an Ingress.'),
  'rewrite-log': former('enable-rewrite-log stands for it, and it has no effect.'),
  'session-cookie-hash': former(EARLY),
  'session-cookie-partitioned': boolean(former(GONE)),
  'upstream-fail-timeout': number(former(EARLY)),
  'upstream-max-fails': number(former(EARLY)),
  'use-proxy-protocol': boolean(
    former('It is a setting of the controller, and has no effect on an Ingress.'),
  ),
};
