import { badUsage } from '../bad-usage.ts';
import { defineVerb } from '../define-verb.ts';
import { EXIT } from '../exit-code.ts';
import { STDIN } from '../input/input.ts';
import { openRootFolder } from '../mcp/root-folder.ts';

export const mcp = defineVerb({
  name: 'mcp',
  summary: 'Serves an agent by the Model Context Protocol, for the manifests of a folder.',
  options: { 'read-only': { help: 'Offer no tool that writes files.' } },
  takesFolder: true,
  exitCodes: '0 the client has hung up; 2 bad usage or unreadable input',
  details: `The input is one folder. Tools answer for what is in it, and read and write nothing outside of it, also not by way
of links: validate, explain, status, trace, convert, diff, propose_fixes, apply_fix, propose_safe_fixes and
apply_safe_fixes. They say what the verbs of the same names say, with the options given here.

The protocol is spoken on standard input and output, until the client hangs up.`,

  async run({ inputs, values }, terminal) {
    const [folder, ...more] = inputs;
    if (folder === undefined || folder === STDIN || more.length > 0)
      return badUsage(terminal, 'mcp', 'Name one folder.');
    if (values.render)
      return badUsage(terminal, 'mcp', '--render runs other programs, which an agent is not to start.');
    const opened = openRootFolder(folder);
    if (!opened.ok) {
      terminal.note(`gatehouse mcp: ${opened.reason}`);
      return EXIT.refused;
    }
    // Paths are read and written as agents see them: from the folder.
    process.chdir(opened.root.path);
    const { serveMcp } = await import('../mcp/serve-mcp.ts');
    await serveMcp(opened.root, { ...values, quiet: false }, values['read-only']);
    return EXIT.ok;
  },
});
