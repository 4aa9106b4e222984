import { goBoolean, goInteger } from '../../../../ingress/nginx/annotations/annotation-reader.ts';
import type { NginxSettings } from '../../../../ingress/nginx/nginx-settings.ts';
import type { SettingEntries } from '../../../../ingress/nginx/setting-entries.ts';
import type { InstalledCrds } from '../../../../model/installed-crds.ts';
import type { Resource } from '../../../../model/resource.ts';
import type { Json } from '../../../../yaml/json.ts';
import { assessmentOfFact } from '../../../annotations/assessment-of.ts';
import type { AnnotationFact } from '../../../annotations/fact.ts';
import { ingressNginx } from '../../../annotations/ingress-nginx/annotations.ts';
import { settingFacts } from '../../../annotations/ingress-nginx/settings/setting-facts.ts';
import type { Need } from '../../../need.ts';
import type { ReportedLeaves, Row } from '../../../row.ts';
import type { Destination, DraftVerdict } from '../../../verdict.ts';
import { becameRows } from '../../shared/note-fields.ts';
import { invalidSetting, linesOfData } from '../../settings/setting-line.ts';
import { redirectCode } from '../../shared/redirect-to-url.ts';
import type { SettingNeeds } from './setting-needs.ts';

/** What is known of the settings, and of the rules. */
type Facts = Readonly<{
  entries: SettingEntries;
  settings: NginxSettings;
  needs: SettingNeeds;
  rows: readonly Row[];
  crds: InstalledCrds;
}>;

/** What a verdict on a setting goes by. */
type Context = Facts & Readonly<{ acting: ReadonlySet<Need> }>;

/** A line of the report for each key of the ConfigMap of the controller. */
export function settingLines(configMap: Resource, facts: Facts): ReportedLeaves {
  const context: Context = { ...facts, acting: new Set(facts.rows.flatMap((row) => row.needs)) };
  return linesOfData(configMap, (key, value) => verdictOf(key, value, context));
}

const droppedVerdict = (difference: string): DraftVerdict => ({ outcome: 'dropped', loss: 0, difference });

/** Keys that act only where another one is on. */
const COMPANIONS: readonly Readonly<{ keys: RegExp; of: string }>[] = [
  { keys: /^(?:enable-owasp-modsecurity-crs|modsecurity-snippet)$/, of: 'enable-modsecurity' },
  { keys: /^global-auth-(?!url$)/, of: 'global-auth-url' },
  { keys: /^limit-rate-after$/, of: 'limit-rate' },
  { keys: /^opentelemetry-/, of: 'enable-opentelemetry' },
  { keys: /^hsts-/, of: 'hsts' },
];

/** Values that say what the controller does without them. */
const USUAL: Readonly<Record<string, string>> = {
  'allow-backend-server-header': 'false',
  'generate-request-id': 'true',
  'ignore-invalid-headers': 'true',
  'limit-conn-status-code': '503',
  'limit-conn-zone-variable': '$binary_remote_addr',
  'limit-req-status-code': '503',
  'load-balance': 'round_robin',
  'proxy-cookie-domain': 'off',
  'proxy-cookie-path': 'off',
  'proxy-redirect-from': 'off',
  'ssl-ecdh-curve': 'auto',
  'use-geoip': 'true',
  'use-http2': 'true',
};

/** Switches whose `false` says something. */
const ON_BY_DEFAULT: ReadonlySet<string> = new Set([
  'generate-request-id',
  'hsts',
  'hsts-include-subdomains',
  'ignore-invalid-headers',
  'ssl-redirect',
  'use-http2',
]);

function verdictOf(key: string, value: Json, context: Context): DraftVerdict {
  const fact = settingFacts.get(key);
  if (!fact)
    return invalidSetting(
      `ingress-nginx ${ingressNginx.readFrom} has no setting of this name: it has no effect.`,
    );
  if (typeof value !== 'string')
    return invalidSetting('The values of a ConfigMap are texts: the API server refuses this one.');
  if (value.trim() === '') return droppedVerdict('It is empty.');
  const problem = problemOf(key, value, fact, context.entries);
  if (problem !== null) return invalidSetting(`The value is ${problem}: the controller does not use it.`);
  const companion = COMPANIONS.find(({ keys }) => keys.test(key));
  if (companion && !isOn(companion.of, context.entries))
    return droppedVerdict(`It has no effect without ${companion.of}.`);
  const effect = EFFECTS[key]?.(context);
  if (effect) return effect;
  const isOff = fact.value === 'boolean' && goBoolean(value) === false && !ON_BY_DEFAULT.has(key);
  if (isOff || value === USUAL[key])
    return droppedVerdict('It is what the controller does without the setting.');
  return askedFor(key, fact, context);
}

const RANGES: ReadonlySet<string> = new Set([
  'whitelist-source-range',
  'denylist-source-range',
  'block-cidrs',
  'proxy-real-ip-cidr',
]);

/** What is wrong with a value, as a clause. */
function problemOf(key: string, value: string, fact: AnnotationFact, entries: SettingEntries): string | null {
  if (fact.value === 'boolean') return goBoolean(value) === undefined ? 'neither true nor false' : null;
  if (fact.value === 'number') return goInteger(value) === undefined ? 'no whole number' : null;
  if (RANGES.has(key)) return entries.ranges(key) ? null : 'no list of addresses and ranges';
  if (key === 'proxy-body-size') return entries.size(key) === undefined ? 'no size' : null;
  return null;
}

function isOn(key: string, entries: SettingEntries): boolean {
  const text = entries.text(key);
  if (text === undefined || text === '') return ON_BY_DEFAULT.has(key);
  return goBoolean(text) !== false;
}

/** The verdict on a setting with a need, or on one that nothing stands for. */
function askedFor(key: string, fact: AnnotationFact, { needs, acting }: Context): DraftVerdict {
  const general = assessmentOfFact(fact);
  if (general.outcome === 'dropped') return general;
  const wanted = needs.all.filter(({ source }) => source.paths.some((path) => path[1] === key));
  const found = wanted.filter((need) => acting.has(need));
  if (wanted.length > 0 && found.length === 0)
    return droppedVerdict('Every Ingress says it itself, or answers before it would act.');
  return {
    ...general,
    ...(found.length > 0 && {
      action: '',
      to: found.map((need): Destination => ({ at: 'need', need })),
    }),
  };
}

/** What settings became that the rules themselves say. */
const EFFECTS: Readonly<Record<string, (context: Context) => DraftVerdict | null>> = {
  'ssl-redirect': redirects,
  'force-ssl-redirect': redirects,
  'http-redirect-code': (context) => {
    const { statusCode, differences } = redirectCode(context.settings.httpRedirectCode, context.crds);
    const verdict = redirects(context);
    return verdict.outcome === 'converted' && statusCode !== context.settings.httpRedirectCode
      ? { ...verdict, outcome: 'approximated', loss: 1, difference: differences.join(' ') }
      : verdict;
  },
  hsts: strictTransport,
  'hsts-max-age': strictTransport,
  'hsts-include-subdomains': strictTransport,
  'hsts-preload': strictTransport,
  'use-forwarded-headers': trustedProxies('use-forwarded-headers'),
  'enable-real-ip': trustedProxies('enable-real-ip'),
  'proxy-real-ip-cidr': trustedProxies('proxy-real-ip-cidr'),
  'forwarded-for-header': trustedProxies('forwarded-for-header'),
};

function redirects({ settings, rows }: Context): DraftVerdict {
  const own = rows.filter(({ purpose }) => purpose === 'https');
  if (own.length > 0)
    return {
      ...becameRows(own, 'rule'),
      to: own.map((row): Destination => ({ at: 'row', row, field: { filter: 'RequestRedirect' } })),
      features: ['HTTPRouteSchemeRedirect'],
    };
  return settings.sslRedirect || settings.forceSslRedirect
    ? droppedVerdict('No rule has a redirect to HTTPS.')
    : { outcome: 'converted', loss: 0, difference: 'Plain HTTP is served without a redirect.' };
}

const HSTS = 'Strict-Transport-Security';

function strictTransport({ settings, rows }: Context): DraftVerdict {
  if (settings.hsts === null) return { outcome: 'converted', loss: 0, difference: `No rule sets ${HSTS}.` };
  const own = rows.filter(({ filters }) =>
    filters.some(
      (filter) =>
        filter.type === 'ResponseHeaderModifier' &&
        filter.responseHeaderModifier.set?.some(({ name }) => name === HSTS),
    ),
  );
  if (own.length === 0) return droppedVerdict('No rule is for HTTPS alone.');
  return {
    ...becameRows(own, 'rule'),
    to: own.map((row): Destination => ({ at: 'row', row, field: { filter: 'ResponseHeaderModifier' } })),
    features: ['HTTPRouteResponseHeaderModification'],
  };
}

/** Needs that look at the address of a client. */
const byAddress = (need: Need): boolean =>
  need.kind === 'ipAllow' ||
  need.kind === 'ipDeny' ||
  ((need.kind === 'rateLimit' || need.kind === 'connectionLimit') && need.key.by === 'address');

/** Who says the address of a client is a matter of security where rules go by it. */
function trustedProxies(key: string) {
  return ({ entries, acting }: Context): DraftVerdict | null => {
    const fact = settingFacts.get(key);
    if (!fact || goBoolean(entries.text(key) ?? '') === false) return null;
    if (![...acting].some(byAddress)) return null;
    return {
      ...assessmentOfFact(fact),
      loss: 4,
      difference:
        'Lists of addresses and limits see the address of the connection, not the one that a proxy in front names.',
    };
  };
}
