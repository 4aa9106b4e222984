import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCli } from '../run-cli.ts';
import type { Terminal } from '../terminal.ts';

type Ran = Readonly<{ code: number; out: string; notes: readonly string[] }>;

/** Runs the command line in this process. */
export async function run(
  args: readonly string[],
  {
    stdin = '',
    ...terminal
  }: Partial<Omit<Terminal, 'stdin'>> & Readonly<{ stdin?: string | Uint8Array }> = {},
): Promise<Ran> {
  const notes: string[] = [];
  let out = '';
  const code = await runCli(args, {
    out: (text) => {
      out += text;
    },
    note: (line) => {
      notes.push(line);
    },
    stdin: async () => ({
      ok: true,
      bytes: typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin,
    }),
    interactive: false,
    colours: false,
    ...terminal,
  });
  return { code, out, notes };
}

/** A folder with files, removed when `use` is done. */
export async function withFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
