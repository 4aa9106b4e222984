import { useEffect, useMemo, useState } from 'react';
import { presenterTexts } from '../../texts/en/presenter.ts';
import { useLatest } from '../canvas/use-latest.ts';
import { useApp, useWorkspace } from '../use-app.ts';
import {
  notesFragment,
  openNotesChannel,
  type NotesCommand,
  type NotesMessage,
  type NotesView,
} from './notes-protocol.ts';
import { stepText } from './step-text.ts';
import type { Presenter } from './use-position.ts';

const SIZE = 'popup,width=560,height=760';

/** What the notes show of a presentation. */
function useNotesView({ position, groups, steps, upcoming, frozen }: Presenter): NotesView {
  const { lesson } = useWorkspace();
  const blank = useApp((state) => state.presentation?.blank === true);
  const since = useApp((state) => state.presentation?.since ?? 0);
  return useMemo(() => {
    const of = lesson?.open.lesson;
    return {
      title: of?.title ?? null,
      step: steps.length === 0 ? null : stepText(position.step, steps),
      revealed: {
        count: Math.min(position.revealed, groups.length),
        all: groups.length,
        tiers: groups[position.revealed - 1] ?? [],
      },
      upcoming,
      notes: of?.notes ?? [],
      minutes: of?.minutes ?? null,
      since,
      screen: frozen ? 'frozen' : blank ? 'blank' : 'shown',
    };
  }, [lesson, position, groups, steps, upcoming, frozen, blank, since]);
}

/**
 * Keeps the window of notes up to date, and does what is asked for there.
 * @returns opens that window
 */
export function useNotes(presenter: Presenter, run: (command: NotesCommand) => void): () => void {
  const { store } = useWorkspace();
  const [id] = useState(() => crypto.randomUUID());
  const view = useNotesView(presenter);
  const latest = useLatest({ view, run });
  const channel = useMemo(() => openNotesChannel(id), [id]);

  useEffect(() => {
    const send = (message: NotesMessage) => channel.postMessage(message);
    const receive = ({ data }: MessageEvent<NotesMessage>) => {
      if (data.type === 'hello') send({ type: 'view', view: latest.current.view });
      if (data.type === 'command') latest.current.run(data.command);
    };
    const end = () => send({ type: 'end' });
    channel.addEventListener('message', receive);
    window.addEventListener('pagehide', end);
    return () => {
      end();
      channel.removeEventListener('message', receive);
      window.removeEventListener('pagehide', end);
    };
  }, [channel, latest]);
  useEffect(() => channel.postMessage({ type: 'view', view } satisfies NotesMessage), [channel, view]);

  return () => {
    const opened = window.open(
      `${location.pathname}${location.search}${notesFragment(id)}`,
      `notes-${id}`,
      SIZE,
    );
    if (!opened) store.getState().toast({ tone: 'error', message: presenterTexts.notesBlocked() });
  };
}
