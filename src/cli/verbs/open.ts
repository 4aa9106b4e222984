import { defineVerb } from '../define-verb.ts';
import { serveOptions } from '../serve/serve-options.ts';

export const open = defineVerb({
  name: 'open',
  summary: 'Opens the app on a folder, in place: what is saved there is written here.',
  options: serveOptions,
  inputIsOptional: true,
  takesFolder: true,
  exitCodes: '0 it was stopped; 2 bad usage, no such folder, or the port is taken',
  details: `The input is one folder; without it that in which the command is called. gatehouse alone does the same on a terminal.

The folder is followed: what other programs change in it shows at once. Nothing is written before it is saved in the
window, and nothing over what someone else has written meanwhile. The address that is printed has a token, without
which no one gets at the folder; nothing outside of the folder is read or written, also not by way of links.

The server runs until Ctrl+C, and listens on this machine alone unless --host says otherwise.`,

  async run({ inputs, values }, terminal) {
    const { runFolder } = await import('../serve/run-folder.ts');
    return runFolder({ verb: 'open', inputs, values, readOnly: false, isPublic: false }, terminal);
  },
});
