import fc from 'fast-check';
import type { JsonObject } from '../../yaml/json.ts';
import { plain, type ReferenceRequest } from './reference-decision.ts';
import { front, listener, route, rule, service } from './traffic-objects.ts';

const HOSTS = ['a.test', 'b.a.test', 'c.b.a.test', 'z.test'];
const PATTERNS = [...HOSTS, '*.test', '*.a.test', '*.b.a.test'];
const PATHS = ['/', '/x', '/x/', '/x/y', '/x/y/z', '/xy', '/w'];
const REGEXES = ['/x.*', '/x/[a-z]', '/.*', '/w|/x'];

const pairs = fc.uniqueArray(
  fc.record({ name: fc.constantFrom('p', 'q'), value: fc.constantFrom('1', '2') }),
  {
    maxLength: 2,
    selector: ({ name }) => name,
  },
);

const path = fc.oneof(
  fc.record({ type: fc.constantFrom('Exact', 'PathPrefix'), value: fc.constantFrom(...PATHS) }),
  fc.record({ type: fc.constant('RegularExpression'), value: fc.constantFrom(...REGEXES) }),
);

const match = fc.record(
  { path, method: fc.constantFrom('GET', 'POST'), headers: pairs, queryParams: pairs },
  { requiredKeys: [] },
);

const created = fc.constantFrom(undefined, '2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z');

const routeOf = fc
  .record({
    hostnames: fc.option(fc.uniqueArray(fc.constantFrom(...PATTERNS), { minLength: 1, maxLength: 3 }), {
      nil: undefined,
    }),
    rules: fc.array(fc.array(match, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    created,
  })
  .map(
    ({ hostnames, rules, created: age }) =>
      (name: string) =>
        route(
          plain({
            hostnames,
            rules: rules.map((matches) => rule(['red'], { matches: plain(matches) })),
          }) as JsonObject,
          { name, ...(age !== undefined && { created: age }) },
        ),
  );

/** A Gateway with listeners by hostname (empty: any), and routes that all name it. */
export const randomWorkspace = fc
  .record({
    listeners: fc.uniqueArray(fc.constantFrom('', '*.test', '*.a.test', 'a.test'), {
      minLength: 1,
      maxLength: 3,
    }),
    routes: fc.array(routeOf, { minLength: 1, maxLength: 5 }),
  })
  .map(({ listeners, routes }) => ({
    listeners,
    objects: [
      ...front(
        listeners.map((hostname, index) => listener(`l${index}`, hostname === '' ? {} : { hostname })),
      ),
      ...routes.map((make, index) => make(`r${index}`)),
      service('red'),
    ],
  }));

const given = fc.record({ p: fc.constantFrom('1', '2'), q: fc.constantFrom('1', '2') }, { requiredKeys: [] });

/** A request that has a good chance to match something. */
export const randomRequest: fc.Arbitrary<ReferenceRequest> = fc.record({
  host: fc.constantFrom(...HOSTS, 'else.test'),
  method: fc.constantFrom('GET', 'POST', 'HEAD'),
  path: fc.constantFrom(...PATHS, '/x/y/', '/nothing'),
  headers: given as fc.Arbitrary<Record<string, string>>,
  query: given as fc.Arbitrary<Record<string, string>>,
});
