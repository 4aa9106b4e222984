import { randomBytes } from 'node:crypto';
import { newPrefix, writeClusterLink } from '../../cluster/cluster-link.ts';
import { looksLikeProduction } from '../../core/cluster/looks-like-production.ts';
import { either, listed } from '../../core/text/words.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { builtApp } from '../serve/built-app.ts';
import { hasScreen, openBrowser } from '../serve/open-browser.ts';
import { portOf } from '../serve/port-of.ts';
import { untilStopped } from '../serve/until-stopped.ts';
import type { Terminal } from '../terminal.ts';
import { checkCluster, missingNamespaces } from './check-cluster.ts';
import { openByInvitation } from './open-by-invitation.ts';
import { readKubeContext } from './kube-context.ts';
import { startProxy } from './start-proxy.ts';
import { untilOrphaned } from './until-orphaned.ts';

export type ServeCluster = Readonly<{
  context: string | undefined;
  namespaces: readonly string[];
  /** Undefined for the one that this cluster has each time. */
  port: number | undefined;
  opensBrowser: boolean;
  readOnly: boolean;
  secrets: boolean;
  quiet: boolean;
}>;

/** Serves the app with a cluster beside it, until it is stopped or either end goes away. */
export async function serveCluster(wanted: ServeCluster, terminal: Terminal): Promise<ExitCode> {
  const refuse = (reason: string): ExitCode => {
    terminal.note(`gatehouse cluster: ${reason}`);
    return EXIT.refused;
  };
  const say = (line: string) => wanted.quiet || terminal.note(line);
  const app = builtApp();
  if (app === null) return refuse('The app is not built. Run: npm run build');
  const read = await readKubeContext(wanted.context);
  if (!read.ok) return refuse(read.reason);
  const { context } = read;
  // From here on it can be stopped, whatever it is at.
  const stopped = untilStopped();

  const { readOnly, secrets, namespaces } = wanted;
  const prefix = newPrefix(randomBytes(16));
  const setup = { context: context.name, server: context.server, app, prefix, readOnly, secrets };
  // The same each time, since a browser keeps workspaces by the address that it was at.
  const own = portOf(`${context.name} ${context.server}`);
  const start = (port: number) => startProxy({ ...setup, port }, (line) => terminal.note(`kubectl: ${line}`));
  let started = await start(wanted.port ?? own);
  if (!started.ok && started.portTaken && wanted.port === undefined) started = await start(0);
  if (!started.ok) return refuse(started.reason);
  const { proxy } = started;

  try {
    const origin = `http://127.0.0.1:${proxy.port}`;
    const check = await Promise.race([checkCluster(`${origin}${prefix}`), stopped, proxy.ended]);
    if (check === undefined) return EXIT.ok;
    if (typeof check === 'string') return refuse(`kubectl proxy ended: ${check}`);
    if (check.state === 'unauthorized')
      return refuse(
        `The cluster of the context ${context.name} does not know these credentials. Log in, and try again.`,
      );
    if (check.state === 'silent')
      terminal.note(
        `gatehouse cluster: The cluster of the context ${context.name} does not answer yet: ${check.reason}`,
      );

    const link = { prefix, context: context.name, namespaces, home: context.namespace, readOnly, secrets };
    const address = `${origin}/${writeClusterLink(link)}`;
    const where = namespaces.length === 0 ? 'all namespaces' : listed(namespaces);
    const how = readOnly ? ', to be looked at' : '';
    const version = check.state === 'answers' ? `, Kubernetes ${check.version}` : '';
    terminal.out(`Context ${context.name}${version}: ${where}${how}\n  ${address}\n`);
    say(
      'Whoever has this address can do on the cluster what you may do: do not share it. Press Ctrl+C to stop.',
    );
    const missing =
      check.state === 'answers' ? await missingNamespaces(`${origin}${prefix}`, namespaces) : [];
    if (missing.length > 0)
      terminal.note(
        `gatehouse cluster: The cluster has no namespace ${either(missing)}: nothing of that is shown.`,
      );
    if (!readOnly && looksLikeProduction(context.name))
      terminal.note(
        `${context.name} looks like production: the window asks twice before it writes. With --read-only it cannot.`,
      );
    if (wanted.opensBrowser && hasScreen(terminal.interactive)) await openByInvitation(address, openBrowser);

    const reason = await Promise.race([stopped, untilOrphaned(), proxy.ended]);
    return typeof reason === 'string' ? refuse(`kubectl proxy ended: ${reason}`) : EXIT.ok;
  } finally {
    await proxy.stop();
  }
}
