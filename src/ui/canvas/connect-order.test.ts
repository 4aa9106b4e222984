import { expect, test } from 'vitest';
import type { CommandPlan } from '../../core/commands/command-plan.ts';
import { connectOrder, isHopeless, reasonOf, type Offer } from './connect-order.ts';

const offers: readonly Offer[] = [
  { id: 'ConfigMap', tier: 'support', roles: ['ca-certificate'] },
  { id: 'HTTPRoute', tier: 'route', roles: ['backend', 'mirror'] },
  { id: 'UDPRoute', tier: 'route', roles: ['backend'] },
  { id: 'Deployment', tier: 'workload', roles: ['selects'] },
  { id: 'Secret', tier: 'support', roles: ['certificate'] },
];

const refused: CommandPlan = { ok: false, reason: 'It shows no certificate.', remedies: [] };
const plan = { ok: true, title: '', edits: [], deletes: [], select: [] } as const;
const doubtful: CommandPlan = { ...plan, caveats: [{ message: 'It sends TCP.', remedies: [] }] };

const sorted = (...[side, plans]: [side: 'in' | 'out' | null, plans?: Record<string, CommandPlan>]) =>
  offers.toSorted(connectOrder('service', side, new Map(Object.entries(plans ?? {})))).map(({ id }) => id);

test('what an edge leads to comes before what is behind the card', () => {
  expect(sorted('in').slice(0, 2)).toEqual(['HTTPRoute', 'UDPRoute']);
  expect(sorted('out')[0]).toBe('Deployment');
  expect(sorted('out').slice(-2)).toEqual(['HTTPRoute', 'UDPRoute']);
});

test('where the side is not known the likeliest purpose comes first', () => {
  expect(sorted(null)).toEqual(['HTTPRoute', 'UDPRoute', 'Deployment', 'Secret', 'ConfigMap']);
});

test('what would not work comes after what would, and what is refused last', () => {
  const plans = { HTTPRoute: doubtful, Secret: refused };
  expect(sorted('in', plans)).toEqual(['UDPRoute', 'HTTPRoute', 'ConfigMap', 'Deployment', 'Secret']);
});

test('the reason is that of the refusal, or what would not work', () => {
  expect([refused, doubtful, { ...plan, caveats: [] }, undefined].map(reasonOf)).toEqual([
    'It shows no certificate.',
    'It sends TCP.',
    undefined,
    undefined,
  ]);
  expect(isHopeless(refused)).toBe(true);
  expect(
    isHopeless({
      ...refused,
      remedies: [{ title: 'Add a listener', call: { id: 'delete', args: { keys: [] } } }],
    }),
  ).toBe(false);
});
