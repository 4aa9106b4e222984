import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { packTemplate } from '../../core/lessons/template/pack-template.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { whyUnreadable } from '../input/why-unreadable.ts';
import { printable } from '../report/printable.ts';
import type { Terminal } from '../terminal.ts';

/** `lesson new`: a pack with one small lesson that is sound, to begin from. Nothing that is there is written over. */
export function newPack(folder: string, quiet: boolean, terminal: Terminal): ExitCode {
  const refuse = (reason: string): ExitCode => {
    terminal.note(printable(`${folder}: ${reason}`));
    return EXIT.refused;
  };
  try {
    if (existsSync(folder) && readdirSync(folder).length > 0)
      return refuse('this folder is not empty; name one that does not exist yet.');
    for (const { path, text } of packTemplate(idFrom(basename(resolve(folder))))) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
      terminal.out(`${file}\n`);
    }
  } catch (cause) {
    return refuse(`${whyUnreadable(cause)}.`);
  }
  if (!quiet)
    terminal.note(
      `gatehouse lesson check ${printable(folder)} says whether it is sound while you change it.`,
    );
  return EXIT.ok;
}

/** The name of a folder as the id of a pack. */
function idFrom(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return id === '' ? 'lessons' : id;
}
