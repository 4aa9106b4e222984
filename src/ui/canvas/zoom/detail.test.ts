import { expect, test } from 'vitest';
import { detailAt } from './detail.ts';

test.each([
  [2, 'all'],
  [0.8, 'all'],
  [0.7999, 'all'],
  [0.79, 'rows'],
  [0.5, 'rows'],
  [0.49, 'names'],
  [0.25, 'names'],
  [0.24, 'lanes'],
  [0.04, 'lanes'],
] as const)('at a zoom of %d the canvas shows: %s', (zoom, detail) => expect(detailAt(zoom)).toBe(detail));
