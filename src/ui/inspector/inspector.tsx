import { edgeOf } from '../edge-of.ts';
import { useApp } from '../use-app.ts';
import { inspectorTexts } from '../../texts/en/inspector.ts';
import { EdgeStory } from './edge-story.tsx';
import styles from './inspector.module.css';
import { ManyView } from './many-view.tsx';
import { NothingSelected } from './nothing-selected.tsx';
import { ObjectView } from './object-view.tsx';

/** What is selected, in detail: an object as a form, several to act upon, or the story of an edge. */
export function Inspector() {
  const selected = useApp((state) => state.selected);
  const edge = useApp((state) =>
    state.selectedEdge === null ? undefined : edgeOf(state, state.selectedEdge),
  );
  const keys = [...selected];
  const [first] = keys;
  return (
    <section className={styles.inspector} aria-label={inspectorTexts.inspector()}>
      {edge ? (
        <EdgeStory key={edge.id} edge={edge} />
      ) : first === undefined ? (
        <NothingSelected />
      ) : keys.length > 1 ? (
        <ManyView keys={keys} />
      ) : (
        <ObjectView key={first} resource={first} />
      )}
    </section>
  );
}
