import type { AddressRange } from '../../../../ingress/nginx/annotations/address-ranges.ts';
import type { NginxSettings } from '../../../../ingress/nginx/nginx-settings.ts';
import type { SettingEntries } from '../../../../ingress/nginx/setting-entries.ts';
import { annotationPath } from '../../../../ingress/nginx/annotations/annotation-reader.ts';
import type { ReadIngress } from '../../../../ingress/nginx/nginx-model.ts';
import { stringAt } from '../../../../model/access.ts';
import type { Resource } from '../../../../model/resource.ts';
import type { ResourceIndex } from '../../../../topology/resource-index.ts';
import type { Need, NeedBody } from '../../../need.ts';
import { pathOfUrl } from '../../shared/path-of-url.ts';
import { serviceOfUrl } from '../../shared/service-of-url.ts';
import { switchOf } from '../switch-of.ts';
import { serviceTarget } from '../service-target.ts';

/** What settings of the controller ask for, for all Ingresses that do not say otherwise. */
export type SettingNeeds = Readonly<{
  all: readonly Need[];
  /** Those that act on the paths of an Ingress. */
  of: (by: ReadIngress) => readonly Need[];
}>;

type Context = Readonly<{ settings: NginxSettings; index: ResourceIndex; namespace: string }>;

/** A setting that the standard has no field for. */
type Setting = Readonly<{
  /** The key that asks for it, and those that say more of it. */
  keys: readonly [string, ...string[]];
  /** Annotations that take its place for an Ingress. */
  unless: readonly string[];
  /** It is for Ingresses with one of these annotations only. */
  beside?: readonly string[];
  need: (entries: SettingEntries, context: Context) => NeedBody | null;
}>;

const textsOf = (ranges: readonly AddressRange[]): readonly string[] => ranges.map(({ text }) => text);

const same = (keys: Setting['keys'], need: Setting['need']): Setting => ({ keys, unless: keys, need });

/**
 * Two settings of one need. The annotation of one takes the place of that one, and the other still acts: so there is a need of
 * both, and one of each for Ingresses that say the other.
 */
const apart = (
  keys: readonly [string, string],
  need: (entries: SettingEntries) => NeedBody | null,
): readonly Setting[] => [
  same(keys, need),
  ...keys.map((key): Setting => ({
    keys: [key],
    unless: [key],
    beside: keys.filter((other) => other !== key),
    need: (entries) => need(onlyOf(entries, key)),
  })),
];

/** Entries without all but one. */
function onlyOf(entries: SettingEntries, own: string): SettingEntries {
  const only =
    <T>(read: (key: string) => T | undefined) =>
    (key: string): T | undefined =>
      key === own ? read(key) : undefined;
  return {
    text: only(entries.text),
    boolean: only(entries.boolean),
    integer: only(entries.integer),
    size: only(entries.size),
    list: only(entries.list),
    ranges: only(entries.ranges),
  };
}

const SETTINGS: readonly Setting[] = [
  {
    keys: ['whitelist-source-range'],
    unless: ['whitelist-source-range', 'allowlist-source-range'],
    need: (_, { settings: { allow } }) => allow && { kind: 'ipAllow', ranges: textsOf(allow) },
  },
  {
    keys: ['denylist-source-range'],
    unless: ['denylist-source-range'],
    need: (_, { settings: { deny } }) => deny && { kind: 'ipDeny', ranges: textsOf(deny) },
  },
  {
    keys: ['block-cidrs'],
    unless: [],
    need(entries) {
      const ranges = entries.ranges('block-cidrs');
      return ranges ? { kind: 'ipDeny', ranges: textsOf(ranges) } : null;
    },
  },
  {
    keys: ['global-auth-url', 'global-auth-method', 'global-auth-signin', 'global-auth-response-headers'],
    unless: ['auth-url'],
    need(entries, { settings: { globalAuthUrl: url }, namespace }) {
      if (url === null) return null;
      const found = serviceOfUrl(url, namespace);
      return {
        kind: 'externalAuth',
        url,
        service: found?.service ?? null,
        path: found?.path ?? pathOfUrl(url),
        method: entries.text('global-auth-method') || null,
        responseHeaders: entries.list('global-auth-response-headers') ?? [],
        requestHeaders: null,
        signIn: entries.text('global-auth-signin') || null,
      };
    },
  },
  {
    keys: ['enable-modsecurity', 'enable-owasp-modsecurity-crs', 'modsecurity-snippet'],
    unless: ['enable-modsecurity'],
    need: (entries) =>
      entries.boolean('enable-modsecurity')
        ? { kind: 'webApplicationFirewall', written: entries.text('modsecurity-snippet') ?? '' }
        : null,
  },
  {
    keys: ['ssl-protocols'],
    unless: [],
    need(entries) {
      const protocols = wordsOf(entries.text('ssl-protocols'), /\s+/);
      return protocols.length > 0 ? { kind: 'clientTlsOptions', ciphers: [], protocols } : null;
    },
  },
  same(['ssl-ciphers'], (entries) => {
    const ciphers = wordsOf(entries.text('ssl-ciphers'), /:/);
    return ciphers.length > 0 ? { kind: 'clientTlsOptions', ciphers, protocols: [] } : null;
  }),
  same(['proxy-body-size'], (entries) => {
    const bytes = entries.size('proxy-body-size');
    return bytes === undefined ? null : { kind: 'bodySize', bytes: bytes === 0 ? null : bytes };
  }),
  same(['proxy-connect-timeout'], (entries) => {
    const seconds = entries.integer('proxy-connect-timeout');
    return seconds === undefined ? null : { kind: 'connectTimeout', seconds };
  }),
  ...apart(['proxy-read-timeout', 'proxy-send-timeout'], (entries) => {
    const [readSeconds = null, sendSeconds = null] = [
      entries.integer('proxy-read-timeout'),
      entries.integer('proxy-send-timeout'),
    ];
    return readSeconds === null && sendSeconds === null
      ? null
      : { kind: 'idleTimeout', readSeconds, sendSeconds };
  }),
  same(['proxy-next-upstream', 'proxy-next-upstream-tries', 'proxy-next-upstream-timeout'], (entries) => {
    const on = entries.text('proxy-next-upstream');
    const tries = entries.integer('proxy-next-upstream-tries');
    if (on === undefined && tries === undefined) return null;
    return {
      kind: 'retries',
      attempts: on === 'off' ? 0 : tries === undefined || tries <= 0 ? null : tries - 1,
      statusCodes: Array.from((on ?? '').matchAll(/http_(\d{3})/g), ([, code]) => Number(code)),
      onConnectError: on === undefined || /\b(?:error|timeout)\b/.test(on),
      timeoutSeconds: entries.integer('proxy-next-upstream-timeout') ?? null,
    };
  }),
  same(['limit-rate', 'limit-rate-after'], (entries) => {
    const rate = entries.integer('limit-rate') ?? 0;
    const after = entries.integer('limit-rate-after') ?? 0;
    return rate > 0
      ? { kind: 'bandwidthLimit', bytesPerSecond: rate * 1024, afterBytes: after * 1024 }
      : null;
  }),
  same(['load-balance'], (entries) => {
    const algorithm = entries.text('load-balance') || 'round_robin';
    return algorithm === 'round_robin' ? null : { kind: 'loadBalancing', algorithm };
  }),
  same(['service-upstream'], (entries) =>
    entries.boolean('service-upstream') ? { kind: 'serviceAddress' } : null,
  ),
  {
    keys: ['custom-http-errors'],
    unless: ['custom-http-errors'],
    need(_, { settings: { customErrors, defaultBackend }, index }) {
      if (customErrors.length === 0) return null;
      const service = defaultBackend && serviceTarget(defaultBackend.name, defaultBackend.namespace, index);
      return { kind: 'errorPages', statusCodes: customErrors, service };
    },
  },
  {
    keys: ['disable-access-log'],
    unless: ['enable-access-log'],
    need: (entries) => (entries.boolean('disable-access-log') ? { kind: 'accessLog', enabled: false } : null),
  },
  same(
    ['enable-opentelemetry', 'opentelemetry-trust-incoming-span', 'opentelemetry-operation-name'],
    (entries) =>
      entries.boolean('enable-opentelemetry')
        ? {
            kind: 'tracing',
            enabled: true,
            trustIncoming: entries.boolean('opentelemetry-trust-incoming-span') ?? null,
            operation: entries.text('opentelemetry-operation-name') || null,
          }
        : null,
  ),
  ...apart(['proxy-buffering', 'proxy-request-buffering'], (entries) => {
    const responses = switchOf(entries.text('proxy-buffering'));
    const requests = switchOf(entries.text('proxy-request-buffering'));
    return responses === null && requests === null
      ? null
      : { kind: 'buffering', responses, requests, bufferBytes: null };
  }),
  {
    keys: ['use-gzip', 'enable-brotli'],
    unless: [],
    need(entries) {
      const algorithms = [
        ...(entries.boolean('use-gzip') ? ['gzip'] : []),
        ...(entries.boolean('enable-brotli') ? ['br'] : []),
      ];
      return algorithms.length > 0 ? { kind: 'compression', algorithms } : null;
    },
  },
];

const wordsOf = (text: string | undefined, between: RegExp): readonly string[] =>
  (text ?? '').split(between).filter((word) => word !== '');

/**
 * The needs of all settings in the ConfigMap of the controller: the same objects for all rules, so that the report has one
 * answer to each (docs/model/conversion.md#settings-of-the-controller).
 */
export function settingNeeds(
  configMap: Resource,
  entries: SettingEntries,
  context: Omit<Context, 'namespace'>,
): SettingNeeds {
  const found = SETTINGS.flatMap((setting) => {
    const body = setting.need(entries, { ...context, namespace: configMap.namespace });
    if (!body) return [];
    const written = setting.keys.filter((key) => entries.text(key) !== undefined);
    const need: Need = {
      ...body,
      source: { object: configMap.key, paths: written.map((key) => ['data', key]) },
    };
    return [{ setting, need }];
  });
  return {
    all: found.map(({ need }) => need),
    of(by) {
      const says = (annotation: string): boolean => isSaid(by, annotation);
      return found
        .filter(
          ({ setting, need }) =>
            !setting.unless.some(says) &&
            (setting.beside?.some(says) ?? true) &&
            (need.kind !== 'externalAuth' || by.annotations.authentication.global),
        )
        .map(({ need }) => need);
    },
  };
}

/** Whether an Ingress has an annotation whose value the controller can use. */
const isSaid = ({ ingress, annotations }: ReadIngress, name: string): boolean =>
  Boolean(stringAt(ingress.value, annotationPath(name))) &&
  !annotations.issues.some((issue) => issue.name === name && issue.effect === 'default');
