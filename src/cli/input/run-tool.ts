import { spawn } from 'node:child_process';

/** What a program wrote; or that there is no such program. */
export type ToolRun =
  | Readonly<{ found: true; ok: boolean; out: string; errors: string }>
  | Readonly<{ found: false }>;

/** Runs a program with its arguments as they are: no shell reads them. */
export const runTool = (program: string, args: readonly string[]): Promise<ToolRun> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { shell: false, stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, errors]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'EACCES') resolve({ found: false });
      else reject(error);
    });
    child.on('close', (code) => {
      const text = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString('utf8');
      resolve({ found: true, ok: code === 0, out: text(out), errors: text(errors) });
    });
  });
