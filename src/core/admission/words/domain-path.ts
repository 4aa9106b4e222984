import { checkSubdomain } from './names.ts';

const PATH = /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/;
const PATH_WORDS = "Invalid path (regex used for validation is '[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+')";

/** What is wrong with a domain, a slash and a path; each with the part that is meant. */
export function domainPathFaults(text: string): readonly Readonly<{ part: string; words: string }>[] {
  const slash = text.indexOf('/');
  const [domain, path] = [text.slice(0, slash), text.slice(slash + 1)];
  if (slash < 1 || path === '')
    return [{ part: text, words: 'must be a domain-prefixed path (such as "acme.io/foo")' }];
  const found = checkSubdomain(domain).map((words) => ({ part: domain, words }));
  return PATH.test(path) ? found : [...found, { part: path, words: PATH_WORDS }];
}
