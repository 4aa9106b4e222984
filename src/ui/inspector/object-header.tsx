import { Cable, Code, Copy, Ellipsis, PencilLine, Route, Trash2 } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import { isIngress, isRoute } from '../../core/topology/kind-names.ts';
import { Badge } from '../parts/badge.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { KindIcon } from '../parts/kind-icon.tsx';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { useWorkspace } from '../use-app.ts';
import { inspectorTexts } from '../../texts/en/inspector.ts';
import styles from './inspector.module.css';

/** A version in which lines break behind dots and slashes, before they do within words. */
const breakable = (version: string): ReactNode =>
  Array.from(version.matchAll(/[^./]+[./]?/g), ({ 0: part, index }) => (
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ));

type Props = { resource: ResourceKey; apiVersion: string; file: string; stale: boolean };

/** What the object is and what can be done with it as a whole. */
export function ObjectHeader({ resource, apiVersion, file, stale }: Props) {
  const { actions, store } = useWorkspace();
  const { group, kind, namespace, name } = parseKey(resource);
  const { openDialog, showRight } = store.getState();
  const showText = () => {
    showRight('yaml');
    void actions.goToResource(resource);
  };
  return (
    <header className={styles.header}>
      <div className={styles.identity}>
        <KindIcon group={group} kind={kind} size={20} />
        <div className={styles.names}>
          <h2 className={styles.name} title={name}>
            {name}
          </h2>
          <p className={styles.facts}>
            {namespace === '' ? kind : inspectorTexts.kindInNamespace({ kind, namespace })} ·{' '}
            <span className={styles.version}>{breakable(apiVersion)}</span>
            {stale && <Badge tone="warning">{inspectorTexts.lastGoodState()}</Badge>}
          </p>
        </div>
      </div>
      <div className={styles.tools} role="toolbar" aria-label={inspectorTexts.actionsOn({ name })}>
        <IconButton
          icon={Cable}
          iconSize={15}
          size="sm"
          label={inspectorTexts.connectTo()}
          onClick={() => openDialog({ type: 'connect', from: resource, row: null })}
        />
        {(isRoute({ group, kind }) || isIngress({ group, kind })) && (
          <IconButton
            icon={Route}
            iconSize={15}
            size="sm"
            label={
              isRoute({ group, kind }) ? inspectorTexts.whyNotThisRoute() : inspectorTexts.whyNotThisIngress()
            }
            onClick={() => void actions.askWhyNot(resource)}
          />
        )}
        <IconButton
          icon={Code}
          iconSize={15}
          size="sm"
          label={inspectorTexts.showIn({ file })}
          onClick={showText}
        />
        <IconButton
          icon={PencilLine}
          iconSize={15}
          size="sm"
          label={inspectorTexts.rename()}
          onClick={() => openDialog({ type: 'rename', key: resource })}
        />
        <Menu
          align="end"
          trigger={
            <button type="button" className={styles.more} aria-label={inspectorTexts.moreAbout({ name })}>
              <Ellipsis size={15} />
            </button>
          }
        >
          <MenuItem
            icon={Copy}
            onSelect={() => void actions.run([{ id: 'duplicate', args: { keys: [resource] } }])}
          >
            {inspectorTexts.duplicate()}
          </MenuItem>
          {namespace !== '' && (
            <MenuItem onSelect={() => openDialog({ type: 'move', keys: [resource], namespace: null })}>
              {inspectorTexts.moveToOther()}
            </MenuItem>
          )}
          <MenuItem onSelect={() => void actions.copy([resource])}>{inspectorTexts.copyAsYaml()}</MenuItem>
          <MenuItem
            icon={Trash2}
            danger
            onSelect={() => void actions.run([{ id: 'delete', args: { keys: [resource] } }])}
          >
            {inspectorTexts.remove()}
          </MenuItem>
        </Menu>
      </div>
    </header>
  );
}
