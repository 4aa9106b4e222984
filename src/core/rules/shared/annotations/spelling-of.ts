import { misspeltName } from '../../../text/near-names.ts';
import { annotationVendors } from './annotation-vendors.ts';
import type { AnnotationVendor } from './annotation-vendor.ts';

/** An annotation that no program reads, and the one that can only be meant. */
export type Misspelling = Readonly<{ vendor: AnnotationVendor; meant: string }>;

/** The part of an annotation in front of the slash. */
const domainOf = (annotation: string): string => annotation.slice(0, annotation.indexOf('/'));

const domains: ReadonlySet<string> = new Set(annotationVendors.map(({ prefix }) => domainOf(prefix)));

/**
 * What a misspelt annotation of a known vendor was meant as; undefined where it is right, or may be one that is not known
 * here. Keys are misspelt only where one of the vendor is near, domains only where the key is one of the vendor.
 */
export function misspellingOf(annotation: string): Misspelling | undefined {
  const domain = domainOf(annotation);
  if (domain === '' || domain.length === annotation.length - 1) return undefined;
  return domains.has(domain) ? misspeltKey(annotation) : misspeltDomain(annotation, domain);
}

function misspeltKey(annotation: string): Misspelling | undefined {
  for (const vendor of annotationVendors) {
    const { prefix, keys, open = [] } = vendor;
    if (!annotation.startsWith(prefix)) continue;
    const key = annotation.slice(prefix.length);
    if (keys.has(key) || open.some((beginning) => key.startsWith(beginning))) return undefined;
    const meant = misspeltName(key, keys);
    return meant === undefined ? undefined : { vendor, meant: `${prefix}${meant}` };
  }
  return undefined;
}

function misspeltDomain(annotation: string, domain: string): Misspelling | undefined {
  const near = misspeltName(domain, domains);
  if (near === undefined) return undefined;
  const meant = `${near}${annotation.slice(domain.length)}`;
  const vendor = annotationVendors.find(
    ({ prefix, keys }) => meant.startsWith(prefix) && keys.has(meant.slice(prefix.length)),
  );
  return vendor && { vendor, meant };
}
