import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { editedPack, LESSON, placeIn } from '../../core/lessons/testing/edited-pack.ts';
import { run, withFolder } from '../testing/run.ts';

type Files = Readonly<Record<string, string>>;

const asRecord = (files: ReturnType<typeof editedPack>): Files =>
  Object.fromEntries(files.map(({ path, text }) => [path, text]));

const SOUND = asRecord(editedPack());
const FAULTY = editedPack({ [LESSON]: [['id: accepted', 'id: Accepted']] });
const WARNED = asRecord(
  editedPack({ [LESSON]: [['say: Visitors reach the shop', 'say: Change the selector']] }),
);

/** Runs the verb in a folder with files; the name of the folder is left out of what it prints. */
const lesson = (files: Files, args: (folder: string) => readonly string[]) =>
  withFolder(files, async (folder) => {
    const { code, out, notes } = await run(['lesson', ...args(folder)]);
    const without = (text: string): string => text.replaceAll(`${folder}/`, '').replaceAll(folder, 'PACK');
    return { code, out: without(out), notes: notes.map(without) };
  });

const schema = (name: string) =>
  new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(
      readFileSync(new URL(`../../../docs/schemas/${name}.schema.json`, import.meta.url), 'utf8'),
    ) as object,
  );

describe('check', () => {
  test('a sound pack has nothing to print', async () => {
    expect(await lesson(SOUND, (folder) => ['check', folder])).toEqual({
      code: 0,
      out: '',
      notes: ['Checked 1 lesson: no problems.'],
    });
  });

  test('a problem is a line with its place', async () => {
    expect(await lesson(asRecord(FAULTY), (folder) => ['check', folder])).toEqual({
      code: 1,
      out: `${LESSON}:${placeIn(FAULTY, LESSON, 'Accepted, say')} error id "Accepted" is not made of a-z, 0-9 and -, with at most 63 characters. [lesson/ids]\n`,
      notes: ['Checked 1 lesson: 1 error, 0 warnings.'],
    });
  });

  test('as JSON it has the keys of the schema', async () => {
    const { code, out } = await lesson(asRecord(FAULTY), (folder) => [
      'check',
      folder,
      '-o',
      'json',
      '--quiet',
    ]);
    const problems = JSON.parse(out) as unknown;
    const isValid = schema('lesson-check');
    expect([isValid(problems), isValid.errors]).toEqual([true, null]);
    expect(code).toBe(1);
    expect(problems).toMatchObject([{ code: 'lesson/ids', lesson: 'first', file: LESSON }]);
    expect(isValid([{ ...(problems as readonly object[])[0], more: 1 }])).toBe(false);
  });

  test.each([
    ['error', 0],
    ['warning', 1],
  ])('a warning counts from --fail-on %s', async (level, expected) => {
    const { code, out } = await lesson(WARNED, (folder) => ['check', folder, '--fail-on', level]);
    expect(out).toMatch(/ warning Goal served is an instruction/);
    expect(code).toBe(expected);
  });

  test('several packs are checked, and one lesson alone', async () => {
    const { notes } = await lesson(SOUND, (folder) => ['check', folder, folder]);
    expect(notes).toEqual(['Checked 2 lessons: no problems.']);
    expect((await lesson(SOUND, (folder) => ['check', folder, '--only', 'first'])).code).toBe(0);
    expect(await lesson(SOUND, (folder) => ['check', folder, '--only', 'frist'])).toEqual({
      code: 2,
      out: '',
      notes: ['PACK: There is no lesson frist. Did you mean first?'],
    });
  });

  test('the folder of a lesson is checked with what its pack shares', async () => {
    const shared = asRecord(
      editedPack({ [LESSON]: [['[start/shop.yaml]', '[shared/shop.yaml]']], 'glossary.md': null }),
    );
    const files = { ...shared, 'shared/shop.yaml': SOUND['01-first/start/shop.yaml'] ?? '' };
    const { code, out } = await lesson(files, (folder) => ['check', join(folder, '01-first')]);
    expect(out).toMatch(
      /^01-first\/lesson\.md:\d+:\d+ error There is no term endpoint in the glossary of the pack\./,
    );
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });

  test('a lesson stands alone, too', async () => {
    const alone = Object.entries(SOUND).flatMap(([path, text]) =>
      path.startsWith('01-first/')
        ? [[path.slice('01-first/'.length), text.replace('It has no [[endpoint]].', '')]]
        : [],
    );
    expect((await lesson(Object.fromEntries(alone) as Files, (folder) => ['check', folder])).code).toBe(0);
  });

  test.each<readonly [string, Files, readonly string[]]>([
    [
      'a folder without lessons',
      { 'a.yaml': 'x' },
      ['PACK: There is no pack.yaml and no lesson.md in it, so it is no pack of lessons.'],
    ],
    [
      'a pack of a newer format',
      { ...SOUND, 'pack.yaml': (SOUND['pack.yaml'] ?? '').replace('format: 1', 'format: 3') },
      [
        'pack.yaml:7:9 error This pack is of format 3, which a newer version of Gatehouse made; this one reads format 1. [lesson/format]',
      ],
    ],
    [
      'a pack.yaml that ends in the middle',
      { ...SOUND, 'pack.yaml': 'pack: [a' },
      [expect.stringMatching(/^pack\.yaml:1:\d+ error /) as string],
    ],
    [
      'a lesson that is no text',
      { ...SOUND, [LESSON]: 'a\u0000b' },
      [expect.stringMatching(/^PACK: 01-first\/lesson\.md/) as string],
    ],
  ])('%s cannot be read', async (_, files, notes) => {
    expect(await lesson(files, (folder) => ['check', folder])).toEqual({ code: 2, out: '', notes });
  });

  test('a folder that is not there cannot be read', async () => {
    expect(await lesson({}, (folder) => ['check', join(folder, 'nowhere')])).toEqual({
      code: 2,
      out: '',
      notes: ['nowhere: there is no such file or folder.'],
    });
  });

  test('links to folders elsewhere are not followed', async () => {
    await withFolder({ 'secret.yaml': 'x' }, (elsewhere) =>
      withFolder(SOUND, async (folder) => {
        symlinkSync(elsewhere, join(folder, '01-first/attempts/link'));
        expect((await run(['lesson', 'check', folder])).code).toBe(0);
      }),
    );
  });
});

describe('new', () => {
  test('makes a pack that is sound, with the name of its folder', async () => {
    await withFolder({}, async (folder) => {
      const made = join(folder, 'My Lessons');
      const { code, out, notes } = await run(['lesson', 'new', made]);
      expect(code).toBe(0);
      expect(out.split('\n')[0]).toBe(join(made, 'pack.yaml'));
      expect(notes).toEqual([`gatehouse lesson check ${made} says whether it is sound while you change it.`]);
      expect(readFileSync(join(made, 'pack.yaml'), 'utf8')).toMatch(/^pack: my-lessons\n/);
      expect(await run(['lesson', 'check', made, '--fail-on', 'warning'])).toMatchObject({
        code: 0,
        out: '',
      });
    });
  });

  test('writes over nothing', async () => {
    expect(await lesson({ 'a.txt': 'x' }, (folder) => ['new', folder])).toEqual({
      code: 2,
      out: '',
      notes: ['PACK: this folder is not empty; name one that does not exist yet.'],
    });
    expect((await lesson({ 'a.txt': 'x' }, (folder) => ['new', join(folder, 'a.txt')])).code).toBe(2);
  });
});

describe('pack', () => {
  test.each(['museum.zip', 'museum.json', 'museum'])(
    '%s is a file that can be opened and checked',
    async (name) => {
      await withFolder(SOUND, (folder) =>
        withFolder({}, async (elsewhere) => {
          const file = join(elsewhere, name);
          const { code, out, notes } = await run(['lesson', 'pack', folder, '-o', file]);
          expect({ code, out, notes }).toEqual({
            code: 0,
            out: '',
            notes: [`Wrote ${file}: 1 lesson in 8 files.`],
          });
          expect(readFileSync(file)[0]).toBe(name.endsWith('.json') ? '{'.charCodeAt(0) : 'P'.charCodeAt(0));
          expect(await run(['lesson', 'check', file])).toMatchObject({ code: 0, out: '' });
        }),
      );
    },
  );

  test('a link carries the pack behind the address of the app', async () => {
    const { code, out } = await lesson(SOUND, (folder) => [
      'pack',
      folder,
      '-o',
      'link',
      '--app',
      'https://app.example/',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^https:\/\/app\.example\/#pack=[\w-]+\n$/);
    expect(await run(['lesson', 'check', out.trim()])).toMatchObject({ code: 0, out: '' });
    expect(await run(['lesson', 'check', out.slice(0, 200)])).toMatchObject({
      code: 2,
      notes: [expect.stringMatching(/^This link is damaged/) as string],
    });
  });

  test('of a long link it says that a file is safer', async () => {
    const noise = Array.from({ length: 60_000 }, (_, at) =>
      String.fromCharCode(97 + ((at * at * 7 + at * 13) % 26)),
    ).join('');
    const files = {
      ...SOUND,
      'notes.md': Array.from({ length: 8_000 }, (_, at) => Math.sin(at).toString(36)).join('\n') + noise,
    };
    const { code, notes } = await lesson(files, (folder) => ['pack', folder, '-o', 'link']);
    expect(code).toBe(0);
    expect(notes).toEqual([
      expect.stringMatching(/^This link has \d+ characters; .* A file is safer: -o trial\.zip\.$/) as string,
    ]);
  });

  test('a file that cannot be written is named', async () => {
    const { code, notes } = await lesson(SOUND, (folder) => [
      'pack',
      folder,
      '-o',
      join(folder, 'no/such/folder.zip'),
    ]);
    expect({ code, notes }).toEqual({
      code: 2,
      notes: ['no/such/folder.zip: there is no such file or folder.'],
    });
  });
});

describe('status', () => {
  const work = { 'work/shop.yaml': SOUND['01-first/solution/shop.yaml'] ?? '' };

  test('of a lesson is how its goals stand at the start', async () => {
    const { code, out } = await lesson(SOUND, (folder) => ['status', folder]);
    expect(out).toBe(`first: A Service without Pods

1 Find the Pods
  open       served: Visitors reach the shop
             Expected: GET http://shop.example.com/ meets shop/shop, 200.
             Instead: It meets 503. No Pod of namespace shop has the labels app=shop-pods.
  met        accepted: The route stays accepted
`);
    expect(code).toBe(1);
  });

  test('of a folder is how they stand in its files', async () => {
    const { code, out } = await lesson({ ...SOUND, ...work }, (folder) => [
      'status',
      join(folder, 'work'),
      '--lesson',
      join(folder, '01-first'),
      '--json',
    ]);
    const status = JSON.parse(out) as unknown;
    const isValid = schema('lesson-status');
    expect([isValid(status), isValid.errors]).toEqual([true, null]);
    expect(status).toMatchObject({
      lesson: 'first',
      steps: [
        {
          id: 'pods',
          goals: [
            { id: 'served', met: true },
            { id: 'accepted', met: true },
          ],
        },
      ],
    });
    expect(code).toBe(0);
  });

  test('what only the app knows is not known', async () => {
    const asked = asRecord(
      editedPack({
        [LESSON]: [
          [
            '- { id: accepted',
            '- { id: sent, say: You sent it, did: "sent GET http://shop.example.com/" }\n- { id: accepted',
          ],
        ],
      }),
    );
    const { code, out } = await lesson({ ...asked, ...work }, (folder) => [
      'status',
      join(folder, 'work'),
      '--lesson',
      folder,
      '--only',
      'first',
    ]);
    expect(out).toMatch(
      / {2}not known {2}sent: You sent it\n {13}Only the app knows what was sent, opened and answered\.\n/,
    );
    expect(code).toBe(0);
  });

  test('of several lessons asks which', async () => {
    const second = (SOUND[LESSON] ?? '').replace('lesson: first', 'lesson: second');
    const files = {
      ...SOUND,
      '02-second/lesson.md': second,
      'pack.yaml': (SOUND['pack.yaml'] ?? '').replace('[first]', '[first, second]'),
    };
    expect(await lesson(files, (folder) => ['status', folder])).toEqual({
      code: 2,
      out: '',
      notes: ['PACK: This pack has several lessons (first and second): name one with --only.'],
    });
  });

  test('of files that are not there says so', async () => {
    const { code, notes } = await lesson(SOUND, (folder) => [
      'status',
      join(folder, 'nowhere'),
      '--lesson',
      folder,
    ]);
    expect({ code, notes }).toEqual({ code: 2, notes: ['nowhere: there is no such file or folder.'] });
  });
});

test.each([
  [['chek', 'x'], "'chek' is not one of check, new, pack, status; did you mean 'check'?"],
  [['src'], "'src' is not one of check, new, pack, status."],
  [['check'], 'name a folder behind check.'],
  [['new', 'a', 'b'], 'new takes one folder, not 2.'],
  [['pack', 'a'], 'pack takes -o with the file to write, or -o link.'],
  [['check', 'a', '-o', 'sarif'], "check takes -o text or -o json, not 'sarif'."],
  [['check', 'a', '--fail-on', 'info'], "--fail-on takes error or warning, not 'info'."],
])('lesson %j is refused', async (args, reason) => {
  expect(await run(['lesson', ...args])).toEqual({
    code: 2,
    out: '',
    notes: [`gatehouse lesson: ${reason} See gatehouse lesson --help.`],
  });
});
