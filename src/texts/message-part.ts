/** What a message is made of: text, and places where something is put. */
export type MessagePart =
  | string
  | Readonly<{ value: string }>
  | Readonly<{ number: string; options: Intl.NumberFormatOptions }>
  | Readonly<{ date: string; options: Intl.DateTimeFormatOptions }>
  | Readonly<{ plural: string; type: Intl.PluralRuleType; forms: Forms }>
  /** Within the forms of a plural: its number. */
  | Readonly<{ count: true }>
  | Readonly<{ select: string; forms: Forms }>
  | Readonly<{ tag: string; inside: readonly MessagePart[] }>;

/** Parts by the form of a number (`one`, `other`, `=0`), or by the value. */
type Forms = Readonly<Record<string, readonly MessagePart[]>>;
