import type { LessonCompletion } from '../../core/lessons/completion/completion.ts';
import { workshopTexts } from '../../texts/en/workshop.ts';

/** With what help a lesson was done; empty for none. */
export const helpWords = ({ hint, solution }: LessonCompletion): string =>
  [...(hint ? [workshopTexts.hint()] : []), ...(solution ? [workshopTexts.solution()] : [])].join(', ');
