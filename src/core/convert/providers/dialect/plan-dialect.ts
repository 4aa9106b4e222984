import { ingressRules } from '../../../ingress/ingress-rules.ts';
import { groupBy } from '../../../incremental/group-by.ts';
import { valueAt } from '../../../model/access.ts';
import type { Resource } from '../../../model/resource.ts';
import { byAge } from '../../../topology/by-age.ts';
import { gatewayClassFor } from '../../class-names.ts';
import type { ConvertContext } from '../../convert-class.ts';
import type { RuleFilter } from '../../http-rule.ts';
import type { Leaf } from '../../leaves.ts';
import type { ClassPlan, HostPlan, Row } from '../../row.ts';
import type { Assessment, Destination, DraftVerdict } from '../../verdict.ts';
import type { ClassInput, Provider } from '../provider.ts';
import { annotationEffects, type AnnotationEffects } from '../shared/annotation-effects.ts';
import { readBackend } from '../shared/backend-port.ts';
import { certificatesFor, isForHost, tlsEntries } from '../shared/certificates-for.ts';
import { httpsByChoice, withHttpsByChoice } from '../shared/https-by-choice.ts';
import { becameRows, noteClass, noteHost, noteTls, pathPlace } from '../shared/note-fields.ts';
import { verdictBook, type VerdictBook } from '../shared/verdict-book.ts';
import type {
  Dialect,
  DialectContext,
  Effect,
  HostSettings,
  HttpsRedirect,
  PathPlan,
  SourcePath,
} from './dialect.ts';
import { mergeFilters } from './merge-filters.ts';
import { sourcePaths } from './source-paths.ts';
import { unreadAnnotation } from './unread-annotation.ts';

/** The rows of one path. */
type Placed = Readonly<{ source: SourcePath; plan: PathPlan; rows: readonly Row[] }>;

/**
 * A provider for a controller that keeps to the Ingress specification but for what its dialect says: a row for each match of
 * each path, redirects to HTTPS, default backends, hosts with their certificates, and a verdict for every leaf.
 */
export const planDialect =
  (dialect: Dialect): Provider =>
  (input: ClassInput, context: ConvertContext): ClassPlan => {
    const { className, ingresses } = input;
    const { index, options, target } = context;
    const own: DialectContext = { index, options, crds: index.crds() };
    const ordered = ingresses.toSorted(dialect.order ?? byAge);
    const book = verdictBook((_, leaf) => otherwise(leaf));
    const effects = annotationEffects();
    const settings = new Map<string | null, HostSettings>();
    const byHost = groupBy(
      ordered.flatMap((ingress) => Array.from(hostsOf(ingress), (host) => ({ ingress, host }))),
      ({ host }) => host,
    );
    for (const [host, members] of byHost)
      settings.set(
        host,
        dialect.host?.(
          host,
          members.map(({ ingress }) => ingress),
          own,
        ) ?? {},
      );
    const hosts = Array.from(byHost, ([host, members]) =>
      hostPlan(
        host,
        members.map(({ ingress }) => ingress),
        settings.get(host) ?? {},
        context,
      ),
    );
    const plansByHost = new Map(hosts.map((plan) => [plan.host, plan]));
    const taken = new Map<string, SourcePath>();
    const placed = ordered
      .flatMap((ingress) => sourcePaths(ingress, index))
      .map((source) =>
        placePath(source, dialect.plan(source, own), plansByHost.get(source.host), taken, book),
      );
    const pathRows = placed.flatMap(({ rows }) => rows);
    const redirects = redirectRows(placed, plansByHost);
    const fallbacks = fallbackRows(ordered, hosts, pathRows, context, dialect.defaults ?? 'of-hosts');
    const planned = [...pathRows, ...redirects, ...[...fallbacks.values()].flat()];
    const rows = [...planned, ...(dialect.moreRows?.(planned, hosts) ?? [])];
    for (const one of placed) noteEffects(one, redirects, effects);
    for (const [host, { effects: ofHost = [] }] of settings)
      for (const { ingress, annotation, verdict, field } of ofHost)
        effects.add(ingress, annotation, {
          ...verdict,
          to: [
            {
              at: 'listener',
              host,
              side: plansByHost.get(host)?.httpPort === null ? 'https' : 'http',
              field,
            },
          ],
        });
    const served = hosts.map((plan) => withHttps(plan, rows));
    const chosen = served.map((plan) => withHttpsByChoice(plan, options));
    const byChoice = new Set(chosen.filter((plan, at) => plan !== served[at]).map(({ host }) => host));
    const byIngress = groupBy(rows, ({ ingress }) => ingress);
    const { assumed } = gatewayClassFor(className, options, target, index);
    for (const ingress of ordered) {
      noteClass(book, ingress, className, assumed);
      const ownRows = byIngress.get(ingress.key) ?? [];
      const { rules } = ingressRules(ingress);
      for (const rule of rules)
        noteHost(
          book,
          ingress,
          rule.index,
          ownRows.filter((row) => row.host === (rule.host || null)).slice(0, 1),
          options,
          byChoice.has(rule.host || null) ? httpsByChoice(rule.host) : {},
        );
      noteDefault(ingress, fallbacks.get(ingress) ?? [], context, book);
      noteTls(
        book,
        ingress,
        (host, { secret }) => plansByHost.get(host)?.certificates[0]?.secret.name === secret?.name,
        [...hostsOf(ingress)],
        index,
      );
    }
    return {
      className,
      hosts: chosen,
      rows,
      backendTls: [],
      clientAuthority: null,
      ingresses,
      verdictOf: (ingress, leaf) => verdictOf(ingress, leaf, { dialect, effects, book }),
      notes: dialect.notes?.(ordered, own) ?? [],
    };
  };

type Concluded = Readonly<{ dialect: Dialect; effects: AnnotationEffects; book: VerdictBook }>;

function verdictOf(ingress: Resource, leaf: Leaf, { dialect, effects, book }: Concluded): DraftVerdict {
  const annotation = leaf.path[0] === 'metadata' ? String(leaf.path[2] ?? '') : null;
  if (annotation === null || annotation === 'kubernetes.io/ingress.class')
    return book.verdictOf(ingress, leaf);
  return effects.of(ingress, annotation) ?? unreadAnnotation(dialect.controller, annotation, leaf.value);
}

const otherwise = ({ path }: Leaf): DraftVerdict =>
  path[0] === 'metadata'
    ? { outcome: 'dropped', loss: 0, difference: 'There are no annotations.' }
    : { outcome: 'dropped', loss: 0, difference: 'It says nothing about requests.' };

/** The hosts of an Ingress; null for all of them. */
const hostsOf = (ingress: Resource): ReadonlySet<string | null> => {
  const hosts = new Set(ingressRules(ingress).rules.map(({ host }) => host || null));
  return hosts.size === 0 ? new Set([null]) : hosts;
};

function hostPlan(
  host: string | null,
  ingresses: readonly Resource[],
  settings: HostSettings,
  { index }: ConvertContext,
): HostPlan {
  const [first] = ingresses;
  const entries = ingresses.flatMap(tlsEntries);
  const certificates = certificatesFor(host, entries, index);
  return {
    host,
    aliases: settings.aliases ?? [],
    ingress: first?.key as HostPlan['ingress'],
    certificates,
    needsCertificate:
      settings.needsCertificate ??
      (certificates.length === 0 && entries.some((entry) => isForHost(entry, host))),
    httpPort: settings.httpPort === undefined ? 80 : settings.httpPort,
    httpsPort: settings.httpsPort === undefined ? 443 : settings.httpsPort,
    passthrough: settings.passthrough ?? null,
  };
}

const hasHttps = (plan: HostPlan | undefined): boolean =>
  plan !== undefined && (plan.certificates.length > 0 || plan.needsCertificate);

/** A host with rules for HTTPS alone has HTTPS, whoever supplies its certificate. */
const withHttps = (plan: HostPlan, rows: readonly Row[]): HostPlan =>
  !hasHttps(plan) && rows.some(({ host, side }) => host === plan.host && side === 'https')
    ? { ...plan, needsCertificate: true }
    : plan;

/** The redirect of a path, where its host has HTTPS to redirect to. */
const redirectOf = (plan: PathPlan, host: HostPlan | undefined): HttpsRedirect | null =>
  plan.httpsRedirect && hasHttps(host) && host?.httpPort !== null ? plan.httpsRedirect : null;

/** The rows of a path, and what its fields became. */
function placePath(
  source: SourcePath,
  plan: PathPlan,
  host: HostPlan | undefined,
  taken: Map<string, SourcePath>,
  book: VerdictBook,
): Placed {
  const { ingress, rule, index, backend } = source;
  const place = pathPlace(rule, index);
  if (plan.unmatched !== undefined) {
    book.note(ingress, place, {
      outcome: 'lost',
      loss: 3,
      difference: `${plan.unmatched} Requests to it are not answered.`,
      action: 'Write a path that the Gateway API has.',
    });
    return { source, plan, rows: [] };
  }
  const redirect = redirectOf(plan, host);
  const asked = plan.side ?? 'both';
  const side = asked === 'both' && redirect ? 'https' : asked;
  const key = `${source.host ?? ''} ${side} ${JSON.stringify(plan.matches)}`;
  const first = taken.get(key);
  if (first) {
    const { namespace, name } = first.ingress;
    book.note(ingress, place, {
      outcome: 'invalid',
      loss: 0,
      difference: `Ingress ${namespace}/${name} has the same host and path and comes first: this path got no requests.`,
    });
    return { source, plan, rows: [] };
  }
  taken.set(key, source);
  const filters = mergeFilters(plan.filters ?? []);
  const redirected = filters.some(({ type }) => type === 'RequestRedirect');
  const backends = redirected ? [] : (plan.backends ?? (backend.state === 'found' ? [backend.ref] : []));
  const base = {
    ingress: ingress.key,
    rule,
    path: index,
    host: source.host,
    timeouts: plan.timeouts ?? null,
  };
  // A path of HTTP alone that redirects to HTTPS answers nothing else.
  const matches = asked === 'http' && redirect ? [] : plan.matches;
  const rows = matches.map((match): Row => ({
    ...base,
    purpose: 'path',
    side,
    match,
    backends,
    filters,
    needs: plan.needs ?? [],
  }));
  const beside = (plan.beside ?? []).flatMap(({ purpose, match, filters: own }): readonly Row[] => {
    const besideKey = `${source.host ?? ''} ${side} ${JSON.stringify([match])}`;
    if (taken.has(besideKey)) return [];
    taken.set(besideKey, source);
    return [{ ...base, purpose, side: 'both', match, backends: [], filters: own, timeouts: null, needs: [] }];
  });
  const difference = plan.pathDifference ?? null;
  const pathVerdict = becameRows(
    rows,
    'path',
    difference === null ? {} : { outcome: 'approximated', loss: 1, difference },
  );
  book.note(ingress, [...place, 'path'], pathVerdict);
  book.note(ingress, [...place, 'pathType'], pathVerdict);
  book.note(
    ingress,
    [...place, 'backend'],
    backendVerdict(source, rows, redirected, plan.backends !== undefined),
  );
  return { source, plan, rows: [...rows, ...beside] };
}

function backendVerdict(
  { backend }: SourcePath,
  rows: readonly Row[],
  redirected: boolean,
  replaced: boolean,
): DraftVerdict {
  if (redirected)
    return { outcome: 'dropped', loss: 0, difference: 'Requests are redirected, so no backend gets them.' };
  if (backend.state === 'found' || replaced) return becameRows(rows, 'backendRefs');
  return becameRows(rows, 'rule', {
    outcome: 'manual',
    loss: 3,
    difference: `${backend.state === 'unknown-port' ? backend.reason : 'There is no backend.'} Requests are answered 500 until there is one.`,
    action: 'Write the backend into the rule.',
  });
}

/** Redirects to HTTPS: one for a host where all its paths have the same, else one for each path. */
function redirectRows(
  placed: readonly Placed[],
  hosts: ReadonlyMap<string | null, HostPlan>,
): readonly Row[] {
  const groups = groupBy(
    placed.filter(({ rows, plan }) => rows.length > 0 || (plan.side === 'http' && plan.httpsRedirect)),
    ({ source }) => source.host,
  );
  return Array.from(groups).flatMap(([host, members]) => {
    const plan = hosts.get(host);
    const wanted = members.map((member) => redirectOf(member.plan, plan));
    const [first] = wanted;
    const isUniform = first && wanted.every((one) => JSON.stringify(one) === JSON.stringify(first));
    if (isUniform) return [redirectRow(members[0], { path: { type: 'PathPrefix', value: '/' } }, first)];
    return members.flatMap((member, at) => {
      const redirect = wanted[at];
      return redirect ? member.plan.matches.map((match) => redirectRow(member, match, redirect)) : [];
    });
  });
}

const redirectRow = ({ source }: Placed, match: Row['match'], { statusCode, port }: HttpsRedirect): Row => {
  const filter: RuleFilter = {
    type: 'RequestRedirect',
    requestRedirect: { scheme: 'https', ...(port !== undefined && port !== 443 && { port }), statusCode },
  };
  return {
    purpose: 'https',
    ingress: source.ingress.key,
    rule: source.rule,
    path: source.index,
    host: source.host,
    side: 'http',
    match,
    backends: [],
    filters: [filter],
    timeouts: null,
    needs: [],
  };
};

/** Default backends: of the Ingresses of a host for what its rules leave, of those without rules for what all leave. */
function fallbackRows(
  ordered: readonly Resource[],
  hosts: readonly HostPlan[],
  rows: readonly Row[],
  { index }: ConvertContext,
  defaults: NonNullable<Dialect['defaults']>,
): ReadonlyMap<Resource, readonly Row[]> {
  const found = new Map<Resource, Row[]>();
  const covered = new Set(
    rows
      .filter(
        ({ match }) =>
          match.path.type === 'PathPrefix' && match.path.value === '/' && !match.headers && !match.method,
      )
      .map(({ host }) => host),
  );
  const hasDefault = ({ value }: Resource): boolean => valueAt(value, 'spec.defaultBackend') !== undefined;
  const catchAll = ordered.find((one) => hasDefault(one) && ingressRules(one).rules.length === 0);
  for (const { host } of hosts) {
    if (covered.has(host)) continue;
    const ofHost =
      defaults === 'of-hosts' ? ordered.find((one) => hostsOf(one).has(host) && hasDefault(one)) : undefined;
    const owner = ofHost ?? catchAll;
    if (!owner) continue;
    const backend = readBackend(valueAt(owner.value, 'spec.defaultBackend'), owner.namespace, index);
    const list = found.get(owner) ?? [];
    found.set(owner, list);
    list.push({
      purpose: 'default',
      ingress: owner.key,
      rule: null,
      path: null,
      host,
      side: 'both',
      match: { path: { type: 'PathPrefix', value: '/' } },
      backends: backend.state === 'found' ? [backend.ref] : [],
      filters: [],
      timeouts: null,
      needs: [],
    });
  }
  return found;
}

function noteDefault(
  ingress: Resource,
  rows: readonly Row[],
  { index }: ConvertContext,
  book: VerdictBook,
): void {
  const value = valueAt(ingress.value, 'spec.defaultBackend');
  if (value === undefined) return;
  const backend = readBackend(value, ingress.namespace, index);
  book.note(
    ingress,
    ['spec', 'defaultBackend'],
    rows.length === 0
      ? {
          outcome: 'dropped',
          loss: 0,
          difference:
            'It gets no requests: other rules take them, or the controller does not read it beside rules.',
        }
      : backend.state === 'found'
        ? becameRows(rows, 'backendRefs')
        : becameRows(rows, 'rule', {
            outcome: 'manual',
            loss: 3,
            difference: `${backend.state === 'unknown-port' ? backend.reason : 'There is no backend.'} Requests are answered 500 until there is one.`,
            action: 'Write the backend into the rule.',
          }),
  );
}

/** What the annotations of a path came to, with the rules that they are in. */
function noteEffects(
  { source, plan, rows }: Placed,
  redirects: readonly Row[],
  effects: AnnotationEffects,
): void {
  const own = redirects.filter(({ host }) => host === source.host).slice(0, 1);
  for (const effect of plan.effects ?? [])
    effects.add(source.ingress, effect.annotation, {
      ...effect.verdict,
      to: destinations(effect, rows, own),
    });
}

function destinations(
  { field, need, verdict }: Effect & { verdict: Assessment },
  rows: readonly Row[],
  redirects: readonly Row[],
): readonly Destination[] {
  if (need) return [{ at: 'need', need }];
  if (field === undefined) return [];
  const isRedirect = typeof field === 'object' && field.filter === 'https';
  const shown = isRedirect ? redirects : rows;
  if (verdict.outcome === 'invalid') return [];
  return shown.map((row): Destination => ({
    at: 'row',
    row,
    field: isRedirect ? { filter: 'RequestRedirect' } : field,
  }));
}
