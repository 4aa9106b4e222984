import type { GlossaryTerm } from './glossary-term.ts';
import type { Lesson, Step } from './lesson.ts';
import type { Pack } from './pack.ts';
import type { Translation } from './translation.ts';

/** A lesson with the words of a language, as far as it has them; itself where it has none. */
export function inLanguage(lesson: Lesson, language: string): Lesson {
  const translation = lesson.translations.find((one) => one.language === language);
  if (!translation) return lesson;
  const { title, learns, corrects, introduction, notes } = translation;
  return {
    ...lesson,
    title: title ?? lesson.title,
    learns: learns ?? lesson.learns,
    corrects: corrects ?? lesson.corrects,
    introduction: introduction.length > 0 ? introduction : lesson.introduction,
    steps: lesson.steps.map((step, index) => stepIn(step, index, translation)),
    notes: notes.length > 0 ? notes : lesson.notes,
  };
}

function stepIn(step: Step, index: number, { steps, goals, predictions }: Translation): Step {
  const words = steps[index];
  return {
    ...step,
    title: words?.title ?? step.title,
    prose: words && words.prose.length > 0 ? words.prose : step.prose,
    after: words && words.after.length > 0 ? words.after : step.after,
    goals: step.goals.map((goal) => {
      const said = goals.get(goal.id);
      return said ? { ...goal, say: said.say ?? goal.say, miss: said.miss ?? goal.miss } : goal;
    }),
    predictions: step.predictions.map((prediction) => {
      const said = predictions.get(prediction.id);
      if (!said) return prediction;
      return {
        ...prediction,
        ask: said.ask ?? prediction.ask,
        because: said.because ?? prediction.because,
        options: prediction.options.map((option, at) => ({ ...option, say: said.options[at] || option.say })),
      };
    }),
    hints: step.hints.map((ladder) => ({
      ...ladder,
      rungs: words?.hints.get(ladder.goal ?? 'step') ?? ladder.rungs,
    })),
  };
}

/** The title, chapters and terms of a pack in a language, as far as it has them. */
export function packWordsIn(
  pack: Pack,
  language: string,
): Readonly<{ title: string; chapters: readonly string[]; glossary: readonly GlossaryTerm[] }> {
  const words = pack.words.find((one) => one.language === language);
  return {
    title: words?.title ?? pack.title,
    chapters: pack.chapters.map(({ title }, index) => words?.chapters[index] ?? title),
    glossary: glossaryIn(pack.glossary, words?.glossary ?? []),
  };
}

/** A glossary with the words of another language, as far as that has them. */
export function glossaryIn(
  original: readonly GlossaryTerm[],
  translated: readonly GlossaryTerm[],
): readonly GlossaryTerm[] {
  const byId = new Map(translated.map((term) => [term.id, term]));
  return original.map((term) => {
    const said = byId.get(term.id);
    if (!said) return term;
    // Where to see it, and what belongs to it, is the same in all languages.
    return {
      ...term,
      term: said.term,
      aliases: said.aliases,
      prose: said.prose,
      isNot: said.isNot ?? term.isNot,
    };
  });
}
