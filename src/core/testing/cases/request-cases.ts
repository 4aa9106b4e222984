import {
  front,
  listener,
  route,
  rule,
  secret,
  service,
  terminate,
  toFront,
  web,
  wheel,
} from './case-objects.ts';
import type { JsonObject } from '../../yaml/json.ts';
import type { WorkedCase } from './worked-case.ts';

const prefix = (value: string) => ({ path: { type: 'PathPrefix', value } });
const headers = [
  { name: 'glaze', value: 'matte' },
  { name: 'fire', value: 'high' },
];
const redirect = (name: string, requestRedirect: JsonObject) =>
  route(
    { rules: [{ filters: [{ type: 'RequestRedirect', requestRedirect }] }] },
    { name, parents: [{ ...toFront, sectionName: name }] },
  );

/** Requests: the status of the objects on their path. */
export const requestCases: readonly WorkedCase[] = [
  {
    title: 'a route bound to the wider of two listeners',
    objects: [
      wheel(),
      front([
        listener('wide', 'HTTP', 80, { hostname: '*.kiln.test' }),
        listener('narrow', 'HTTP', 80, { hostname: 'glaze.kiln.test' }),
      ]),
      route({ rules: [rule('red')] }, { parents: [{ ...toFront, sectionName: 'wide' }] }),
      ...service('red'),
    ],
    status: { 'r@0': 'A=T', 'front#wide': 'attached=1 C=-', 'front#narrow': 'attached=0 C=-' },
  },
  {
    title: 'routes of an exact hostname and of a wildcard',
    objects: [
      wheel(),
      front(),
      route(
        { hostnames: ['glaze.kiln.test'], rules: [{ matches: [prefix('/a')], ...rule('red') }] },
        { name: 'r1' },
      ),
      route(
        { hostnames: ['*.kiln.test'], rules: [{ matches: [prefix('/')], ...rule('blue') }] },
        { name: 'r2' },
      ),
      ...service('red'),
      ...service('blue'),
    ],
    status: { 'r1@0': 'A=T', 'r2@0': 'A=T', 'front#web': 'attached=2' },
  },
  {
    title: 'matches that rank by path, method and headers',
    objects: [
      wheel(),
      front(),
      route({
        rules: [
          { matches: [{ ...prefix('/tea'), headers }], ...rule('m0') },
          { matches: [{ ...prefix('/tea'), method: 'GET' }], ...rule('m1') },
          { matches: [prefix('/tea/green')], ...rule('m2') },
        ],
      }),
      ...['m0', 'm1', 'm2'].flatMap((name) => service(name)),
    ],
    status: { 'r@0': 'A=T RR=T PI=-', 'front#web': 'attached=1' },
  },
  {
    title: 'two routes with one match',
    objects: [
      wheel(),
      front(),
      route({ rules: [rule('red')] }, { name: 'b' }),
      route({ rules: [rule('red')] }, { name: 'z', namespace: 'edge' }),
      ...service('red'),
      ...service('red', { namespace: 'edge' }),
    ],
    status: { 'b@0': 'A=T RR=T', 'z@0': 'A=T RR=T', 'front#web': 'attached=2' },
  },
  {
    title: 'two HTTPS hostnames on a port',
    objects: [
      wheel(),
      front([
        listener('pot', 'HTTPS', 443, { hostname: 'pot.test', ...terminate({ name: 'good' }) }),
        listener('cup', 'HTTPS', 443, { hostname: 'cup.test', ...terminate({ name: 'good' }) }),
      ]),
      secret('good'),
      route({ rules: [rule('red')] }),
      ...service('red'),
    ],
    status: {
      'r@0': 'A=T',
      'front#pot': 'A=T P=T attached=1 OT=T/OverlappingCertificates',
      'front#cup': 'A=T P=T attached=1 OT=T/OverlappingCertificates',
    },
  },
  {
    title: 'redirects from a listener on another port than 80',
    objects: [
      wheel(),
      front([
        listener('scheme', 'HTTP', 8080, { hostname: 'pot.test' }),
        listener('host', 'HTTP', 8080, { hostname: 'jug.test' }),
      ]),
      redirect('scheme', { scheme: 'https' }),
      redirect('host', { statusCode: 301, hostname: 'cup.test' }),
    ],
    status: { 'scheme@0': 'A=T RR=T', 'host@0': 'A=T RR=T' },
  },
  {
    title: 'a prefix that is cut off',
    objects: [
      wheel(),
      front([web]),
      route({
        rules: [
          {
            matches: [prefix('/clay/')],
            filters: [
              {
                type: 'URLRewrite',
                urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } },
              },
            ],
            ...rule('red'),
          },
        ],
      }),
      ...service('red'),
    ],
    status: { 'r@0': 'A=T RR=T PI=-' },
  },
  {
    title: 'origins of a wildcard',
    objects: [
      wheel(),
      front(),
      route({
        rules: [
          { filters: [{ type: 'CORS', cors: { allowOrigins: ['https://*.kiln.test'] } }], ...rule('red') },
        ],
      }),
      ...service('red'),
    ],
    status: { 'r@0': 'A=T RR=T PI=-' },
  },
];
