import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anchorsOf, brokenLinks } from './links.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'links-'));
  write({ 'docs/model/status.md': '# Status\n\n## Route `Accepted`\n' });
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

test('headings have the anchors of GitHub', () => {
  const text = '# A *b* [c](d.md)\n```\n# no heading\n```\n## Twice\n## Twice\n## `x.y` and z';
  expect([...anchorsOf(text)]).toEqual(['a-b-c', 'twice', 'twice-1', 'xy-and-z']);
});

test('valid links are accepted', () => {
  write({
    'README.md':
      '[status](docs/model/status.md#route-accepted) [here](#top) [web](https://a.test/#x)\n# Top\n',
    'docs/model/README.md': '[up](../../README.md) `[code](absent.md)`\n```\n[code](absent.md)\n```\n',
    'src/a.ts':
      "// docs/model/status.md#route-accepted\nconst model = 'status#route-accepted', other = 'front#web';\n",
  });
  expect(brokenLinks(folder)).toEqual([]);
});

test('broken links are reported with their place', () => {
  // Put together, so that the check of this project does not find them here.
  const [file, heading] = ['absent.md', 'model/status.md#absent'].map((path) => `docs/${path}`);
  write({
    'README.md': `\n[absent](${file}) [no heading](${heading})\n\`src/absent.ts\` \`src/<name>.ts\`\n`,
    'src/a.ts': `// ${heading}\nconst model = 'status#absent';\n`,
  });
  const why = { file: 'there is no docs/', heading: 'docs/model/status.md has no heading #absent' };
  expect(brokenLinks(folder)).toEqual([
    `README.md:2: ${file}: ${why.file}absent.md`,
    `README.md:2: ${heading}: ${why.heading}`,
    'README.md:3: src/absent.ts: there is no src/absent.ts',
    `src/a.ts:1: ${heading}: ${why.heading}`,
    `src/a.ts:2: status#absent: ${why.heading}`,
  ]);
});
