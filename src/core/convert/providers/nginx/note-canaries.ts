import { ingressRules } from '../../../ingress/ingress-rules.ts';
import { upstreamId } from '../../../ingress/nginx/nginx-model.ts';
import { groupBy } from '../../../incremental/group-by.ts';
import type { Row } from '../../row.ts';
import type { Destination, DraftVerdict } from '../../verdict.ts';
import { becameRows, pathPlace } from '../shared/note-fields.ts';
import type { NginxContext } from './nginx-context.ts';
import type { ServerPlan } from './server-plan.ts';

/** Says what became of the paths of canaries, which have no rules of their own, and of their annotations. */
export function noteCanaries(plans: readonly ServerPlan[], context: NginxContext): void {
  const { model, book, effects } = context;
  const shared = plans.flatMap(({ locations }) => locations.flatMap(({ canary }) => canary ?? []));
  const byUpstream = groupBy(shared, ({ upstream }) => upstream);
  for (const { path, ingress, reason } of model.idleCanaries) {
    const verdict: DraftVerdict = {
      outcome: 'invalid',
      loss: 0,
      difference: `${reason} The canary gets no requests.`,
    };
    book.note(
      ingress,
      path ? pathPlace(path.ruleIndex, path.pathIndex) : ['spec', 'defaultBackend'],
      verdict,
    );
  }
  const routed = new Set(
    plans.flatMap(({ locations }) =>
      locations.flatMap(({ location: { by, origin } }) =>
        by.annotations.canary && origin ? [by.ingress.key] : [],
      ),
    ),
  );
  for (const { ingress, annotations } of model.ingresses) {
    if (!annotations.canary) continue;
    const all: Row[] = [];
    const idle = routed.has(ingress.key) ? NO_CANARY : NOT_MERGED;
    for (const { index, host, paths } of ingressRules(ingress).rules) {
      const before = all.length;
      for (const path of paths) {
        const found = byUpstream.get(upstreamId(ingress.namespace, path.backend)) ?? [];
        const rows = found.flatMap((one) => one.rows);
        const place = pathPlace(path.ruleIndex, path.pathIndex);
        if (rows.length === 0) {
          book.note(ingress, place, idle);
          continue;
        }
        all.push(...rows);
        book.note(ingress, [...place, 'backend'], becameRows(rows, 'backendRefs'));
        book.note(ingress, place, becameRows(rows, 'path'));
      }
      const isServed = routed.has(ingress.key) && model.servers.has(host);
      if (all.length === before && !isServed)
        book.note(ingress, ['spec', 'rules', index, 'host'], routed.has(ingress.key) ? NO_HOST : NOT_MERGED);
    }
    const elsewhere = hostsBeside(all, new Set(ingressRules(ingress).rules.map(({ host }) => host || null)));
    const backends = all.map((row): Destination => ({ at: 'row', row, field: 'backendRefs' }));
    const canary: DraftVerdict =
      all.length === 0
        ? idle
        : {
            outcome: elsewhere.length > 0 ? 'approximated' : 'converted',
            loss: 0,
            to: backends,
            ...(elsewhere.length > 0 && {
              difference: `As before, it shares the requests of ${elsewhere.join(', ')} as well, which go to the same Service.`,
            }),
          };
    for (const name of ['canary', 'canary-weight', 'canary-weight-total']) effects.add(ingress, name, canary);
    const headers = all
      .filter(({ match }) => match.headers)
      .map((row): Destination => ({ at: 'row', row, field: 'headers' }));
    const exact: DraftVerdict = all.length === 0 ? idle : { outcome: 'converted', loss: 0, to: headers };
    for (const name of ['canary-by-header', 'canary-by-header-value']) effects.add(ingress, name, exact);
    const expression: DraftVerdict =
      all.length === 0
        ? idle
        : {
            outcome: 'approximated',
            loss: 1,
            to: headers,
            difference: 'The header is compared with an expression, in the dialect of the implementation.',
          };
    for (const name of ['canary-by-header-pattern', 'canary-by-cookie'])
      effects.add(ingress, name, expression);
  }
}

const NOT_MERGED: DraftVerdict = {
  outcome: 'invalid',
  loss: 0,
  difference: 'No Ingress that is no canary has the same host, path and type, so it gets no requests.',
};

/** The controller knows a canary by its upstream, which is that of the Ingress that names the Service port first. */
const NO_CANARY: DraftVerdict = {
  outcome: 'invalid',
  loss: 0,
  difference:
    'An Ingress that is no canary has the same Service port, so the controller takes this one for none either: its path has all of its requests.',
};

const NO_HOST: DraftVerdict = {
  outcome: 'invalid',
  loss: 0,
  difference:
    'No Ingress that is no canary has the host, so the path is served for all hosts that no Ingress names.',
};

const hostsBeside = (rows: readonly Row[], own: ReadonlySet<string | null>): readonly string[] => [
  ...new Set(rows.flatMap(({ host }) => (own.has(host) ? [] : [host ?? 'every host']))),
];
