import { boolean, dropped, needsExtension, type AnnotationFact } from '../../fact.ts';
import { raw } from '../raw.ts';

const LOGS = 'Logs are those of the implementation.';
const TRACES = 'Where traces go is said in the implementation.';
const OWN = 'It is about the processes and memory of the controller.';

const all = (names: readonly string[], fact: AnnotationFact): Readonly<Record<string, AnnotationFact>> =>
  Object.fromEntries(names.map((name) => [name, fact]));

/** Settings of logs, traces, and the controller itself. */
export const processSettings: Readonly<Record<string, AnnotationFact>> = {
  'disable-access-log': boolean(needsExtension(1, 'accessLog', 'Requests are logged.')),
  'enable-opentelemetry': raw['enable-opentelemetry'],
  'opentelemetry-trust-incoming-span': raw['opentelemetry-trust-incoming-span'],
  'opentelemetry-operation-name': raw['opentelemetry-operation-name'],
  ...all(
    [
      'access-log-params',
      'access-log-path',
      'http-access-log-path',
      'stream-access-log-path',
      'disable-stream-access-log',
      'enable-access-log-for-default-backend',
      'error-log-path',
      'error-log-level',
      'log-format-escape-none',
      'log-format-escape-json',
      'log-format-upstream',
      'log-format-stream',
      'skip-access-log-urls',
      'enable-syslog',
      'syslog-host',
      'syslog-port',
      'debug-connections',
    ],
    dropped(LOGS),
  ),
  ...all(
    [
      'opentelemetry-location-operation-name',
      'opentelemetry-config',
      'otlp-collector-host',
      'otlp-collector-port',
      'otel-max-queuesize',
      'otel-schedule-delay-millis',
      'otel-max-export-batch-size',
      'otel-service-name',
      'otel-sampler',
      'otel-sampler-parent-based',
      'otel-sampler-ratio',
    ],
    dropped(TRACES),
  ),
  ...all(
    [
      'bind-address',
      'disable-ipv6',
      'disable-ipv6-dns',
      'enable-aio-write',
      'enable-multi-accept',
      'enable-serial-reloads',
      'lua-shared-dicts',
      'map-hash-bucket-size',
      'max-worker-connections',
      'max-worker-open-files',
      'nginx-status-ipv4-whitelist',
      'nginx-status-ipv6-whitelist',
      'proxy-headers-hash-bucket-size',
      'proxy-headers-hash-max-size',
      'reuse-port',
      'server-name-hash-bucket-size',
      'server-name-hash-max-size',
      'variables-hash-bucket-size',
      'variables-hash-max-size',
      'worker-cpu-affinity',
      'worker-processes',
      'worker-shutdown-timeout',
    ],
    dropped(OWN),
  ),
};
