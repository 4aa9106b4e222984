import { expect, test } from 'vitest';
import { kinds } from '../../core/kinds/registry.ts';
import { kindIcons } from './kind-icons.generated.ts';

test.each(kinds.map(({ kind, icon }) => [kind, icon] as const))('%s has the picture %s', (_, icon) => {
  expect(kindIcons[icon]).toBeDefined();
});
