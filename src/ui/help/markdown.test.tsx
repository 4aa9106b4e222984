import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Markdown } from './markdown.tsx';

const html = (text: string) =>
  renderToStaticMarkup(<Markdown text={text} linkTo={(href) => (href === 'gone.md' ? null : href)} />);

test.each([
  ['## Route `Accepted`', '<h4 id="route-accepted">Route <code>Accepted</code></h4>'],
  ['# A\n# A', '<h3 id="a">A</h3><h3 id="a-1">A</h3>'],
  ['one *two* **three** \\*', '<p>one <em>two</em> <strong>three</strong> *</p>'],
  ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
  ['1. a', '<ol><li>a</li></ol>'],
  [
    '| a |\n| --- |\n| `b` |',
    '<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td><code>b</code></td></tr></tbody></table>',
  ],
  ['```\na < b\n```', '<pre><code>a &lt; b</code></pre>'],
  [
    '[in](#a) [out](https://a.test)',
    '<p><a href="#a">in</a> <a href="https://a.test" target="_blank" rel="noreferrer">out</a></p>',
  ],
  ['[nowhere](gone.md)', '<p>nowhere</p>'],
])('%j', (text, expected) => {
  expect(html(text)).toBe(expected);
});

test('HTML is shown, not run', () => {
  expect(html('a <img src=x onerror=y>\n\n<script>z</script>')).toBe(
    '<p>a &lt;img src=x onerror=y&gt;</p>&lt;script&gt;z&lt;/script&gt;',
  );
});
