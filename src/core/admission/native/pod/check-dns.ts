import { arrayAt } from '../../../model/access.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { NEWEST_KUBERNETES } from '../../../model/kubernetes-version.ts';
import { hasChange } from '../../words/changes.ts';
import { checkAddress } from '../../words/addresses.ts';
import { checkSubdomain, type NameCheck } from '../../words/names.ts';
import { objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';

const PART = '_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?';
const PART_AS_SHOWN_BEFORE = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const SEARCH = new RegExp(String.raw`^${PART}(\.${PART})*$`);

const checkSearch: NameCheck = (domain, version = NEWEST_KUBERNETES) => {
  const part = hasChange('underscores-of-searches', version) ? PART : PART_AS_SHOWN_BEFORE;
  return [
    ...(domain.length > 253 ? ['must be no more than 253 characters'] : []),
    ...(SEARCH.test(domain)
      ? []
      : [
          `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '${part}(\\.${part})*')`,
        ]),
  ];
};

/** How a Pod resolves names. */
export function checkDns(notes: Notes, path: Path, spec: Json): void {
  const policy = textOf(spec, 'dnsPolicy') || 'ClusterFirst';
  const config = objectOf(spec, 'dnsConfig');
  const at = [...path, 'dnsConfig'];
  if (policy === 'None' && config === undefined)
    return notes.required(at, 'must provide `dnsConfig` when `dnsPolicy` is None');
  if (config === undefined) return;
  const servers = arrayAt(config, 'nameservers');
  if (policy === 'None' && servers.length === 0)
    return notes.required(
      [...at, 'nameservers'],
      'must provide at least one DNS nameserver when `dnsPolicy` is None',
    );
  if (servers.length > 3)
    notes.invalid([...at, 'nameservers'], servers, 'must not have more than 3 nameservers');
  for (const [index, server] of servers.entries())
    if (typeof server === 'string') notes.named([...at, 'nameservers', index], server, checkAddress);
  checkSearches(notes, [...at, 'searches'], arrayAt(config, 'searches'));
  for (const [index, option] of arrayAt(config, 'options').entries())
    if (textOf(option, 'name') === '') notes.required([...at, 'options', index], 'must not be empty');
}

function checkSearches(notes: Notes, path: Path, searches: readonly Json[]): void {
  if (searches.length > 32) notes.invalid(path, searches, 'must not have more than 32 search paths');
  if (searches.join(' ').length > 2048)
    notes.invalid(
      path,
      searches,
      'must not have more than 2048 characters (including spaces) in the search list',
    );
  for (const [index, search] of searches.entries())
    if (typeof search === 'string' && search !== '.')
      notes.named([...path, index], search.replace(/\.$/, ''), checkSearch);
}

/** Lines for the file of hosts. */
export function checkHostAliases(notes: Notes, path: Path, aliases: readonly Json[]): void {
  for (const [index, alias] of aliases.entries()) {
    notes.named([...path, index, 'ip'], textOf(alias, 'ip'), checkAddress);
    for (const [number, name] of arrayAt(alias, 'hostnames').entries())
      if (typeof name === 'string') notes.named([...path, index, 'hostnames', number], name, checkSubdomain);
  }
}
