// Checks that files of src are named after what they export: a file with one exported value has its name in kebab-case,
// possibly without words such as the verb or the kind (`createReporter` in reporter.ts, `gatewayRows` in gateway/rows.ts).
// Files with several exports are named after their subject.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Names of the role of a file in its folder. */
const FIXED = new Set(['kind', 'schema', 'known-values', 'registry', 'gatehouse']);

/** Rules: files are named after the code of the rule, or after the field that it checks. */
const SUBJECTS = [/^core\/rules\/[\w-]+\/(?!shared)/, /^core\/admission\/(?:core|field)-rules\/[\w-]+\.ts$/];

const wordsOf = (name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_]/)
    .map((word) => word.replace(/ies$/, 'y').replace(/s$/, ''));

/**
 * Why a file should have another name; null where its name is right.
 *
 * @param {string} path relative to src
 * @param {string} text
 */
export function misnamed(path, text) {
  const name = basename(path).replace(/\.tsx?$/, '');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return `${path}: the name is not in kebab-case`;
  if (FIXED.has(name) || SUBJECTS.some((pattern) => pattern.test(path))) return null;
  const exported = Array.from(
    text.matchAll(/^export (?:async )?(?:const|let|function\*?|class) (\w+)/gm),
    ([, each]) => each,
  );
  const [only] = new Set(exported);
  if (only === undefined || new Set(exported).size > 1) return null;
  const types = Array.from(text.matchAll(/^export (?:type|interface) (\w+)/gm), ([, each]) => each);
  if (types.some((type) => wordsOf(type).join() === wordsOf(name).join())) return null;
  const known = new Set([...wordsOf(only), ...dirname(path).split('/').flatMap(wordsOf)]);
  const whole = wordsOf(only).join('');
  const isNamed = wordsOf(name).every((word) => known.has(word)) || wordsOf(name).join('') === whole;
  return isNamed ? null : `${path}: exports ${only}; name it after that`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = readdirSync('src', { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|generated|d)\.tsx?$/.test(path));
  const found = files.flatMap((path) => misnamed(path, readFileSync(`src/${path}`, 'utf8')) ?? []);
  for (const line of found) console.log(line);
  console.log(`${files.length} files, ${found.length} misnamed.`);
  process.exit(found.length > 0 ? 1 : 0);
}
