import { boolean, dropped, lost, needsExtension, number } from '../../fact.ts';
import { tls as ofIngresses } from '../tls.ts';

const TLS = 'It is decided by the implementation how TLS sessions are kept.';
const KEPT = 'How connections are kept is decided by the implementation.';

/** Settings of TLS and of connections with clients and backends. */
export const connectionSettings = {
  'ssl-redirect': boolean(dropped('Redirects to HTTPS are rules.')),
  'force-ssl-redirect': boolean(dropped('Redirects to HTTPS are rules.')),
  'http-redirect-code': number(dropped('Redirects have a code each.')),
  'no-tls-redirect-locations': dropped('Rules of these paths answer plain HTTP, too.'),
  'preserve-trailing-slash': boolean(dropped('Redirects to HTTPS keep the path as it is.')),
  hsts: boolean(dropped('Rules for HTTPS set Strict-Transport-Security.')),
  'hsts-max-age': number(dropped('Rules for HTTPS set Strict-Transport-Security.')),
  'hsts-include-subdomains': boolean(dropped('Rules for HTTPS set Strict-Transport-Security.')),
  'hsts-preload': boolean(dropped('Rules for HTTPS set Strict-Transport-Security.')),
  'ssl-protocols': needsExtension(
    3,
    'clientTlsOptions',
    'Versions of TLS with clients are those of the implementation.',
  ),
  'ssl-ciphers': needsExtension(
    3,
    'clientTlsOptions',
    'Ciphers of TLS with clients are those of the implementation.',
  ),
  'ssl-ecdh-curve': lost(2, 'Curves of TLS with clients are those of the implementation.'),
  'ssl-dh-param': lost(1, 'TLS with clients has no parameters of its own for Diffie-Hellman.'),
  'ssl-reject-handshake': boolean(dropped('TLS for unknown hosts is refused.')),
  'ssl-early-data': boolean(lost(1, 'Clients send no data before the handshake is complete.')),
  'ssl-session-cache': boolean(dropped(TLS)),
  'ssl-session-cache-size': dropped(TLS),
  'ssl-session-tickets': boolean(dropped(TLS)),
  'ssl-session-ticket-key': dropped(TLS),
  'ssl-session-timeout': dropped(TLS),
  'ssl-buffer-size': dropped(TLS),
  'enable-ocsp': boolean(lost(2, 'Whether OCSP answers are stapled is decided by the implementation.')),
  'proxy-ssl-location-only': boolean(dropped('TLS to backends is said of each Service.')),
  'proxy-ssl-verify': ofIngresses['proxy-ssl-verify'],
  'use-http2': boolean(
    lost(1, 'Whether clients may use HTTP/2 is decided by the implementation, which has it as a rule.'),
  ),
  'use-http3': boolean(lost(1, 'HTTP/3 has to be switched on in the implementation.')),
  'http2-max-field-size': dropped('It is without effect in newer versions.'),
  'http2-max-header-size': dropped('It is without effect in newer versions.'),
  'http2-max-requests': dropped('It is without effect in newer versions.'),
  'http2-max-concurrent-streams': number(lost(2, 'Streams of a connection are not limited by this number.')),
  'keep-alive': dropped(KEPT),
  'keep-alive-requests': number(dropped(KEPT)),
  'upstream-keepalive-connections': number(dropped(KEPT)),
  'upstream-keepalive-time': dropped(KEPT),
  'upstream-keepalive-timeout': number(dropped(KEPT)),
  'upstream-keepalive-requests': number(dropped(KEPT)),
};
