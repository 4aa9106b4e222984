import type { NginxServer } from '../../../ingress/nginx/nginx-model.ts';
import { describe } from '../../../topology/describe.ts';
import type { DraftVerdict } from '../../verdict.ts';
import { becameRows, pathPlace } from '../shared/note-fields.ts';
import type { LocationPlan } from './location-rows.ts';
import type { NginxContext } from './nginx-context.ts';
import type { ServerPlan } from './server-plan.ts';

/** Says what became of the paths of a server, and of what its Ingresses say of it as a whole. */
export function noteServer(plan: ServerPlan, context: NginxContext): void {
  const { server } = plan;
  for (const location of plan.locations) noteLocation(location, plan, context);
  for (const { path, reason } of server.lost)
    context.book.note(path.ingress, pathPlace(path.ruleIndex, path.pathIndex), {
      outcome: 'invalid',
      loss: 0,
      difference: `${reason} The path got no requests.`,
    });
  if (server.regexMode) noteRegexMode(plan, context);
  notePassthrough(plan, context);
}

function noteLocation(
  { location, main, rows, path, backend, canary }: LocationPlan,
  { server }: ServerPlan,
  { book }: NginxContext,
): void {
  const { origin, by } = location;
  if (!origin) {
    if (location.backend && main)
      book.note(by.ingress, ['spec', 'defaultBackend'], backendVerdict(backend, main));
    return;
  }
  const place = pathPlace(origin.ruleIndex, origin.pathIndex);
  const own = main ? [main] : rows;
  if (!path.match) {
    if (path.unreachable)
      book.note(by.ingress, place, { outcome: 'invalid', loss: 0, difference: path.reason });
    book.note(by.ingress, place, {
      outcome: 'lost',
      loss: 3,
      difference: `${path.reason} Requests go to the next rule that fits, or are answered 404.`,
      action: 'Write the path as Exact or PathPrefix.',
    });
    return;
  }
  const closed = server.denied ?? by.required.denied;
  if (closed) {
    book.note(by.ingress, place, { ...becameRows(own, 'rule'), ...closedVerdict(closed.reason) });
    return;
  }
  const differences = [...path.differences, ...whoseExpressions(server, location)].join(' ');
  const pathVerdict = becameRows(
    own,
    'path',
    differences === '' ? {} : { outcome: 'approximated', loss: 2, difference: differences },
  );
  book.note(by.ingress, [...place, 'path'], pathVerdict);
  book.note(by.ingress, [...place, 'pathType'], pathVerdict);
  book.note(
    by.ingress,
    [...place, 'backend'],
    main && backend ? backendVerdict(backend, main, canary?.rows) : NO_BACKEND,
  );
}

/** One annotation makes all paths of a host expressions, also those of other Ingresses. */
function whoseExpressions(
  { regexMode }: NginxServer,
  { by, path }: LocationPlan['location'],
): readonly string[] {
  const cause = regexMode?.location.by?.ingress;
  if (!cause || cause.key === by.ingress.key || path === '/') return [];
  return [
    `${describe(cause)} has ${regexMode.annotation}, which makes expressions of all paths of the host.`,
  ];
}

const NO_BACKEND: DraftVerdict = {
  outcome: 'dropped',
  loss: 0,
  difference: 'Requests are answered with a redirect or an error before they would get to the backend.',
};

const closedVerdict = (reason: string): Partial<DraftVerdict> => ({
  outcome: 'invalid',
  loss: 2,
  difference: `${reason} The controller answered with an error, and the rule answers 500.`,
  action: 'Correct the Ingress, and convert again.',
});

function backendVerdict(
  backend: LocationPlan['backend'],
  main: NonNullable<LocationPlan['main']>,
  rows: LocationPlan['rows'] = [main],
): DraftVerdict {
  if (backend?.ref) {
    if (backend.external)
      return becameRows(rows, 'backendRefs', {
        outcome: 'manual',
        loss: 3,
        difference: 'A Service of type ExternalName is refused as a backend by many implementations.',
        action: 'See whether yours takes it.',
      });
    if (!backend.service)
      return becameRows(rows, 'backendRefs', {
        difference: 'The Service is not in the manifests, so its port was not looked up.',
      });
    return becameRows(
      rows,
      'backendRefs',
      backend.moved ? { outcome: 'approximated', loss: 0, difference: backend.notes.join(' ') } : {},
    );
  }
  return becameRows(rows, 'rule', {
    outcome: backend?.isManual ? 'manual' : 'invalid',
    loss: backend?.isManual ? 3 : 0,
    difference: `${backend?.reason ?? ''} The rule has no backend, and answers 500.`,
    ...(backend?.isManual && {
      action: 'Put the Service into the manifests, or write the number of its port.',
    }),
  });
}

/** What became of the switch for expressions. */
function noteRegexMode({ server }: ServerPlan, { effects, options }: NginxContext): void {
  const { regexMode } = server;
  const by = regexMode?.location.by;
  if (!regexMode || !by) return;
  const { ingress } = by;
  if (regexMode.annotation === 'use-regex')
    effects.add(ingress, 'use-regex', {
      outcome: 'approximated',
      loss: 2,
      difference:
        options.paths === 'faithful'
          ? 'Dialect and order of expressions are those of the implementation.'
          : 'Paths without special characters are compared as text, with case; dialect and order of expressions are those of the implementation.',
    });
}

function notePassthrough({ host, server }: ServerPlan, { effects, crds }: NginxContext): void {
  const by = server.passthrough?.by;
  if (!by || !host.passthrough) return;
  effects.add(by.ingress, 'ssl-passthrough', {
    outcome: 'converted',
    loss: 0,
    to: [{ at: 'listener', host: host.host, side: 'passthrough', field: 'tls.mode' }],
    features: ['TLSRoute'],
    ...(crds.release < '1.5' && { difference: 'TLSRoute is in the standard channel since release 1.5.' }),
  });
}
