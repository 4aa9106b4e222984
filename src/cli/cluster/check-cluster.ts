/** What came back when the cluster was asked for its version, for people. */
export type ClusterCheck =
  | Readonly<{ state: 'answers'; version: string }>
  /** It may answer later: a VPN that is not up. */
  | Readonly<{ state: 'silent'; reason: string }>
  | Readonly<{ state: 'unauthorized' }>;

/** How long it may take, in milliseconds: programs that bring credentials ask people for them. */
const LIMIT = 20_000;

/** Asks a cluster for its version through the proxy, so that the terminal says what is wrong before a window opens. */
export async function checkCluster(base: string): Promise<ClusterCheck> {
  try {
    const response = await fetch(`${base}version`, { signal: AbortSignal.timeout(LIMIT) });
    const text = await response.text();
    if (response.status === 401) return { state: 'unauthorized' };
    if (!response.ok)
      return { state: 'silent', reason: text.trim().split('\n', 1)[0] || `status ${response.status}` };
    return { state: 'answers', version: String((JSON.parse(text) as { gitVersion?: unknown }).gitVersion) };
  } catch (cause) {
    const isLate = cause instanceof DOMException && cause.name === 'TimeoutError';
    return { state: 'silent', reason: isLate ? `no answer for ${LIMIT / 1000} seconds` : 'no answer' };
  }
}

/**
 * Those of some namespaces that are not there. A list of what is in one that is not there is empty as any other, so a misspelt name
 * would look like a namespace with nothing in it. What may not be read is not among them: it may be there.
 */
export async function missingNamespaces(base: string, names: readonly string[]): Promise<readonly string[]> {
  const isMissing = async (name: string): Promise<boolean> => {
    try {
      const response = await fetch(`${base}api/v1/namespaces/${name}`, {
        signal: AbortSignal.timeout(LIMIT),
      });
      return response.status === 404 && (response.headers.get('content-type') ?? '').includes('json');
    } catch {
      // The window says that nothing answers.
      return false;
    }
  };
  const missing = await Promise.all(names.map(isMissing));
  return names.filter((_, at) => missing[at]);
}
