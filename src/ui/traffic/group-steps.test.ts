import { expect, test } from 'vitest';
import type { Step } from '../../core/traffic/decide/step.ts';
import { groupSteps, isFault } from './group-steps.ts';

const step = (stage: Step['stage'], verdict: Step['verdict'], subject: string = stage): Step => ({
  stage,
  verdict,
  subject,
  reason: '',
  at: null,
});

test('candidates that lost are folded where another has won', () => {
  const [listeners, matches] = groupSteps([
    step('listener', 'rejected'),
    step('listener', 'chosen'),
    step('match', 'chosen'),
    step('match', 'rejected'),
    step('match', 'rejected'),
    step('rule', 'chosen'),
  ]);
  expect(listeners).toMatchObject({ title: 'Listener', lostWords: '1 other listener lost' });
  expect(matches).toMatchObject({ lostWords: '2 other matches lost', shown: [{ verdict: 'chosen' }] });
});

test('where nothing wins, all candidates that lost are shown, and may need a fix', () => {
  const [routes, end] = groupSteps([
    step('route', 'rejected'),
    step('route', 'rejected'),
    step('match', 'rejected'),
  ]);
  expect(routes).toMatchObject({ shown: [{}, {}], lost: [] });
  expect(routes && isFault(routes, step('route', 'rejected'))).toBe(true);
  expect(end).toMatchObject({ title: 'Outcome', shown: [{ stage: 'match' }] });
});

test('the filters of a backend are shown with it', () => {
  const groups = groupSteps([
    step('filter', 'applied', 'rule'),
    step('backend', 'chosen'),
    step('service', 'passed'),
    step('filter', 'applied', 'own'),
    step('rule', 'chosen'),
  ]);
  expect(groups.map(({ id, shown }) => [id, shown.map(({ subject }) => subject)])).toEqual([
    ['filter', ['rule']],
    ['backend', ['backend', 'service', 'own']],
    ['end', ['rule']],
  ]);
});

test('hosts and paths of an Ingress controller are parts of their own', () => {
  const [servers, paths] = groupSteps([
    step('server', 'chosen'),
    step('location', 'chosen'),
    step('location', 'rejected'),
    step('rule', 'chosen'),
  ]);
  expect(servers).toMatchObject({ id: 'server', lost: [] });
  expect(paths).toMatchObject({ title: 'Paths', lostWords: '1 other path lost' });
});

test('what a client in the cluster connects to is a part of its own, before all else', () => {
  const groups = groupSteps([
    step('service', 'chosen', 'named'),
    step('service', 'passed', 'mesh'),
    step('route', 'passed'),
    step('backend', 'chosen'),
    step('service', 'passed', 'behind'),
    step('rule', 'chosen'),
  ]);
  expect(groups.map(({ title, shown }) => [title, shown.map(({ subject }) => subject)])).toEqual([
    ['Destination', ['named', 'mesh']],
    ['Routes', ['route']],
    ['Backends', ['backend', 'behind']],
    ['Outcome', ['rule']],
  ]);
});
