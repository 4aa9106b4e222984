import { expect, test } from 'vitest';
import { kinds } from '../../kinds/registry.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { createEngine } from '../create-engine.ts';
import { notSimulated } from './not-simulated.ts';

test('one finding for each object that traces leave out, and for no other', () => {
  const found = createEngine([notSimulated])(
    analysisOf(kinds.map((kind) => kind.starter('x', 'default')).join('---\n')),
  );
  expect(found.map(({ severity, message }) => `${severity} ${message}`)).toEqual(
    ['NetworkPolicy', 'SecurityPolicy'].map(
      (kind) => `info ${kind} default/x is shown, but its effect on requests is not simulated.`,
    ),
  );
});
