import { useCallback, useState, type DragEvent } from 'react';
import {
  collect,
  collectedCsv,
  merged,
  stuckGoals,
  type CollectedRow,
} from '../../core/lessons/completion/collect.ts';
import type { CodeFault } from '../../core/lessons/completion/completion-code.ts';
import type { KeptWorkshop } from '../../state/lessons/kept-workshop.ts';
import type { WorkshopLesson } from '../../core/lessons/workshop/workshop-lessons.ts';
import { chooseFile } from '../../state/disk/choose-file.ts';
import { download } from '../../state/disk/download.ts';
import { workshopTexts } from '../../texts/en/workshop.ts';
import dialogs from '../dialogs/dialogs.module.css';
import { useClose } from '../dialogs/use-close.ts';
import { useLoaded } from '../lessons/use-loaded.ts';
import { Button } from '../parts/button.tsx';
import { SelectField, TextField } from '../parts/field.tsx';
import { Modal } from '../parts/modal.tsx';
import { useWorkspace } from '../use-app.ts';
import { CollectedTable } from './collected-table.tsx';
import styles from './workshop.module.css';

const FAULTS: Readonly<Record<CodeFault, (values: { line: number }) => string>> = {
  'no-code': workshopTexts.noCode,
  'other-workshop': workshopTexts.otherWorkshop,
  mistyped: workshopTexts.mistyped,
};

/** The most characters of a file that learners hand in; links to their files are the largest part. */
const MOST = 5_000_000;

/** Where a teacher collects what learners hand in. */
export function CollectDialog() {
  const { actions } = useWorkspace();
  const close = useClose();
  const [reads, setReads] = useState(0);
  const [chosen, setChosen] = useState(0);
  const load = useCallback(async () => {
    const workshops = await actions.workshops();
    const prepared = await workshops.prepared();
    // It is asked again when one more was taken up.
    return { workshops, prepared, reads };
  }, [actions, reads]);
  const loaded = useLoaded(load);
  if (!loaded) return null;
  const { prepared, workshops } = loaded;
  const kept = prepared[chosen];
  return (
    <Modal
      title={workshopTexts.collectTitle()}
      description={workshopTexts.aboutCollect()}
      width={960}
      onClose={close}
    >
      <div className={styles.parts}>
        {prepared.length > 0 ? (
          <SelectField
            label={workshopTexts.which()}
            value={chosen}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {prepared.map(({ workshop: { title, nonce }, since }, index) => (
              <option key={`${nonce} ${since}`} value={index}>
                {workshopTexts.whichOf({ title, nonce, day: since })}
              </option>
            ))}
          </SelectField>
        ) : (
          <p>{workshopTexts.nonePrepared()}</p>
        )}
        <TakeUp
          takeUp={workshops.takeUp}
          onTaken={() => {
            setChosen(0);
            setReads(reads + 1);
          }}
        />
        {kept && <Of key={`${kept.workshop.nonce} ${kept.packId}`} kept={kept} load={workshops.lessons} />}
      </div>
    </Modal>
  );
}

type TakeUpProps = { takeUp: (link: string) => Promise<string | null>; onTaken: () => void };

function TakeUp({ takeUp, onTaken }: TakeUpProps) {
  const [link, setLink] = useState('');
  const [reason, setReason] = useState<string | null>(null);
  const take = async () => {
    const why = await takeUp(link);
    setReason(why);
    if (why !== null) return;
    setLink('');
    onTaken();
  };
  return (
    <div className={styles.line}>
      <TextField
        label={workshopTexts.linkOfAnother()}
        value={link}
        error={reason ?? undefined}
        onChange={(event) => setLink(event.target.value)}
      />
      <Button disabled={link.trim() === ''} onClick={() => void take()}>
        {workshopTexts.takeUp()}
      </Button>
    </div>
  );
}

type OfProps = {
  kept: KeptWorkshop;
  load: (pack: string, ids: readonly string[]) => Promise<readonly WorkshopLesson[]>;
};

/** The codes of one workshop, and the table of them. */
function Of({ kept: { workshop, packId }, load }: OfProps) {
  const loadLessons = useCallback(() => load(packId, workshop.lessons), [load, packId, workshop]);
  const lessons = useLoaded(loadLessons);
  const [text, setText] = useState('');
  const [rows, setRows] = useState<readonly CollectedRow[]>([]);
  const [said, setSaid] = useState<readonly string[]>([]);
  if (!lessons) return null;

  const add = (texts: readonly string[]) => {
    const found = texts.map((one) => collect(one.slice(0, MOST), workshop, lessons));
    const more = found.flatMap((one) => one.rows);
    setRows((before) => merged(before, more));
    const faults = found.flatMap((one) => one.faults).map(({ line, why }) => FAULTS[why]({ line }));
    setSaid([workshopTexts.added({ count: more.length }), ...faults.slice(0, 10)]);
  };
  const dropped = async (event: DragEvent) => {
    event.preventDefault();
    // The window would open it as manifests.
    event.stopPropagation();
    add(await Promise.all([...event.dataTransfer.files].map((file) => file.text())));
  };
  const chooseOne = async () => {
    const file = await chooseFile('.json,.csv,.txt,application/json,text/csv,text/plain');
    if (file) add([await file.text()]);
  };
  return (
    <>
      <div onDragOver={(event) => event.preventDefault()} onDrop={(event) => void dropped(event)}>
        <label className={styles.codes}>
          {workshopTexts.codes()}
          <textarea
            className={dialogs.text}
            spellCheck={false}
            rows={4}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <p className={dialogs.note}>{workshopTexts.dropFiles()}</p>
      </div>
      <div className={styles.buttons}>
        <Button
          variant="primary"
          disabled={text.trim() === ''}
          onClick={() => {
            add([text]);
            setText('');
          }}
        >
          {workshopTexts.add()}
        </Button>
        <Button onClick={() => void chooseOne()}>{workshopTexts.openFiles()}</Button>
        <Button
          disabled={rows.length === 0}
          onClick={() => download(`workshop-${workshop.nonce}.csv`, collectedCsv(rows, lessons), 'text/csv')}
        >
          {workshopTexts.saveTable()}
        </Button>
      </div>
      <div role="status" className={styles.said}>
        {said.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
      {rows.length > 0 && <CollectedTable rows={rows} lessons={lessons} />}
      {rows.length > 0 && <Stuck rows={rows} lessons={lessons} />}
    </>
  );
}

function Stuck({ rows, lessons }: { rows: readonly CollectedRow[]; lessons: readonly WorkshopLesson[] }) {
  const stuck = stuckGoals(rows, lessons);
  if (stuck.length === 0) return null;
  return (
    <section aria-label={workshopTexts.stuck()}>
      <h3 className={styles.title}>{workshopTexts.stuck()}</h3>
      <ul className={styles.said}>
        {stuck.slice(0, 12).map(({ lesson, say, count }) => (
          <li key={`${lesson} ${say}`}>{workshopTexts.stuckOf({ say, lesson, count, all: rows.length })}</li>
        ))}
      </ul>
    </section>
  );
}
