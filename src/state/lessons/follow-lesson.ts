import type { Lesson } from '../../core/lessons/format/lesson.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { sameValue } from '../../core/incremental/same-value.ts';
import { selectsKey } from '../../core/lessons/selectors/select-objects.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import type { AppStore } from '../app-store.ts';
import { keysOf, withCards } from './keys-of.ts';

/** What may not be edited in a lesson, with the words that say why. */
export function lockedIn(
  { locked }: Pick<Lesson, 'locked'>,
  keys: Iterable<ResourceKey>,
): ReadonlyMap<ResourceKey, string> {
  const found = new Map<ResourceKey, string>();
  for (const key of keys) {
    const lock = locked.find(({ selector }) => selectsKey(selector, key));
    if (lock) found.set(key, lessonsTexts.locked({ why: lock.why ?? lessonsTexts.lockedAsGiven() }));
  }
  return found;
}

/** Keeps what is locked, and what the lesson is about, in step with the objects that there are. */
export function followLesson(lesson: Lesson, store: AppStore): () => void {
  const focus = lesson.screen.focus.map(({ selector }) => selector);
  const follow = () => {
    const state = store.getState();
    const locked = lockedIn(lesson, state.nodes.keys());
    if (!sameValue([...locked], [...state.locks.objects])) state.lockObjects(locked);
    if (focus.length === 0) return;
    const subject = new Set(withCards(keysOf(focus, state), state));
    if (!state.subject || !sameValue([...subject], [...state.subject])) store.setState({ subject });
  };
  follow();
  return store.subscribe((state, before) => {
    if (state.nodes !== before.nodes || state.shownOn !== before.shownOn) follow();
  });
}
