import { defineVerb } from '../define-verb.ts';
import { serveOptions } from '../serve/serve-options.ts';

export const serve = defineVerb({
  name: 'serve',
  summary: 'Serves a folder with the app for a team to look at; nothing in it can be changed.',
  options: {
    ...serveOptions,
    public: { help: 'Ask for no token: whoever reaches the server may look.' },
  },
  inputIsOptional: true,
  takesFolder: true,
  exitCodes: '0 it was stopped; 2 bad usage, no such folder, or the port is taken',
  details: `The input is one folder; without it that in which the command is called. All who open the address see the files as
they are, and follow them; nothing is written, whatever a page asks for. The address has a token unless --public is
given; GATEHOUSE_TOKEN sets it, so that the address stays the same when the server is started again.

The server listens on this machine alone unless --host says otherwise. It speaks HTTP: for TLS, a password or a name of
its own, put a proxy in front of it, and name that with --allow-host.`,

  async run({ inputs, values }, terminal) {
    const { runFolder } = await import('../serve/run-folder.ts');
    const { public: isPublic, ...others } = values;
    return runFolder({ verb: 'serve', inputs, values: others, readOnly: true, isPublic }, terminal);
  },
});
