// Reports citations of docs, links between Markdown files, and paths of source files in them without a target.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import GithubSlugger from 'github-slugger';

/** The files that may cite. */
const FOLDERS = ['src', 'e2e', 'scripts', 'bench', 'docs'];
const TEXTS = /\.(ts|tsx|mjs|md)$/;

/** `docs/model/status.md#route`, in a comment or a text. */
const CITATION = /(?<![\w/.])docs\/[\w/-]+\.md(?:#[\w-]+)?/g;
/** `'status#route'`: a section of docs/model, as rules and choices name it. */
const SECTION = /'([a-z-]+)#([a-z0-9-]+)'/g;
/** `src/core/analysis.ts`, as code in Markdown. */
const SOURCE = /`((?:src|scripts|e2e|bench|bin)\/[\w./-]+)`/g;
/** `[words](target)` and `![words](target)`. */
const LINK = /\]\(([^)\s]+)\)/g;

/** Code within a line. */
const CODE = /`[^`]*`/g;
const FENCE = /^\s*(```|~~~)/;

/** The lines of a Markdown text outside of code blocks, with their numbers. */
function* proseOf(text) {
  let inCode = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (FENCE.test(line)) inCode = !inCode;
    else if (!inCode) yield [index + 1, line];
  }
}

/** The anchors that GitHub gives the headings of a Markdown text. */
export function anchorsOf(text) {
  const slugger = new GithubSlugger();
  const anchors = new Set();
  for (const [, line] of proseOf(text)) {
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1];
    const words = heading?.replaceAll('`', '').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
    if (words !== undefined) anchors.add(slugger.slug(words));
  }
  return anchors;
}

/** The files with citations below a folder, by their paths in it. */
function textsIn(root) {
  const inside = FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)),
  );
  const beside = readdirSync(root).filter((name) => name.endsWith('.md'));
  return [...beside, ...inside].filter((path) => TEXTS.test(path) && statSync(join(root, path)).isFile());
}

/** The citations of a file: the line, the text there, and the target as `path#anchor` from the root. */
function* citationsIn(path, text, pages) {
  const isMarkdown = path.endsWith('.md');
  for (const [index, line] of text.split('\n').entries()) {
    for (const [written] of line.matchAll(CITATION)) yield { line: index + 1, written, target: written };
    if (isMarkdown || !path.startsWith('src')) continue;
    for (const [, page, anchor] of line.matchAll(SECTION)) {
      const target = `docs/model/${page}.md#${anchor}`;
      if (pages.has(`${page}.md`)) yield { line: index + 1, written: `${page}#${anchor}`, target };
    }
  }
  if (!isMarkdown) return;
  for (const [line, words] of proseOf(text)) {
    for (const [, written] of words.matchAll(SOURCE)) yield { line, written, target: written };
    for (const [, written] of words.replaceAll(CODE, '').matchAll(LINK)) {
      if (/^[a-z]+:/i.test(written)) continue;
      const [file, anchor] = written.split('#');
      const to = file === '' ? path : join(dirname(path), file);
      yield { line, written, target: anchor === undefined ? to : `${to}#${anchor}` };
    }
  }
}

/** The citations and links below a folder that lead nowhere, as `file:line: words`. */
export function brokenLinks(root) {
  const known = new Map();
  const anchorsIn = (path) => {
    if (!known.has(path)) known.set(path, anchorsOf(readFileSync(path, 'utf8')));
    return known.get(path);
  };
  const pages = new Set(readdirSync(join(root, 'docs/model')));
  const broken = new Set();
  for (const path of textsIn(root)) {
    for (const { line, written, target } of citationsIn(
      path,
      readFileSync(join(root, path), 'utf8'),
      pages,
    )) {
      const [file = '', anchor] = target.split('#');
      const there = join(root, file);
      const why = !existsSync(there)
        ? `there is no ${relative(root, there)}`
        : anchor !== undefined && there.endsWith('.md') && !anchorsIn(there).has(anchor)
          ? `${file} has no heading #${anchor}`
          : null;
      if (why !== null) broken.add(`${path}:${line}: ${written}: ${why}`);
    }
  }
  return [...broken];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const broken = brokenLinks('.');
  for (const line of broken) console.error(line);
  if (broken.length > 0) process.exit(1);
}
