import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import { badUsage } from '../bad-usage.ts';
import { defineVerb, type CommonValues } from '../define-verb.ts';
import { EXIT } from '../exit-code.ts';
import { STDIN } from '../input/input.ts';
import { createDisk } from '../lsp/disk.ts';
import type { Settings } from '../../lsp/settings.ts';

export const lsp = defineVerb({
  name: 'lsp',
  summary: 'Serves an editor by the Language Server Protocol, for the folders that it has open.',
  options: {
    stdio: {
      help: 'Speak on standard input and output. That is what it does anyway; editors like to say so.',
    },
    clientProcessId: { value: 'PID', help: 'End when this process is no more.' },
  },
  inputIsOptional: true,
  takesFolder: true,
  exitCodes: '0 the editor has ended it; 2 bad usage',
  details: `Editors start it themselves: see docs/editors.md. A folder is looked at where the editor names none.

Options given here hold for all folders, unless the editor sets others in its section gatehouse.`,

  async run({ inputs, values }, terminal) {
    const [folder, ...more] = inputs;
    if (folder === STDIN || more.length > 0) return badUsage(terminal, 'lsp', 'Name one folder, or none.');
    if (values.render)
      return badUsage(terminal, 'lsp', '--render runs other programs, which an editor is not to start.');
    const [{ createConnection, ProposedFeatures }, { serveLsp }] = await Promise.all([
      import('vscode-languageserver/node'),
      import('../../lsp/serve-lsp.ts'),
    ]);
    // The connection ends the process: when the editor says so, hangs up, or is gone.
    const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
    serveLsp(connection, {
      disk: createDisk(terminal),
      version,
      settings: settingsOf(values),
      folder: folder === undefined ? null : resolve(folder),
      docs: docsOfPackage(),
    });
    return EXIT.ok;
  },
});

const settingsOf = (values: CommonValues): Settings => ({
  gatewayApi: values['gateway-api'],
  channel: values.channel,
  kubernetes: values.kubernetes,
  partial: values.partial,
  complete: values.complete,
  assumeClass: values['assume-class'],
  implementation: values.implementation,
  roots: values.root,
});

/** The documentation beside the program; null where it is not there. */
function docsOfPackage(): string | null {
  const program = process.argv[1];
  if (program === undefined) return null;
  const docs = join(dirname(realpathSync(program)), '../docs');
  return existsSync(join(docs, 'rules')) ? pathToFileURL(docs).href : null;
}
