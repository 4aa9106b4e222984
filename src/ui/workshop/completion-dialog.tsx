import { useCallback } from 'react';
import { completionCode } from '../../core/lessons/completion/completion-code.ts';
import { completionCsv, completionJson, type Works } from '../../core/lessons/completion/completion-file.ts';
import { metOf, type LessonCompletion } from '../../core/lessons/completion/completion.ts';
import { download } from '../../state/disk/download.ts';
import { workshopTexts } from '../../texts/en/workshop.ts';
import { useClose } from '../dialogs/use-close.ts';
import { useCopy } from '../lessons/use-copy.ts';
import { useLoaded } from '../lessons/use-loaded.ts';
import { Button } from '../parts/button.tsx';
import { Modal } from '../parts/modal.tsx';
import { useWorkspace } from '../use-app.ts';
import { helpWords } from './help-words.ts';
import styles from './workshop.module.css';

const NO_WORKS: Works = {};

/** What a learner has reached, and the forms in which it is handed in. */
export function CompletionDialog() {
  const { actions } = useWorkspace();
  const close = useClose();
  const copy = useCopy();
  const load = useCallback(async () => {
    const workshops = await actions.workshops();
    const kept = await workshops.joined();
    if (!kept) return null;
    const lessons = await workshops.lessons(kept.packId, kept.workshop.lessons);
    return { workshops, kept, lessons, completion: await workshops.completion(kept, lessons) };
  }, [actions]);
  const loaded = useLoaded(load);
  if (!loaded) return null;
  const { completion, lessons, kept, workshops } = loaded;
  const code = completionCode(completion);
  const all = metOf(completion.lessons);
  const { minutes, right, name } = completion;
  const said = workshopTexts.asText({ ...all, minutes, right, code });
  const text = name === '' ? said : `${name}: ${said}`;
  const saveJson = async () => {
    const works = kept.workshop.signed ? await workshops.works(kept) : NO_WORKS;
    download(`${code}.json`, completionJson(completion, lessons, works), 'application/json');
  };
  const metWords = (one: LessonCompletion) => workshopTexts.metOf(metOf([one]));
  return (
    <Modal
      title={workshopTexts.completion()}
      description={workshopTexts.aboutCompletion()}
      width={640}
      onClose={close}
      footer={
        <>
          <Button onClick={() => void saveJson()}>{workshopTexts.saveJson()}</Button>
          <Button onClick={() => download(`${code}.csv`, completionCsv(completion, lessons), 'text/csv')}>
            {workshopTexts.saveCsv()}
          </Button>
          <Button onClick={() => copy(text, workshopTexts.textCopied())}>{workshopTexts.copyText()}</Button>
          <Button variant="primary" onClick={() => copy(code, workshopTexts.codeCopied())}>
            {workshopTexts.copyCode()}
          </Button>
        </>
      }
    >
      <div className={styles.parts}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{workshopTexts.lesson()}</th>
              <th scope="col">{workshopTexts.goalsMet()}</th>
              <th scope="col">{workshopTexts.help()}</th>
            </tr>
          </thead>
          <tbody>
            {completion.lessons.map((one, index) => (
              <tr key={one.lesson}>
                <th scope="row">{lessons[index]?.title}</th>
                <td>{metWords(one)}</td>
                <td>{helpWords(one) || workshopTexts.noHelp()}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <dl className={styles.facts}>
          <dt>{workshopTexts.total()}</dt>
          <dd>{workshopTexts.metOf(all)}</dd>
          <dt>{workshopTexts.time()}</dt>
          <dd>{workshopTexts.minutesOf({ minutes })}</dd>
          <dt>{workshopTexts.right()}</dt>
          <dd>{right}</dd>
          <dt>{workshopTexts.code()}</dt>
          <dd>
            <code className={styles.digits}>{code}</code>
          </dd>
        </dl>
        {lessons.some(({ isExam }) => isExam) && <p>{workshopTexts.examCounts()}</p>}
        {kept.workshop.signed && <p>{workshopTexts.filesGoAlong()}</p>}
      </div>
    </Modal>
  );
}
