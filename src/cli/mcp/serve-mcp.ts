import { McpServer, type CallToolResult } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';
import { version } from '../../../package.json';
import type { CommonValues } from '../define-verb.ts';
import { visible } from '../report/printable.ts';
import type { Terminal } from '../terminal.ts';
import type { Answer, Tool, ToolContext } from './define-tool.ts';
import type { RootFolder } from './root-folder.ts';
import { applyFix } from './tools/apply-fix.ts';
import { convert } from './tools/convert.ts';
import { diff } from './tools/diff.ts';
import { explain } from './tools/explain.ts';
import { applySafeFixes, proposeSafeFixes } from './tools/fix-all-safe.ts';
import { proposeFixes } from './tools/propose-fixes.ts';
import { status } from './tools/status.ts';
import { trace } from './tools/trace.ts';
import { validate } from './tools/validate.ts';

const TOOLS: readonly Tool[] = [
  validate,
  explain,
  status,
  trace,
  convert,
  diff,
  proposeFixes,
  applyFix,
  proposeSafeFixes,
  applySafeFixes,
];

const INSTRUCTIONS = `Gatehouse knows Kubernetes traffic without a cluster: Gateway API, Ingress, Services and workloads in the
manifests of one folder. Begin with validate; explain says what a code means, propose_fixes shows what a fix changes. After a
change, diff a copy of the old manifests with the new ones, or trace the requests that matter.`;

/**
 * Serves the Model Context Protocol on standard input and output until the client hangs up.
 *
 * @param values the options that the server was started with, which hold for all tools
 * @param readOnly whether no tool may write
 */
export function serveMcp(root: RootFolder, values: CommonValues, readOnly: boolean): Promise<void> {
  const context: ToolContext = { root, values, terminal: () => recorder(root) };
  const tools = TOOLS.filter(({ writes }) => !(writes && readOnly));
  return new Promise((done) => {
    serveStdio(() => createServer(tools, context, done), {
      onerror: (error) => void process.stderr.write(`gatehouse mcp: ${error.message}\n`),
    });
  });
}

function createServer(tools: readonly Tool[], context: ToolContext, onClose: () => void): McpServer {
  const server = new McpServer(
    { name: 'gatehouse', title: 'Gatehouse', version },
    { instructions: INSTRUCTIONS },
  );
  for (const { name, title, description, input, writes, run } of tools) {
    const annotations = {
      readOnlyHint: !writes,
      destructiveHint: writes,
      idempotentHint: !writes,
      openWorldHint: false,
    };
    server.registerTool(
      name,
      { title, description, inputSchema: z.strictObject(input), annotations },
      async (args) => resultOf(await run(args as never, context)),
    );
  }
  server.server.onclose = onClose;
  return server;
}

/** A refusal is a result that the model reads, and can act on. */
const resultOf = (answer: Answer): CallToolResult =>
  answer.ok
    ? {
        content: [{ type: 'text', text: answer.text ?? JSON.stringify(answer.data, null, 1) }],
        structuredContent: { ...answer.data },
      }
    : { content: [{ type: 'text', text: answer.reason }], isError: true };

/** A terminal for one call of a tool. */
function recorder(root: RootFolder): ReturnType<ToolContext['terminal']> {
  let out = '';
  const notes: string[] = [];
  const terminal: Terminal = {
    out: (text) => {
      out += text;
    },
    note: (line) => {
      notes.push(visible(line));
    },
    stdin: () => Promise.resolve({ ok: false, reason: 'it belongs to the protocol' }),
    interactive: false,
    colours: false,
    mayRead: root.holds,
  };
  return { ...terminal, written: () => ({ out, notes }) };
}
