import type { PackFile } from '../format/pack.ts';
import { packTemplate } from '../template/pack-template.ts';

/** Changes of a file: each text with the one that takes its place; a text alone is the whole file, and null removes it. */
export type FileEdits = readonly (readonly [from: string, to: string])[] | string | null;

/** The pack of the template, which is sound, with some of its files changed. A text that is not there is a mistake of the test. */
export function editedPack(edits: Readonly<Record<string, FileEdits>> = {}): readonly PackFile[] {
  const files = new Map(packTemplate('trial').map(({ path, text }) => [path, text]));
  for (const [path, edit] of Object.entries(edits)) {
    if (edit === null) files.delete(path);
    else if (typeof edit === 'string') files.set(path, edit);
    else
      files.set(
        path,
        edit.reduce((text, [from, to]) => replaced(text, from, to), files.get(path) ?? ''),
      );
  }
  return [...files].map(([path, text]) => ({ path, text }));
}

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The text ${JSON.stringify(from)} is not in it.`);
  return text.replace(from, () => to);
}

/** Line and column of the first place of a text in a file of a pack: `12:3`. */
export function placeIn(files: readonly PackFile[], path: string, text: string): string {
  const content = files.find((file) => file.path === path)?.text ?? '';
  const at = content.indexOf(text);
  if (at < 0) throw new Error(`The text ${JSON.stringify(text)} is not in ${path}.`);
  const before = content.slice(0, at).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

/** The lesson of the template. */
export const LESSON = '01-first/lesson.md';
