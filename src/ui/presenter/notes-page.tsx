import { useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { startSucceeded } from '../../state/safe-start/starts.ts';
import { browserStorage } from '../../state/settings-storage.ts';
import { presenterTexts } from '../../texts/en/presenter.ts';
import { currentLanguage } from '../../texts/language.ts';
import { ProseView } from '../lessons/prose.tsx';
import { Button } from '../parts/button.tsx';
import styles from './notes-page.module.css';
import { openNotesChannel, type NotesCommand, type NotesMessage, type NotesView } from './notes-protocol.ts';
import { plainProse } from './plain-prose.ts';
import { presenterKey } from './presenter-keys.ts';
import { tiersText } from './tiers-text.ts';

const MINUTE = 60_000;

/** Shows the notes of a presentation in the place of the workbench. */
export function openNotes(root: HTMLElement, id: string): void {
  startSucceeded(browserStorage('localStorage'));
  document.title = presenterTexts.notesTitle();
  createRoot(root).render(<NotesPage id={id} />);
}

/** What the window that presents says, and how to ask it for something. */
function useConnection(id: string) {
  const [view, setView] = useState<NotesView | null>(null);
  const [ended, setEnded] = useState(false);
  const channel = useMemo(() => openNotesChannel(id), [id]);
  useEffect(() => {
    const receive = ({ data }: MessageEvent<NotesMessage>) => {
      if (data.type === 'view') setView(data.view);
      if (data.type === 'view' || data.type === 'end') setEnded(data.type === 'end');
    };
    channel.addEventListener('message', receive);
    channel.postMessage({ type: 'hello' } satisfies NotesMessage);
    return () => channel.removeEventListener('message', receive);
  }, [channel]);
  const run = (command: NotesCommand) =>
    channel.postMessage({ type: 'command', command } satisfies NotesMessage);
  return { view, ended, run };
}

/** The time, to the second. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function Times({ since, minutes }: Pick<NotesView, 'since' | 'minutes'>) {
  const now = useNow();
  const passed = Math.max(0, Math.floor((now - since) / MINUTE));
  const over = minutes === null ? 0 : passed - minutes;
  return (
    <dl className={styles.times}>
      <dt>{presenterTexts.clock()}</dt>
      <dd>
        {new Intl.DateTimeFormat(currentLanguage(), { hour: '2-digit', minute: '2-digit' }).format(now)}
      </dd>
      <dt>{presenterTexts.elapsed()}</dt>
      <dd>{presenterTexts.minutes({ count: passed })}</dd>
      <dt>{presenterTexts.planned()}</dt>
      <dd data-over={over > 0}>
        {minutes === null ? presenterTexts.noMinutes() : presenterTexts.minutes({ count: minutes })}
        {over > 0 && ` · ${presenterTexts.over({ count: over })}`}
      </dd>
    </dl>
  );
}

const screens = {
  shown: presenterTexts.isShown,
  blank: presenterTexts.isBlank,
  frozen: presenterTexts.isFrozen,
} as const;

const upcomingText = (upcoming: NotesView['upcoming']): string => {
  switch (upcoming.type) {
    case 'reveal':
      return presenterTexts.nextReveal({ what: tiersText(upcoming.tiers) });
    case 'step':
      return presenterTexts.nextStep({ title: upcoming.title });
    case 'end':
      return presenterTexts.nextEnd();
  }
};

function Notes({ view, run }: { view: NotesView; run: (command: NotesCommand) => void }) {
  const { title, step, revealed, upcoming, notes, screen } = view;
  return (
    <>
      <header className={styles.head}>
        <h1>{title === null ? presenterTexts.notesTitle() : presenterTexts.notesOf({ title })}</h1>
        <p role="status">
          {step !== null && `${step} · `}
          {presenterTexts.revealedOf({ revealed: revealed.count, all: revealed.all })}
          {` · ${presenterTexts.screen()}: ${screens[screen]()}`}
        </p>
        <Times since={view.since} minutes={view.minutes} />
      </header>
      <section className={styles.next}>
        <h2>{presenterTexts.nextIs()}</h2>
        <p>{upcomingText(upcoming)}</p>
      </section>
      <div className={styles.buttons}>
        <Button onClick={() => run('previous')}>{presenterTexts.previous()}</Button>
        <Button variant="primary" onClick={() => run('next')}>
          {presenterTexts.next()}
        </Button>
        <Button aria-pressed={screen === 'blank'} onClick={() => run('blank')}>
          {presenterTexts.blank()}
        </Button>
        <Button aria-pressed={screen === 'frozen'} onClick={() => run('freeze')}>
          {screen === 'frozen' ? presenterTexts.unfreeze() : presenterTexts.freeze()}
        </Button>
      </div>
      <section className={styles.notes}>
        <h3 className="visually-hidden">{presenterTexts.notesTitle()}</h3>
        {notes.length === 0 ? (
          <p className={styles.none}>{presenterTexts.noNotes()}</p>
        ) : (
          <ProseView prose={plainProse(notes)} />
        )}
      </section>
    </>
  );
}

/** The window of notes: what is to be said, what comes next, and the time. */
export function NotesPage({ id }: { id: string }) {
  const { view, ended, run } = useConnection(id);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = presenterKey(event);
      if (key !== 'next' && key !== 'previous' && key !== 'blank' && key !== 'freeze') return;
      event.preventDefault();
      run(key);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  if (ended || !view)
    return (
      <main className={styles.page}>
        <p className={styles.none} role="status">
          {ended ? presenterTexts.gone() : presenterTexts.waiting()}
        </p>
      </main>
    );
  return (
    <main className={styles.page}>
      <Notes view={view} run={run} />
    </main>
  );
}
