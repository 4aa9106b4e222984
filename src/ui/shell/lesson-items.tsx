import { Command } from 'cmdk';
import { useCallback } from 'react';
import { lessonLink } from '../../state/lessons/lesson-link.ts';
import { inEnglish } from '../../texts/language.ts';
import { commandsTexts } from '../../texts/en/commands.ts';
import { useLoaded } from '../lessons/use-loaded.ts';
import { matchesWords } from '../matches-words.ts';
import { useWorkspace } from '../use-app.ts';
import styles from './command-palette.module.css';

type Props = { query: string; choose: (run: () => unknown) => () => void };

/** The lessons whose title and aim have the words of a query; who takes part in a workshop has its list alone. */
export function LessonItems({ query, choose }: Props) {
  const { actions } = useWorkspace();
  const load = useCallback(async () => {
    if (await (await actions.workshops()).joined()) return [];
    const { packs } = await actions.lessons();
    return packs.flatMap(({ id: pack, chapters }) =>
      chapters.flatMap(({ lessons }) =>
        lessons.map(({ id, title, learns }) => ({ pack, id, title, learns })),
      ),
    );
  }, [actions]);
  const heading = commandsTexts.lessonsGroup;
  const shown = useLoaded(load)?.filter(({ title, learns }) =>
    matchesWords(`${heading()} ${inEnglish(heading)} ${title} ${learns}`, query),
  );
  if (!shown?.length) return null;
  return (
    <Command.Group heading={heading()}>
      {shown.map(({ pack, id, title }) => (
        <Command.Item
          key={`${pack}/${id}`}
          value={`lesson ${pack}/${id}`}
          onSelect={choose(() => actions.openLesson(lessonLink({ pack, lesson: id })))}
        >
          <span className={styles.text}>{title}</span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}
