import { isId } from '../format/entry.ts';
import { PACK_FILE, type Pack } from '../format/pack.ts';
import { lessonTemplate } from '../template/pack-template.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import { refused, type DraftChange } from './draft-change.ts';
import { editYaml } from './edit-yaml.ts';

/** Adds a small sound lesson to a pack, in a folder of its own and at the end of the last chapter. */
export function addLesson(pack: Pack, id: string, title: string): DraftChange {
  if (!isId(id)) return refused(`${JSON.stringify(id)} is no id of a lesson: a-z, 0-9 and - make one.`);
  if (pack.lessons.some((lesson) => lesson.id === id)) return refused(`There is a lesson ${id} already.`);
  const number = pack.lessons.length + 1;
  const folder = `${String(number).padStart(2, '0')}-${id}`;
  if ([...pack.files.keys()].some((path) => path.startsWith(`${folder}/`)))
    return refused(`There is a folder ${folder} already.`);
  const last = pack.chapters.length - 1;
  const edit: YamlEdit =
    last < 0
      ? { op: 'set', path: ['chapters'], value: [{ title: pack.title, lessons: [id] }] }
      : { op: 'append', path: ['chapters', last, 'lessons'], value: id };
  const edited = editYaml(pack.files.get(PACK_FILE) ?? '', [edit]);
  if (!edited.ok) return refused(edited.reason);
  return {
    ok: true,
    leftOut: [],
    writes: [{ path: PACK_FILE, text: edited.text }, ...lessonTemplate(folder, id, title)],
    removes: [],
  };
}
