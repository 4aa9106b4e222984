import type { AnnotationReader } from './annotation-reader.ts';
import { oneOf, SIZE } from './value-patterns.ts';

/** What NGINX speaks with the backend. */
export type BackendProtocol = 'HTTP' | 'HTTPS' | 'AUTO_HTTP' | 'GRPC' | 'GRPCS' | 'FCGI';

/** How requests are passed on. Undefined: as the settings of the controller say. */
export type Proxying = Readonly<{
  protocol: BackendProtocol;
  /** In bytes; 0 for no limit. */
  bodySize: number | undefined;
  /** In seconds. The last two are idle times. */
  connectTimeout: number | undefined;
  readTimeout: number | undefined;
  sendTimeout: number | undefined;
  /** `service-upstream`: to the address of the Service instead of its endpoints. */
  serviceUpstream: boolean | undefined;
}>;

const PROTOCOLS = ['HTTP', 'HTTPS', 'AUTO_HTTP', 'GRPC', 'GRPCS', 'FCGI'] as const;

const UNITS: Readonly<Record<string, number>> = { b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** A size as NGINX writes it, in bytes; undefined for another text. */
export function readSize(text: string): number | undefined {
  if (!SIZE.test(text.trim())) return undefined;
  const trimmed = text.trim().toLowerCase();
  return Number.parseInt(trimmed, 10) * (UNITS[trimmed.at(-1) ?? ''] ?? 1);
}

/** Annotations of buffers and retries, which change nothing about where a request goes. */
const TUNING = {
  sizes: ['proxy-buffer-size', 'proxy-busy-buffers-size', 'proxy-max-temp-file-size'],
  numbers: ['proxy-buffers-number', 'proxy-next-upstream-timeout', 'proxy-next-upstream-tries'],
  switches: ['proxy-buffering', 'proxy-request-buffering'],
} as const;

/** Reads `backend-protocol`, `service-upstream`, and `proxy-*` without those of TLS. */
export function readProxying(reader: AnnotationReader): Proxying {
  for (const name of TUNING.sizes) reader.text(name, 'default', SIZE);
  for (const name of TUNING.numbers) reader.integer(name, 'default');
  for (const name of TUNING.switches) reader.text(name, 'default', oneOf(['on', 'off'], true));
  reader.text('client-body-buffer-size', 'not-read', SIZE);
  const protocol = reader.text('backend-protocol', 'default', oneOf(PROTOCOLS));
  const size = reader.text('proxy-body-size', 'default', SIZE);
  return {
    protocol: PROTOCOLS.find((one) => one === protocol) ?? 'HTTP',
    bodySize: size === undefined ? undefined : readSize(size),
    connectTimeout: reader.integer('proxy-connect-timeout', 'default'),
    readTimeout: reader.integer('proxy-read-timeout', 'default'),
    sendTimeout: reader.integer('proxy-send-timeout', 'default'),
    serviceUpstream: reader.boolean('service-upstream', 'default'),
  };
}
