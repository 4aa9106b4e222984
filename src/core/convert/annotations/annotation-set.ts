import type { AnnotationFact } from './fact.ts';

/** The annotations of one program, each with what becomes of it. */
export type AnnotationSet = Readonly<{
  /** As in the findings. */
  name: string;
  /** What all of them begin with. */
  prefix: string;
  /** The version whose source the names were read in. */
  readFrom: string;
  /** By what follows the prefix. */
  facts: Readonly<Record<string, AnnotationFact>>;
  /** By the beginning of keys whose rest the user chooses. */
  open: Readonly<Record<string, AnnotationFact>>;
}>;

/** What is known of the annotation with this key, behind the prefix. */
export function factOf({ facts, open }: AnnotationSet, key: string): AnnotationFact | undefined {
  if (Object.hasOwn(facts, key)) return facts[key];
  return Object.entries(open).find(([beginning]) => key.startsWith(beginning))?.[1];
}

/** The keys that today's versions read. */
export const currentKeys = ({ facts }: AnnotationSet): readonly string[] =>
  Object.keys(facts).filter((key) => facts[key]?.former !== true);
