import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type TextFile = Readonly<{ path: string; text: string }>;

/** What the command line did. */
export type Finished = Readonly<{
  code: number;
  output: string;
  errors: string;
  /** The texts of the files after it, as far as they are others. */
  changed: readonly TextFile[];
}>;

/**
 * Runs the command line on a copy of texts, so that it reads what is not saved, and writes nothing but the copy.
 * @param program the script of the command line
 * @param args with `.` for the folder of the texts
 * @param cancelled aborts it
 */
export async function runCommandLine(
  program: string,
  args: readonly string[],
  files: readonly TextFile[],
  cancelled: AbortSignal,
): Promise<Finished> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-'));
  try {
    for (const { path, text } of files) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text);
    }
    const finished = await run(program, args, folder, cancelled);
    const changed: TextFile[] = [];
    for (const { path, text } of files) {
      const now = await readFile(join(folder, path), 'utf8');
      if (now !== text) changed.push({ path, text: now });
    }
    return { ...finished, changed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const run = (program: string, args: readonly string[], cwd: string, signal: AbortSignal) =>
  new Promise<Omit<Finished, 'changed'>>((resolve, reject) => {
    // The editor is its own Node where it is asked to be one.
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NO_COLOR: '1' };
    const child = spawn(process.execPath, [program, ...args], {
      cwd,
      env,
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => output.push(part));
    child.stderr.on('data', (part: Buffer) => errors.push(part));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code: code ?? 2,
        output: Buffer.concat(output).toString(),
        errors: Buffer.concat(errors).toString(),
      }),
    );
  });
