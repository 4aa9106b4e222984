import { TIERS, type Kind, type Tier } from '../../core/kinds/define-kind.ts';
import { kinds } from '../../core/kinds/registry.ts';
import { isKindServed } from '../../core/kinds/served-versions.ts';
import type { InstalledCrds } from '../../core/model/installed-crds.ts';
import { matchesWords } from '../matches-words.ts';

export const kindId = ({ group, kind }: Kind): string => `${group}/${kind}`;

export const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;

/** Kinds that a cluster with these CRDs has, by tier, as far as the search lets them through. */
export function paletteKinds(
  crds: InstalledCrds,
  search: string,
): readonly Readonly<{ tier: Tier; kinds: readonly Kind[] }>[] {
  const matches = ({ kind, shortNames, description }: Kind) =>
    matchesWords(`${kind} ${shortNames.join(' ')} ${description}`, search);
  const available = kinds.filter((kind) => isKindServed(kind, crds) && matches(kind));
  return TIERS.map((tier) => ({ tier, kinds: available.filter((kind) => kind.tier === tier) })).filter(
    (group) => group.kinds.length > 0,
  );
}
