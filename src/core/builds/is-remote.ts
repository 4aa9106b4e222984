const REMOTE =
  /^(?:git::)?(?:[a-z][a-z0-9+.-]*:\/\/|git@|[\w.-]+@[\w.-]+:|gh:|github\.com[/:]|bitbucket\.org[/:]|gitlab\.com[/:])|[?&]ref=|\.git(?:$|\/\/|\?)/i;

/** Whether a path is an address of a repository or a file elsewhere. */
export const isRemote = (path: string): boolean => REMOTE.test(path);
