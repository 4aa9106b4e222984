import { describe, expect, test } from 'vitest';
import { judged, MUSEUM, museum, wordsOf } from '../../testing/judged.ts';

const { hall, tours } = MUSEUM;
const parent = 'name: hall, namespace: lobby';

const states = {
  'a museum that works': museum(),
  'a misspelt listener': museum({ tours: tours.replace(parent, `${parent}, sectionName: wbe`) }),
  'a parentRef without namespace': museum({ tours: tours.replace(parent, 'name: hall') }),
  'a route that the API server refuses': museum({ tours: tours.replace('port: 80}', 'port: eighty}') }),
  'a route on one listener': museum({ tours: tours.replace(parent, `${parent}, sectionName: web`) }),
  'a Gateway for its own namespace': museum({
    hall: hall.replace(', allowedRoutes: {namespaces: {from: All}}', ''),
  }),
  'no class': museum({ class: '' }),
};

const rows: readonly (readonly [check: string, state: keyof typeof states, words: string])[] = [
  [
    'condition: "HTTPRoute/museum/tours Accepted=True"',
    'a museum that works',
    'met: HTTPRoute museum/tours at lobby/hall: Accepted is True (Accepted: Attached to listener web of lobby/hall.)',
  ],
  [
    'condition: "HTTPRoute/museum/tours Accepted=True"',
    'a misspelt listener',
    'expected: HTTPRoute museum/tours has Accepted True. instead: HTTPRoute museum/tours at lobby/hall/wbe: Accepted is False (NoMatchingParent: Gateway lobby/hall has no listener named wbe; it has web (80) and staff (8080).)',
  ],
  [
    'condition: "HTTPRoute/museum/tours Accepted=True"',
    'a parentRef without namespace',
    'expected: HTTPRoute museum/tours has Accepted True. instead: HTTPRoute museum/tours has no status: no controller answers for its parent.',
  ],
  [
    'condition: "HTTPRoute/museum/tours Accepted=True"',
    'a route that the API server refuses',
    'expected: HTTPRoute museum/tours has Accepted True. instead: The API server refuses HTTPRoute museum/tours, so no controller writes a status for it.',
  ],
  [
    'condition: "HTTPRoute/museum/nothing Accepted=True"',
    'a museum that works',
    'expected: HTTPRoute museum/nothing has Accepted True. instead: There is no HTTPRoute museum/nothing.',
  ],
  [
    'condition: "HTTPRoute/lobby/* Accepted=True"',
    'a museum that works',
    'expected: HTTPRoute lobby/* has Accepted True. instead: Nothing matches HTTPRoute lobby/*.',
  ],
  [
    'condition: "HTTPRoute/museum/tours Accepted=False/NoMatchingParent"',
    'a misspelt listener',
    'met: HTTPRoute museum/tours at lobby/hall/wbe: Accepted is False (NoMatchingParent: Gateway lobby/hall has no listener named wbe; it has web (80) and staff (8080).)',
  ],
  [
    'condition: "HTTPRoute/museum/tours Accepted=False/NotAllowedByListeners"',
    'a misspelt listener',
    'expected: HTTPRoute museum/tours has Accepted False (NotAllowedByListeners). instead: HTTPRoute museum/tours at lobby/hall/wbe: Accepted is False (NoMatchingParent: Gateway lobby/hall has no listener named wbe; it has web (80) and staff (8080).)',
  ],
  [
    'condition: "Gateway/lobby/hall#* Programmed=True"',
    'a museum that works',
    'met: Listener web of Gateway lobby/hall: Programmed is True (Programmed: Listener web serves port 80.)',
  ],
  [
    'condition: "Gateway/lobby/hall#door Programmed=True"',
    'a museum that works',
    'expected: Listener door of Gateway lobby/hall has Programmed True. instead: Gateway lobby/hall has no listener door in its status.',
  ],
  [
    'condition: ["GatewayClass/workshop Accepted=True", "Gateway/lobby/hall Programmed=True"]',
    'no class',
    'expected: GatewayClass workshop has Accepted True; Gateway lobby/hall has Programmed True. instead: There is no GatewayClass workshop.',
  ],
  [
    'condition: "HTTPRoute/museum/tours#lobby/hall Accepted=True"',
    'a museum that works',
    'met: HTTPRoute museum/tours at lobby/hall: Accepted is True (Accepted: Attached to listener web of lobby/hall.)',
  ],
  [
    'condition: "HTTPRoute/museum/tours#lobby/other Accepted=True"',
    'a museum that works',
    'expected: Parent lobby/other of HTTPRoute museum/tours has Accepted True. instead: HTTPRoute museum/tours has no entry for lobby/other in its status.',
  ],
  [
    'condition: "Gateway/lobby/hall Strange=True"',
    'a museum that works',
    'expected: Gateway lobby/hall has Strange True. instead: Gateway lobby/hall has no condition Strange.',
  ],
  [
    'silent: HTTPRoute/museum/tours',
    'a parentRef without namespace',
    'met: HTTPRoute museum/tours has no status: no controller answers for its parent.',
  ],
  [
    'silent: HTTPRoute/museum/tours',
    'a museum that works',
    'expected: HTTPRoute museum/tours has no status. instead: HTTPRoute museum/tours has a status: Accepted is True.',
  ],
  [
    'silent: HTTPRoute/museum/tours',
    'a route that the API server refuses',
    'expected: HTTPRoute museum/tours has no status. instead: The API server refuses HTTPRoute museum/tours, so no controller writes a status for it.',
  ],
  [
    'silent: HTTPRoute/museum/other',
    'a museum that works',
    'expected: HTTPRoute museum/other has no status. instead: There is no HTTPRoute museum/other.',
  ],
  [
    'silent: Gateway/lobby/hall',
    'no class',
    'met: Gateway lobby/hall has no status: no controller answers for it.',
  ],
  [
    'silent: Service/museum/tours',
    'a museum that works',
    'expected: Service museum/tours has no status. instead: Objects of kind Service have no status.',
  ],
  [
    'attached: "HTTPRoute/museum/tours -> Gateway/lobby/hall#web"',
    'a museum that works',
    'met: HTTPRoute museum/tours is attached to web, for tours.museum.test.',
  ],
  [
    'attached: "HTTPRoute/museum/tours -> Gateway/lobby/hall#staff"',
    'a museum that works',
    'expected: HTTPRoute museum/tours is attached to listener staff of Gateway lobby/hall. instead: HTTPRoute museum/tours: It is refused at namespace. Listener staff does not take routes from namespace museum: it takes only its own namespace lobby (from: Same).',
  ],
  [
    'attached: "HTTPRoute/museum/tours -> Gateway/lobby/hall"',
    'a Gateway for its own namespace',
    'expected: HTTPRoute museum/tours is attached to Gateway lobby/hall. instead: HTTPRoute museum/tours: It is refused at namespace. Listener web does not take routes from namespace museum: it takes only its own namespace lobby (from: Same).',
  ],
  [
    '{attached: "HTTPRoute/museum/tours -> Gateway/lobby/hall", hostnames: [tours.museum.test]}',
    'a museum that works',
    'met: HTTPRoute museum/tours is attached to web, for tours.museum.test.',
  ],
  [
    '{attached: "HTTPRoute/museum/tours -> Gateway/lobby/hall", hostnames: ["*.museum.test"]}',
    'a museum that works',
    'expected: HTTPRoute museum/tours is attached to Gateway lobby/hall, for *.museum.test. instead: HTTPRoute museum/tours is attached to web, for tours.museum.test.',
  ],
  [
    'attached: "HTTPRoute/museum/tours -> Gateway/lobby/hall"',
    'no class',
    'expected: HTTPRoute museum/tours is attached to Gateway lobby/hall. instead: Gateway lobby/hall has no status: no controller answers for it.',
  ],
  [
    'attached: "HTTPRoute/museum/tours -> Gateway/lobby/hall#door"',
    'a museum that works',
    'expected: HTTPRoute museum/tours is attached to listener door of Gateway lobby/hall. instead: Gateway lobby/hall has no listener door.',
  ],
  [
    'attached: "HTTPRoute/museum/tours -> Gateway/lobby/room"',
    'a museum that works',
    'expected: HTTPRoute museum/tours is attached to Gateway lobby/room. instead: There is no Gateway lobby/room.',
  ],
  [
    'attached: "HTTPRoute/museum/tours -> Gateway/lobby/hall"',
    'a route that the API server refuses',
    'expected: HTTPRoute museum/tours is attached to Gateway lobby/hall. instead: The API server refuses HTTPRoute museum/tours.',
  ],
  [
    'refused: "HTTPRoute/museum/tours -> Gateway/lobby/hall#staff"',
    'a route on one listener',
    'met: HTTPRoute museum/tours: It is refused at section-name. Listener staff is not the one that sectionName asks for.',
  ],
  [
    'refused: "HTTPRoute/museum/tours -> Gateway/lobby/hall#web"',
    'a route on one listener',
    'expected: HTTPRoute museum/tours is refused by listener web of Gateway lobby/hall. instead: HTTPRoute museum/tours is attached to web.',
  ],
  [
    '{refused: "HTTPRoute/museum/tours -> Gateway/lobby/hall", at: namespace}',
    'a Gateway for its own namespace',
    'met: HTTPRoute museum/tours: It is refused at namespace. Listener web does not take routes from namespace museum: it takes only its own namespace lobby (from: Same).',
  ],
  [
    '{refused: "HTTPRoute/museum/tours -> Gateway/lobby/hall", at: hostname}',
    'a Gateway for its own namespace',
    'expected: HTTPRoute museum/tours is refused by Gateway lobby/hall at hostname. instead: HTTPRoute museum/tours: It is refused at namespace. Listener web does not take routes from namespace museum: it takes only its own namespace lobby (from: Same).',
  ],
  [
    '{refused: "HTTPRoute/museum/tours -> Gateway/lobby/hall", at: parent}',
    'a parentRef without namespace',
    'met: HTTPRoute museum/tours: It is refused at parent. The route has no parentRef to Gateway lobby/hall.',
  ],
  [
    'refused: "HTTPRoute/museum/other -> Gateway/lobby/hall"',
    'a museum that works',
    'expected: HTTPRoute museum/other is refused by Gateway lobby/hall. instead: There is no HTTPRoute museum/other.',
  ],
  [
    'routes: "Gateway/lobby/hall#web = 1"',
    'a museum that works',
    'met: 1 route is attached to listener web of Gateway lobby/hall.',
  ],
  [
    'routes: "Gateway/lobby/hall#web > 1"',
    'a museum that works',
    'expected: The number of routes attached to listener web of Gateway lobby/hall is more than 1. instead: 1 route is attached to listener web of Gateway lobby/hall.',
  ],
  [
    'routes: "Gateway/lobby/hall#door = 1"',
    'a museum that works',
    'expected: The number of routes attached to listener door of Gateway lobby/hall is exactly 1. instead: Gateway lobby/hall has no listener door.',
  ],
  [
    'routes: "Gateway/lobby/hall#web = 1"',
    'no class',
    'expected: The number of routes attached to listener web of Gateway lobby/hall is exactly 1. instead: Gateway lobby/hall has no status: no controller answers for it.',
  ],
  [
    'routes: "Gateway/lobby/room#web = 1"',
    'a museum that works',
    'expected: The number of routes attached to listener web of Gateway lobby/room is exactly 1. instead: There is no Gateway lobby/room.',
  ],
  [
    'status-field: {of: Gateway/lobby/hall, path: "listeners[*].attachedRoutes", max: 1}',
    'a museum that works',
    'met: listeners[*].attachedRoutes of Gateway lobby/hall is 1 and 0.',
  ],
  [
    'status-field: {of: Gateway/lobby/hall, path: "listeners[0].attachedRoutes", is: 2}',
    'a museum that works',
    'expected: listeners[0].attachedRoutes in the status of Gateway lobby/hall is 2. instead: listeners[0].attachedRoutes of Gateway lobby/hall is 1.',
  ],
  [
    'status-field: {of: Gateway/lobby/hall, path: "listeners[0].attachedRoutes", is: 2}',
    'no class',
    'expected: listeners[0].attachedRoutes in the status of Gateway lobby/hall is 2. instead: Gateway lobby/hall has no status: no controller answers for it.',
  ],
];

describe('statuses', () => {
  test.each(rows)('%s with %s', (check, state, words) => {
    expect(wordsOf(judged(check, states[state]))).toBe(words);
  });
});
