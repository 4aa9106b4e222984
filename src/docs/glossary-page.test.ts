import { expect, test } from 'vitest';
import { glossaryPage } from './glossary-page.ts';

const { path, text } = glossaryPage();
const anchors = [...text.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title);

test('has every term of the glossary once, with what it is not, in the order of their names', () => {
  expect(path).toBe('glossary.md');
  expect(anchors.length).toBeGreaterThan(60);
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(anchors).toContain('attachment');
  expect(text).toContain('_It is not:_ A reference: no ReferenceGrant takes part in it.');
});

test('leads from a term to those that belong to it', () => {
  expect(text).toMatch(
    /^Also: attached, attach\. Related: \[allowedRoutes\]\(#allowedroutes\), .*Lessons: `parents`/m,
  );
});
