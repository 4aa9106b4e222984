/** What keeps a text from having the form of its field, in plain words. */
export type TextFault = Readonly<{
  /** One sentence without the text: `A hostname may not hold a port`. */
  sentence: string;
  /** The only text that can be meant, where there is one; it still has to fit the field. */
  meant?: string;
  /** Every host is meant, which is said by no hostname at all. */
  everyHost?: true;
}>;

/** Finds the fault of a text that does not fit; `field` is its field as readers know it: `sectionName`. */
export type FindFault = (text: string, field: string) => TextFault;
