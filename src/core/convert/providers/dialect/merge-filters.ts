import type { HeaderChanges, RuleFilter } from '../../http-rule.ts';

/** Filters as a rule may have them: one of each type but mirrors and extensions, and no rewrite beside a redirect. */
export function mergeFilters(filters: readonly RuleFilter[]): readonly RuleFilter[] {
  const merged: RuleFilter[] = [];
  for (const filter of filters) {
    const at = merged.findIndex(({ type }) => type === filter.type);
    const known = merged[at];
    if (!known || filter.type === 'ExtensionRef' || filter.type === 'RequestMirror') merged.push(filter);
    else merged[at] = together(known, filter);
  }
  return merged.some(({ type }) => type === 'RequestRedirect')
    ? merged.filter(({ type }) => type !== 'URLRewrite')
    : merged;
}

function together(first: RuleFilter, second: RuleFilter): RuleFilter {
  if (first.type === 'URLRewrite' && second.type === 'URLRewrite')
    return { type: 'URLRewrite', urlRewrite: { ...first.urlRewrite, ...second.urlRewrite } };
  if (first.type === 'RequestHeaderModifier' && second.type === 'RequestHeaderModifier')
    return {
      type: 'RequestHeaderModifier',
      requestHeaderModifier: changes(first.requestHeaderModifier, second.requestHeaderModifier),
    };
  if (first.type === 'ResponseHeaderModifier' && second.type === 'ResponseHeaderModifier')
    return {
      type: 'ResponseHeaderModifier',
      responseHeaderModifier: changes(first.responseHeaderModifier, second.responseHeaderModifier),
    };
  return first;
}

/** Of headers of one name the later change counts. */
function changes(first: HeaderChanges, second: HeaderChanges): HeaderChanges {
  const lower = (name: string): string => name.toLowerCase();
  const later = new Set([...(second.set ?? []), ...(second.add ?? [])].map(({ name }) => lower(name)));
  const set = [...(first.set ?? []).filter(({ name }) => !later.has(lower(name))), ...(second.set ?? [])];
  const add = [...(first.add ?? []), ...(second.add ?? [])];
  const remove = [...new Set([...(first.remove ?? []), ...(second.remove ?? [])])];
  return {
    ...(set.length > 0 && { set }),
    ...(add.length > 0 && { add }),
    ...(remove.length > 0 && { remove }),
  };
}
