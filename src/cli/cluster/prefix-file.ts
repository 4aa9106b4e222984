import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file that says the prefix to `kubectl`. */
export type PrefixFile = Readonly<{ path: string; remove: () => void }>;

/**
 * Writes the prefix into a file that only this user can read, as preferences of `kubectl` (kuberc, from 1.34 on): what stands among
 * arguments can be read by all who are logged in to the machine.
 *
 * @returns null where the user has preferences, which are to count: they may say which programs may bring credentials
 */
export function writePrefixFile(prefix: string): PrefixFile | null {
  if (process.env['KUBERC'] !== undefined || existsSync(join(homedir(), '.kube', 'kuberc'))) return null;
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-'));
  const path = join(folder, 'kuberc');
  const option = { name: 'api-prefix', default: prefix };
  const preferences = {
    apiVersion: 'kubectl.config.k8s.io/v1beta1',
    kind: 'Preference',
    defaults: [{ command: 'proxy', options: [option] }],
  };
  writeFileSync(path, JSON.stringify(preferences), { mode: 0o600 });
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
