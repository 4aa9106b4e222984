import { badUsage } from '../bad-usage.ts';
import { defineVerb } from '../define-verb.ts';

/** Names of namespaces (RFC 1123). */
const NAMESPACE = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

export const cluster = defineVerb({
  name: 'cluster',
  summary: 'Opens the app on a cluster, by way of your kubectl: the page gets no credentials.',
  options: {
    context: { value: 'NAME', help: 'The context of the kubeconfig; the current one otherwise.' },
    namespace: {
      value: 'NAME',
      short: 'n',
      multiple: true,
      help: 'Only this namespace; all that you may see otherwise.',
    },
    port: { value: 'PORT', help: 'The port to listen on; by default one that this cluster has each time.' },
    'no-open': { help: 'Open no browser; the address is printed.' },
    'read-only': { help: 'Let nothing be written, also not as a dry run.' },
    secrets: {
      help: 'Read Secrets, too: TLS certificates are checked then. Otherwise they cannot be reached.',
    },
  },
  takesNoInput: true,
  exitCodes:
    '0 it was stopped; 2 bad usage, no kubectl, no such context, no way in for its credentials, or kubectl proxy ended by itself',
  details: `kubectl proxy is started on this machine alone, with the app and the API of the cluster at one
address, and ends together with this command. It adds the credentials of the kubeconfig (or of KUBECONFIG) to
what the page asks; they never reach the page.

The API is under a path that cannot be guessed, which stands in the fragment of the address that is printed. Of the
API no more is let through than the app asks for: nothing that is behind pods, services and nodes, no deletion, and no
Secrets without --secrets. docs/cluster.md says what is sent where, and which rights are enough.

Nothing is written to the cluster without a click in the window that names what is written where.`,

  async run({ values }, terminal) {
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535))
      return badUsage(terminal, 'cluster', `--port takes a number up to 65535, not '${values.port}'.`);
    const wrong = values.namespace.find((name) => !NAMESPACE.test(name));
    if (wrong !== undefined)
      return badUsage(terminal, 'cluster', `--namespace takes the name of a namespace, not '${wrong}'.`);
    if (values.context === '') return badUsage(terminal, 'cluster', '--context takes the name of a context.');
    const { serveCluster } = await import('../cluster/serve-cluster.ts');
    return serveCluster(
      {
        context: values.context,
        namespaces: [...new Set(values.namespace)],
        port,
        opensBrowser: !values['no-open'],
        readOnly: values['read-only'],
        secrets: values.secrets,
        quiet: values.quiet,
      },
      terminal,
    );
  },
});
