import { spawn } from 'node:child_process';

/** What opens an address with the program that the user has chosen for it. */
function opener(
  address: string,
  platform: NodeJS.Platform,
): readonly [command: string, ...args: readonly string[]] {
  if (platform === 'darwin') return ['open', address];
  // `start` is part of a shell, to which an address would be more than a word.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  return ['xdg-open', address];
}

/** Whether there is a screen to open a browser on: not in a script, in a container, or at the other end of a plain SSH. */
export const hasScreen = (
  interactive: boolean,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean =>
  interactive &&
  !env['CI'] &&
  (platform === 'darwin' || platform === 'win32' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']));

/**
 * Opens an address in the browser of the user. Where that does not work nothing happens: the address is printed as well.
 * Others on the machine can read it in the list of processes; it should hold no secret that lasts.
 */
export function openBrowser(address: string, platform: NodeJS.Platform = process.platform): void {
  const [command, ...args] = opener(address, platform);
  const started = spawn(command, args, { stdio: 'ignore', detached: true });
  started.on('error', () => {});
  started.unref();
}
