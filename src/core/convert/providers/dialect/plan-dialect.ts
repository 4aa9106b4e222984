import { ingressRules } from '../../../ingress/ingress-rules.ts';
import { groupBy } from '../../../incremental/group-by.ts';
import type { Resource } from '../../../model/resource.ts';
import { byAge } from '../../../topology/by-age.ts';
import { gatewayClassFor } from '../../class-names.ts';
import type { ConvertContext } from '../../convert-class.ts';
import type { Leaf } from '../../leaves.ts';
import type { ClassPlan } from '../../row.ts';
import type { DraftVerdict } from '../../verdict.ts';
import type { ClassInput, Provider } from '../provider.ts';
import { annotationEffects, type AnnotationEffects } from '../shared/annotation-effects.ts';
import { unreadSettings } from '../settings/unread-settings.ts';
import { httpsByChoice, withHttpsByChoice } from '../shared/https-by-choice.ts';
import { noteClass, noteHost, noteTls } from '../shared/note-fields.ts';
import { verdictBook, type VerdictBook } from '../shared/verdict-book.ts';
import { grpcHosts, insecureNeed, noteProtocols } from './backend-protocols.ts';
import type { Dialect, DialectContext, HostSettings, PathPlan, SourcePath } from './dialect.ts';
import { fallbackRows, noteDefault } from './fallback-rows.ts';
import { hostPlan, hostsOf, withHttps } from './host-plan.ts';
import { noteEffects } from './note-effects.ts';
import { placePath } from './place-path.ts';
import { redirectRows } from './redirect-rows.ts';
import { serviceLines } from './service-lines.ts';
import { sourcePaths } from './source-paths.ts';
import { unreadAnnotation } from './unread-annotation.ts';

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
        placePath(
          source,
          withNeeds(source, dialect.plan(source, own)),
          plansByHost.get(source.host),
          taken,
          book,
        ),
      );
    const pathRows = placed.flatMap(({ rows }) => rows);
    const redirects = redirectRows(placed, plansByHost);
    const fallbacks = fallbackRows(ordered, hosts, pathRows, context, dialect.defaults ?? 'of-hosts');
    const planned = [...pathRows, ...redirects, ...[...fallbacks.values()].flat()];
    const rows = [...planned, ...(dialect.moreRows?.(planned, hosts) ?? [])];
    const grpc = grpcHosts(hosts, placed, rows);
    for (const one of placed) noteEffects(one, redirects, effects, dialect.services);
    const backendTls = noteProtocols(placed, grpc, effects, dialect.services, index);
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
      hosts: chosen.map((plan) => ({ ...plan, grpc: grpc.has(plan.host) })),
      rows,
      backendTls,
      clientAuthority: null,
      ingresses,
      verdictOf: (ingress, leaf) => verdictOf(ingress, leaf, { dialect, effects, book }),
      beside: (kept) => [
        ...serviceLines(dialect, kept, effects, index),
        ...unreadSettings(dialect.controller, index),
      ],
      notes: dialect.notes?.(ordered, own) ?? [],
    };
  };

/** TLS to a backend that is not checked is something that the rule needs. */
function withNeeds(source: SourcePath, plan: PathPlan): PathPlan {
  const needs = insecureNeed(source, plan.protocol ?? null);
  return needs.length === 0 ? plan : { ...plan, needs: [...(plan.needs ?? []), ...needs] };
}

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
