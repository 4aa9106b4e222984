import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pictureColours } from '../core/export/picture/picture-colours.ts';

const sheet = readFileSync('src/ui/tokens.css', 'utf8');

test.each(['light', 'dark'] as const)('pictures have the colours of the %s theme', (theme) => {
  const [, tokens = ''] = sheet.split(`:root[data-theme='${theme}'] {`);
  const [block = ''] = tokens.split('}');
  const colours = Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, value]) => [name, value]),
  );
  expect(colours).toMatchObject(pictureColours[theme]);
});
