import { expect } from 'vitest';
import { analysisOf } from '../../testing/workspace.ts';
import { admissionOf } from '../admission-of.ts';

/** The lines in which the API server refuses the first object of a text; that all of its checks ran is part of each test. */
export function linesOf(yaml: string, options: Parameters<typeof analysisOf>[1] = {}): readonly string[] {
  const { model, index } = analysisOf(yaml, options);
  const [resource] = model.resources.values();
  if (!resource) throw new Error('no object');
  const { violations, failures } = admissionOf(resource, index);
  expect(failures).toEqual([]);
  return violations.map(({ message }) => message);
}
