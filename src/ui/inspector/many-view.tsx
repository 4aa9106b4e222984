import { ClipboardCopy, Copy, FolderInput, Trash2 } from 'lucide-react';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import { Button } from '../parts/button.tsx';
import { KindIcon } from '../parts/kind-icon.tsx';
import { useWorkspace } from '../use-app.ts';
import { inspectorTexts } from '../../texts/en/inspector.ts';
import styles from './inspector.module.css';

/** Several objects: which, and what can be done with all of them at once. */
export function ManyView({ keys }: { keys: readonly ResourceKey[] }) {
  const { actions, store } = useWorkspace();
  const movable = keys.filter((key) => parseKey(key).namespace !== '');
  return (
    <div className={styles.view}>
      <header className={styles.header}>
        <div className={styles.names}>
          <h2 className={styles.name}>{inspectorTexts.objectsSelected({ count: keys.length })}</h2>
          <p className={styles.facts}>{inspectorTexts.aboutObjectsSelected()}</p>
        </div>
      </header>
      <div className={styles.scroll} tabIndex={-1}>
        <div className={styles.bulk}>
          <Button
            size="sm"
            icon={<FolderInput size={14} />}
            disabled={movable.length === 0}
            onClick={() => store.getState().openDialog({ type: 'move', keys: movable, namespace: null })}
          >
            {inspectorTexts.moveToNamespace()}
          </Button>
          <Button
            size="sm"
            icon={<Copy size={14} />}
            onClick={() => void actions.run([{ id: 'duplicate', args: { keys } }])}
          >
            {inspectorTexts.duplicate()}
          </Button>
          <Button size="sm" icon={<ClipboardCopy size={14} />} onClick={() => void actions.copy(keys)}>
            {inspectorTexts.copyAsYaml()}
          </Button>
          <Button
            size="sm"
            variant="danger"
            icon={<Trash2 size={14} />}
            onClick={() => void actions.run([{ id: 'delete', args: { keys } }])}
          >
            {inspectorTexts.remove()}
          </Button>
        </div>
        <ul className={styles.objects} aria-label={inspectorTexts.selectedObjects()}>
          {keys.map((key) => (
            <ObjectLink key={key} resource={key} />
          ))}
        </ul>
      </div>
    </div>
  );
}

/** A line that leads to an object. */
export function ObjectLink({ resource }: { resource: ResourceKey }) {
  const { actions } = useWorkspace();
  const { group, kind, namespace, name } = parseKey(resource);
  return (
    <li>
      <button type="button" className={styles.object} onClick={() => void actions.goToResource(resource)}>
        <KindIcon group={group} kind={kind} />
        <span className={styles.objectName}>{name}</span>
        <span className={styles.objectPlace}>
          {kind}
          {namespace !== '' && ` · ${namespace}`}
        </span>
      </button>
    </li>
  );
}
