/** A lesson of a pack, as addresses name it. */
export type LessonName = Readonly<{ pack: string; lesson: string }>;

/** Where a link to a lesson leads; without a step to where the learner was last. */
export type LessonLink = LessonName & Readonly<{ step: string | null }>;

const LINK = /^#lesson\/([a-z0-9-]+)\/([a-z0-9-]+)(?:\/([a-z0-9-]+))?$/;

/** The lesson in the fragment of an address; null where it leads elsewhere. */
export function readLessonLink(fragment: string): LessonLink | null {
  const [, pack, lesson, step = null] = LINK.exec(fragment) ?? [];
  return pack === undefined || lesson === undefined ? null : { pack, lesson, step };
}

/** The fragment that leads to a lesson, or to one of its steps. */
export const lessonLink = ({ pack, lesson }: LessonName, step: string | null = null): string =>
  `#lesson/${pack}/${lesson}${step === null ? '' : `/${step}`}`;

/**
 * The workspace of a lesson. It is on no list: the colons keep it from being taken for one of the user's own whose entry was
 * lost (`adopt-databases.ts`).
 */
export const lessonWorkspace = ({ pack, lesson }: LessonName): string => `lesson:${pack}:${lesson}`;
