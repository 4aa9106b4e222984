import { deflateSync, strToU8, zipSync } from 'fflate';
import { readPackFile } from '../../src/core/lessons/pack-file/read-pack-file.ts';
import { readWorkshopLink } from '../../src/core/lessons/workshop/workshop-link.ts';
import { decodeShare } from '../../src/core/share/decode-share.ts';
import { encodeShare } from '../../src/core/share/encode-share.ts';
import { packText } from '../../src/core/share/packed-text.ts';
import { MAX_FILES, MAX_PATH } from '../../src/core/text/input-limits.ts';
import { pathFault } from '../../src/core/text/path-fault.ts';
import type { Random } from '../../bench/random.ts';
import { applied, mutated, randomEdit } from '../mutate.ts';
import { must, type Subject } from '../subject.ts';

const PATHS = [
  'a.yaml',
  'b/c.yaml',
  '',
  '..',
  '../a',
  '/a',
  'a\u0000',
  ' a',
  '__proto__/a.yaml',
  'x'.repeat(MAX_PATH + 1),
  'a\ud800',
  '-rf',
  'pack.yaml',
  'lesson.md',
];

/** Links and packs that were changed, cut off or made by hand give what a workspace may hold, or a reason; nothing throws. */
export const links: Subject = {
  name: 'links',
  run(random) {
    const files = Array.from({ length: 1 + random.below(4) }, () => ({
      path: random.pick(PATHS),
      text: mutated('a: 1\n', random),
    }));
    const good = files.filter(
      ({ path }, index) => pathFault(path) === null && files.findIndex((one) => one.path === path) === index,
    );
    const whole = encodeShare({ files: good, places: new Map() });
    if (good.length > 0) {
      const decoded = decodeShare(whole);
      must(
        decoded.ok && decoded.workspace.files.length === good.length,
        'a link was not read as it was made',
      );
    }
    for (const text of [
      cut(whole, random),
      packText(
        mutated(
          JSON.stringify({
            files: files.map(({ path, text: content }) => [path, content]),
            places: [['k', 1, 2]],
          }),
          random,
        ),
      ),
    ]) {
      const decoded = decodeShare(text);
      if (!decoded.ok) continue;
      must(decoded.workspace.files.length <= MAX_FILES, 'too many files were read');
      for (const { path } of decoded.workspace.files)
        must(pathFault(path) === null, `${JSON.stringify(path)} was read`);
    }
    readWorkshopLink(
      `#workshop=${cut(packText(mutated('{"format":1,"lessons":["a"],"files":{"pack.yaml":"x"}}', random)), random)}`,
    );
    readPackFile(
      'a.zip',
      bytesOf(
        zipSync(
          Object.fromEntries(
            files
              .map(({ path, text }) => [path, strToU8(text)])
              .filter(([path]) => path !== '' && String(path).length < 60_000),
          ),
        ),
        random,
      ),
    );
    readPackFile(
      'a.json',
      strToU8(
        mutated(
          JSON.stringify({
            'gatehouse-pack': 1,
            files: Object.fromEntries(files.map(({ path, text }) => [path, text])),
          }),
          random,
        ),
      ),
    );
    readPackFile('a.bin', bytesOf(deflateSync(strToU8('x')), random));
  },
};

/** A text that was cut off, or changed at some places. */
const cut = (text: string, random: Random): string =>
  random.chance(0.4)
    ? text.slice(0, random.below(text.length + 1))
    : random.chance(0.3)
      ? text
      : applied(text, randomEdit(text, random));

/** Bytes of which a few are others. */
function bytesOf(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice(0, random.chance(0.3) ? random.below(bytes.length + 1) : bytes.length);
  for (let left = random.below(6); left > 0; left -= 1)
    changed[random.below(Math.max(1, changed.length))] = random.below(256);
  return changed;
}
