import { misspeltNames } from '../../../text/near-names.ts';
import { annotationVendors } from './annotation-vendors.ts';
import type { AnnotationVendor } from './annotation-vendor.ts';

/** An annotation that no program reads, and the ones that may be meant, the nearest first. */
export type Misspelling = Readonly<{
  vendor: Readonly<{ name: string }>;
  meant: readonly [string, ...(readonly string[])];
}>;

/** The part of an annotation in front of the slash. */
const domainOf = (annotation: string): string => annotation.slice(0, annotation.indexOf('/'));

const domains: ReadonlySet<string> = new Set(annotationVendors.map(({ prefix }) => domainOf(prefix)));

/**
 * What a misspelt annotation of a known vendor was meant as; undefined where it is right, or may be one that is not known
 * here. Keys are misspelt only where one of the vendor is near that takes such a value, domains only where the key is one
 * of the vendor.
 */
export function misspellingOf(annotation: string, value: string): Misspelling | undefined {
  const domain = domainOf(annotation);
  if (domain === '' || domain.length === annotation.length - 1) return undefined;
  return domains.has(domain) ? misspeltKey(annotation, value) : misspeltDomain(annotation, domain);
}

function misspeltKey(annotation: string, value: string): Misspelling | undefined {
  for (const vendor of annotationVendors) {
    const { prefix, keys, open = [] } = vendor;
    if (!annotation.startsWith(prefix)) continue;
    const key = annotation.slice(prefix.length);
    if (keys.has(key) || open.some((beginning) => key.startsWith(beginning))) return undefined;
    const [first, ...more] = misspeltNames(key, [...keys])
      .filter((name) => takes(vendor, name, value))
      .map((name) => `${prefix}${name}`);
    return first === undefined ? undefined : { vendor, meant: [first, ...more] };
  }
  return undefined;
}

/** Whether an annotation of a vendor may have a value, as far as that is known. */
function takes({ booleans, numbers }: AnnotationVendor, key: string, value: string): boolean {
  const written = value.trim();
  if (booleans?.has(key)) return /^(true|false)$/i.test(written);
  return !numbers?.has(key) || /^\d/.test(written);
}

function misspeltDomain(annotation: string, domain: string): Misspelling | undefined {
  const [near, ...others] = misspeltNames(domain, [...domains]);
  if (near === undefined || others.length > 0) return undefined;
  const meant = `${near}${annotation.slice(domain.length)}`;
  const vendor = annotationVendors.find(
    ({ prefix, keys }) => meant.startsWith(prefix) && keys.has(meant.slice(prefix.length)),
  );
  return vendor && { vendor, meant: [meant] };
}
