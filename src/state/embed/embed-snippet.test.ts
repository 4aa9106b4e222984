import { expect, test } from 'vitest';
import { readEmbedLink } from './embed-link.ts';
import { embedSnippet } from './embed-snippet.ts';

const LINK = 'https://gatehouse.test/tools/index.html?lang=de#w=AbC_-9';

test('a snippet frames embed.html beside the application, with the files of the link', () => {
  const [, src = ''] =
    /src="([^"]*)"/.exec(embedSnippet(LINK, { view: 'both', edit: true, title: 'Shop' })) ?? [];
  const url = new URL(src.replaceAll('&amp;', '&'));
  expect(url.origin + url.pathname + url.search).toBe('https://gatehouse.test/tools/embed.html');
  expect(readEmbedLink(url.hash)).toMatchObject({ shared: 'AbC_-9', view: 'both', edit: true, keep: false });
});

test('a title cannot leave its attribute', () =>
  expect(embedSnippet(LINK, { view: 'canvas', edit: false, title: '"><script>' })).not.toContain('<script>'));

test('where scripts are off, a picture leads to the workspace', () =>
  expect(embedSnippet(LINK, { view: 'canvas', edit: false, title: 'Shop' })).toContain(
    `<noscript><a href="${LINK}"><img src="gatehouse.svg" alt="Shop" /></a></noscript>`,
  ));
