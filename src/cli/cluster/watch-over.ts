import { spawn } from 'node:child_process';

/** Reads standard input to its end, which comes when the process at the other end is gone, in whatever way that happened. */
const SCRIPT = `
  let isReleased = false;
  process.stdin.on('data', () => { isReleased = true; process.exit(); });
  process.stdin.on('end', () => {
    if (isReleased) return;
    try { process.kill(Number(process.argv[1]), 'SIGTERM'); } catch {}
  });
`;

/**
 * Sees to it that a process ends when this one does, even where this one is killed and can do nothing more: by a third one,
 * which hears of it.
 *
 * @returns takes the third one off, once the other process has ended
 */
export function watchOver(pid: number): () => void {
  const guard = spawn(process.execPath, ['-e', SCRIPT, String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // A group of its own: Ctrl+C on the terminal is for this process alone.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  // It can be killed as any other; then there is one safety less, and nothing to do about it.
  guard.on('error', () => {});
  guard.stdin.on('error', () => {});
  guard.unref();
  return () => void guard.stdin.end('released');
}
