import { expect, test, vi } from 'vitest';
import { openWorkbench } from '../testing/workbench.ts';
import { lockedTexts, whyTextLocked } from './locked-texts.ts';

const ROUTE = `# The route of the café.
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: menu, namespace: cafe }
spec: { parentRefs: [{ name: hall, namespace: lobby }] }
`;
const GATEWAY = `---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: hall, namespace: lobby }
spec: { gatewayClassName: workshop, listeners: [{ name: web, port: 80, protocol: HTTP }] }
`;
const SERVICE = `---
apiVersion: v1
kind: Service
metadata: { name: menu, namespace: cafe }
spec: { ports: [{ port: 80 }] }
`;
const developer = { role: 'developer', namespaces: ['cafe'], listenerSets: false } as const;
const FILE = 'all.yaml';

async function asDeveloper(text: string) {
  const bench = await openWorkbench({ [FILE]: text });
  bench.state().viewAs(developer);
  /** Why an edit of the text as it is now is refused. */
  const why = (start: number, end: number, written: string): string | null => {
    const { length } = bench.documents.read(FILE);
    return whyTextLocked(bench.state(), bench.documents, { path: FILE, length }, [
      { span: { start, end }, text: written },
    ]);
  };
  return { ...bench, why };
}

const WHOSE = /^Gateway lobby\/hall is the operator's\. Ask the operator of lobby: /;

test('only documents of others are locked', async () => {
  const { state } = await asDeveloper(ROUTE + GATEWAY + SERVICE);
  const from = ROUTE.length;
  expect(lockedTexts(state(), FILE)).toMatchObject([{ start: from, end: from + GATEWAY.length }]);
  state().viewAs(null);
  expect(lockedTexts(state(), FILE)).toEqual([]);
});

test('typing into a locked document is refused, at both of its ends as well', async () => {
  const { why } = await asDeveloper(ROUTE + GATEWAY + SERVICE);
  const [start, end] = [ROUTE.length, ROUTE.length + GATEWAY.length];
  expect(why(start + 40, start + 42, '')).toMatch(WHOSE);
  expect(why(start, start, 'x')).toMatch(WHOSE);
  expect(why(end - 1, end - 1, ' # mine')).toMatch(WHOSE);
  expect(why(start - 1, start, '')).toMatch(WHOSE);
  expect(why(0, end + 5, '')).toMatch(WHOSE);
  expect(why(start - 1, start - 1, '# mine')).toBeNull();
  expect(why(end, end, '---\n')).toBeNull();
  expect(why(5, 9, 'mine')).toBeNull();
});

test('behind a locked document a new one may begin, and nothing else', async () => {
  const { why } = await asDeveloper(ROUTE + GATEWAY);
  const { length } = ROUTE + GATEWAY;
  expect(why(length, length, 'status: {}\n')).toMatch(WHOSE);
  expect(why(length, length, SERVICE)).toBeNull();
});

test('places follow the text until the next report', async () => {
  const { why, documents, settled } = await asDeveloper(ROUTE + GATEWAY);
  documents.edit('Comment', [{ path: FILE, span: { start: 0, end: 0 }, text: '# Longer by a line.\n' }]);
  const moved = ROUTE.length + 20;
  expect(why(moved - 2, moved - 2, 'x')).toBeNull();
  expect(why(moved + 5, moved + 5, 'x')).toMatch(WHOSE);
  await settled();
  expect(why(moved + 5, moved + 5, 'x')).toMatch(WHOSE);
});

test('a command that would change a locked object is refused in the words of its owner', async () => {
  const { run, state, keyOf, documents } = await asDeveloper(ROUTE + GATEWAY + SERVICE);
  const key = keyOf('Gateway lobby/hall');
  const call = { id: 'set', args: { key, path: ['spec', 'listeners', 0, 'port'], value: 81 } } as const;
  expect(await run(call)).toBe(false);
  const { dialog } = state();
  expect(dialog?.type === 'plan' && !dialog.plan.ok && dialog.plan.reason).toMatch(WHOSE);
  expect(documents.read(FILE)).toBe(ROUTE + GATEWAY + SERVICE);
  state().viewAs(null);
  expect(await run(call)).toBe(true);
});

test('a file with a locked document is not deleted', async () => {
  const { state, actions, documents, settled } = await asDeveloper(ROUTE + GATEWAY);
  documents.edit('Add', [{ path: 'own.yaml', span: { start: 0, end: 0 }, text: SERVICE }]);
  await settled();
  actions.deleteFile(FILE);
  actions.deleteFile('own.yaml');
  await vi.waitFor(() => expect(documents.paths()).toEqual([FILE]));
  expect(state().toasts.map(({ message }) => message)).toContainEqual(expect.stringMatching(WHOSE));
});

test('objects can be locked for whoever looks', async () => {
  const { state, keyOf } = await openWorkbench({ [FILE]: SERVICE });
  state().lockObjects(new Map([[keyOf('Service cafe/menu'), 'Locked in this lesson: look at the route.']]));
  expect(lockedTexts(state(), FILE)).toMatchObject([{ why: 'Locked in this lesson: look at the route.' }]);
});
