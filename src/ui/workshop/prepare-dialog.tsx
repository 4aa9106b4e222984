import { ArrowDown, ArrowUp } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { UnlockRule } from '../../core/lessons/workshop/workshop.ts';
import type { WorkshopLesson } from '../../core/lessons/workshop/workshop-lessons.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { workshopTexts } from '../../texts/en/workshop.ts';
import { useClose } from '../dialogs/use-close.ts';
import { CopyLink } from '../lessons/copy-link.tsx';
import { useLoaded } from '../lessons/use-loaded.ts';
import { Button } from '../parts/button.tsx';
import { Checkbox, SelectField, TextField } from '../parts/field.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Modal } from '../parts/modal.tsx';
import { useWorkspace } from '../use-app.ts';
import { QrCode } from './qr-code.tsx';
import styles from './workshop.module.css';

/** What a teacher chooses for a workshop, and then its link. */
export function PrepareDialog({ pack }: { pack: string }) {
  const { actions } = useWorkspace();
  const load = useCallback(async () => {
    const [lessons, files] = await Promise.all([
      (await actions.workshops()).lessons(pack, null),
      (await actions.packs()).filesOf(pack),
    ]);
    const summary = await (await actions.packs()).summary(files);
    return { lessons, title: summary.pack?.title ?? pack };
  }, [actions, pack]);
  const loaded = useLoaded(load);
  return loaded ? <Form pack={pack} title={loaded.title} lessons={loaded.lessons} /> : null;
}

type FormProps = { pack: string; title: string; lessons: readonly WorkshopLesson[] };

/** What can be switched on and off. */
const SWITCHES = ['asksName', 'hints', 'solutions', 'signed'] as const;

function Form({ pack, title, lessons }: FormProps) {
  const { actions } = useWorkspace();
  const close = useClose();
  const [order, setOrder] = useState(lessons);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [on, setOn] = useState({ asksName: true, hints: true, solutions: true, signed: false });
  const [unlock, setUnlock] = useState<UnlockRule>('free');
  const [minutes, setMinutes] = useState('');
  const [url, setUrl] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);

  const limit = minutes.trim() === '' ? null : Number(minutes);
  const isLimit = limit === null || (Number.isInteger(limit) && limit >= 1 && limit <= 600);
  const toggle = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  const move = (at: number, by: number) => {
    const next = [...order];
    next.splice(at + by, 0, ...next.splice(at, 1));
    setOrder(next);
  };
  const make = async () => {
    setTried(true);
    const ids = order.flatMap(({ id }) => (picked.has(id) ? [id] : []));
    if (ids.length === 0 || !isLimit) return;
    setUrl(await (await actions.workshops()).prepare(pack, { ...on, unlock, minutes: limit, lessons: ids }));
  };

  if (url !== null)
    return (
      <Modal
        title={workshopTexts.linkIsReady()}
        description={workshopTexts.aboutLink()}
        onClose={close}
        footer={<Button onClick={() => setUrl(null)}>{workshopTexts.back()}</Button>}
      >
        <div className={styles.parts}>
          <CopyLink label={workshopTexts.link()} url={url} />
          <QrCode url={url} />
        </div>
      </Modal>
    );

  const words = {
    asksName: [workshopTexts.asksName(), workshopTexts.aboutAsksName()],
    hints: [workshopTexts.hints(), undefined],
    solutions: [workshopTexts.solutions(), undefined],
    signed: [workshopTexts.signed(), workshopTexts.aboutSigned()],
  } as const;
  return (
    <Modal
      title={workshopTexts.prepareOne({ title })}
      description={workshopTexts.aboutPrepare()}
      width={720}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{workshopTexts.cancel()}</Button>
          <Button variant="primary" onClick={() => void make()}>
            {workshopTexts.makeLink()}
          </Button>
        </>
      }
    >
      <div className={styles.parts}>
        <fieldset className={styles.group}>
          <legend>{workshopTexts.lessons()}</legend>
          <ol className={styles.picks}>
            {order.map((lesson, at) => (
              <li key={lesson.id}>
                <Checkbox
                  label={lesson.title}
                  hint={lessonsTexts.minutes({ minutes: lesson.minutes })}
                  checked={picked.has(lesson.id)}
                  onChange={() => toggle(lesson.id)}
                />
                <IconButton
                  icon={ArrowUp}
                  size="sm"
                  label={workshopTexts.earlier({ title: lesson.title })}
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                />
                <IconButton
                  icon={ArrowDown}
                  size="sm"
                  label={workshopTexts.later({ title: lesson.title })}
                  disabled={at === order.length - 1}
                  onClick={() => move(at, 1)}
                />
              </li>
            ))}
          </ol>
          {isTried && picked.size === 0 && (
            <p role="alert" className={styles.wrong}>
              {workshopTexts.pickLessons()}
            </p>
          )}
        </fieldset>
        <fieldset className={styles.group}>
          <legend>{workshopTexts.rules()}</legend>
          {SWITCHES.map((name) => (
            <Checkbox
              key={name}
              label={words[name][0]}
              hint={words[name][1]}
              checked={on[name]}
              onChange={(event) => setOn({ ...on, [name]: event.target.checked })}
            />
          ))}
          <SelectField
            label={workshopTexts.unlock()}
            value={unlock}
            onChange={(event) => setUnlock(event.target.value === 'in-order' ? 'in-order' : 'free')}
          >
            <option value="free">{workshopTexts.free()}</option>
            <option value="in-order">{workshopTexts.inOrder()}</option>
          </SelectField>
          <TextField
            label={workshopTexts.minutes()}
            hint={workshopTexts.aboutMinutes()}
            inputMode="numeric"
            value={minutes}
            error={isLimit ? undefined : workshopTexts.noMinutes()}
            onChange={(event) => setMinutes(event.target.value)}
          />
        </fieldset>
      </div>
    </Modal>
  );
}
