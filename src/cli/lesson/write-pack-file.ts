import { writeFileSync } from 'node:fs';
import { LONG_LINK } from '../../core/lessons/pack-file/limits.ts';
import { packLink } from '../../core/lessons/pack-file/pack-link.ts';
import { packJson, packZip } from '../../core/lessons/pack-file/write-pack.ts';
import { counted } from '../../core/text/words.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { whyUnreadable } from '../input/why-unreadable.ts';
import { printable } from '../report/printable.ts';
import type { Terminal } from '../terminal.ts';
import { openPackInput } from './open-pack-input.ts';

type Options = Readonly<{
  /** A file to write, or `link` to print one. */
  output: string;
  /** The address of the app that a link begins with. */
  app: string;
  quiet: boolean;
}>;

/** `lesson pack`: the one file, or the link, that the app opens. */
export function writePackFile(input: string, { output, app, quiet }: Options, terminal: Terminal): ExitCode {
  const opened = openPackInput(input, terminal, undefined);
  if (!opened) return EXIT.refused;
  const { pack } = opened;
  const files = [...pack.files].map(([path, text]) => ({ path, text }));
  if (output === 'link') {
    const link = `${app}${packLink(files)}`;
    terminal.out(`${link}\n`);
    if (link.length > LONG_LINK)
      terminal.note(
        `This link has ${link.length} characters; mail programs and chats cut those of more than ${LONG_LINK}. A file is safer: -o ${pack.id}.zip.`,
      );
    return EXIT.ok;
  }
  try {
    writeFileSync(output, output.endsWith('.json') ? packJson(files) : packZip(pack.id, files));
  } catch (cause) {
    terminal.note(printable(`${output}: ${whyUnreadable(cause)}.`));
    return EXIT.refused;
  }
  if (!quiet)
    terminal.note(
      printable(
        `Wrote ${output}: ${counted(pack.lessons.length, 'lesson')} in ${counted(files.length, 'file')}.`,
      ),
    );
  return EXIT.ok;
}
