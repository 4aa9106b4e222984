import type { Lesson } from '../format/lesson.ts';
import { readLoneLesson } from '../format/read-pack.ts';

/** A lesson of these steps. Throws where it cannot be read. */
export function lessonOf(steps: string, start = ''): Lesson {
  const text = `---
lesson: tours
title: The tours
minutes: 5
learns: How tours are found.
corrects: That they find themselves.
start: [start/all.yaml]
options: {complete: true}
---
What this is about.

${steps}`;
  const { pack, problems } = readLoneLesson([
    { path: 'lesson.md', text },
    { path: 'start/all.yaml', text: start },
  ]);
  const lesson = pack?.lessons[0];
  if (!lesson || problems.length > 0)
    throw new Error(problems.map(({ at, message }) => `${at.line}: ${message}`).join('\n'));
  return lesson;
}

/** Goals as the YAML of a block, predictions and hints likewise. */
export const block = (language: 'goals' | 'predict' | 'hints', yaml: string): string =>
  `\`\`\`${language}\n${yaml.trim()}\n\`\`\`\n`;
