import type { LessonPlace } from './place.ts';

/** Words of a lesson as plain data: Markdown without HTML, images and scripts. */
export type Prose = readonly ProseBlock[];

export type ProseBlock =
  | Readonly<{ type: 'paragraph'; parts: readonly ProsePart[] }>
  | Readonly<{ type: 'heading'; level: number; parts: readonly ProsePart[] }>
  | Readonly<{ type: 'list'; ordered: boolean; start: number; items: readonly Prose[] }>
  | Readonly<{ type: 'quote'; blocks: Prose }>
  | Readonly<{ type: 'code'; language: string; text: string }>
  | Readonly<{
      type: 'table';
      header: readonly (readonly ProsePart[])[];
      rows: readonly (readonly (readonly ProsePart[])[])[];
    }>
  | Readonly<{ type: 'rule' }>;

export type ProsePart =
  | Readonly<{ type: 'text'; text: string }>
  | Readonly<{ type: 'strong' | 'emphasis' | 'deleted'; parts: readonly ProsePart[] }>
  | Readonly<{ type: 'code'; text: string }>
  | Readonly<{ type: 'break' }>
  /** `href` begins with `https://` or `http://`; other addresses stay words. */
  | Readonly<{ type: 'link'; href: string; parts: readonly ProsePart[] }>
  | ObjectMention
  | TermMention
  | RequestMention;

/** `[[Kind/namespace/name#section]]`, or `[[Kind/namespace/name|words]]`: an object to select. */
export type ObjectMention = Readonly<{
  type: 'object';
  /** The selector, as it is written. */
  selector: string;
  words: string;
  at: LessonPlace;
}>;

/** `[[term]]`, or `[[term|words]]`: a term of the glossary. */
export type TermMention = Readonly<{ type: 'term'; term: string; words: string; at: LessonPlace }>;

/** `{{request GET http://…}}`: a button that sends it. */
export type RequestMention = Readonly<{ type: 'request'; line: string; at: LessonPlace }>;
