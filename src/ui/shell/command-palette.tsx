import { Command } from 'cmdk';
import { Dialog } from 'radix-ui';
import { useMemo, useState } from 'react';
import { kinds } from '../../core/kinds/registry.ts';
import { samples } from '../../samples/samples.ts';
import { Kbd } from '../parts/kbd.tsx';
import { KindIcon } from '../parts/kind-icon.tsx';
import { useReturnFocus } from '../parts/use-return-focus.ts';
import { matchesWords } from '../matches-words.ts';
import { useAppState, useWorkspace } from '../use-app.ts';
import { appActions } from './app-actions.ts';
import { byTitle } from './by-title.ts';
import { patterns } from './patterns.ts';
import styles from './command-palette.module.css';

/** Objects listed at once; typing narrows them down. */
const MAX_OBJECTS_OFFERED = 60;

/** Every action, every object, every kind to add, every sample and file, by typing a part of its name. */
export function CommandPalette() {
  const workspace = useWorkspace();
  const { actions, store } = workspace;
  const { openDialog, nodes, files } = useAppState('openDialog', 'nodes', 'files');
  const { workspace: current, workspaces } = useAppState('workspace', 'workspaces');
  const [query, setQuery] = useState('');
  const returnFocus = useReturnFocus();

  const objects = useMemo(() => {
    if (query.trim() === '') return [];
    const found = [];
    for (const node of nodes.values()) {
      if (node.origin !== 'manifest' || !matchesWords(`${node.kind} ${node.namespace}/${node.name}`, query))
        continue;
      if (found.push(node) === MAX_OBJECTS_OFFERED) break;
    }
    return found;
  }, [nodes, query]);
  const shownActions = byTitle(
    [...appActions, ...patterns].filter((action) =>
      matchesWords(`${action.title} ${action.keywords ?? ''}`, query),
    ),
    query,
  );
  const shownKinds =
    query === ''
      ? []
      : kinds.filter((kind) => matchesWords(`Add ${kind.kind} ${kind.shortNames.join(' ')}`, query));
  const shownSamples =
    query === '' ? [] : samples.filter((sample) => matchesWords(`sample ${sample.title()}`, query));
  const shownWorkspaces =
    query === ''
      ? []
      : workspaces.filter(
          ({ id, name, deleted }) =>
            deleted === null && id !== current && matchesWords(`workspace ${name}`, query),
        );
  const shownFiles = query === '' ? [] : files.filter((file) => matchesWords(file.path, query));

  const choose = (run: () => unknown) => () => {
    openDialog(null);
    void run();
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && openDialog(null)}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.overlay} />
        <Dialog.Content
          className={styles.content}
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
        >
          <Dialog.Title className="visually-hidden">Find a command or object</Dialog.Title>
          <Command shouldFilter={false} label="Commands and objects">
            <Command.Input
              placeholder="Type a command, or the name of an object"
              value={query}
              onValueChange={setQuery}
            />
            <Command.List>
              <Command.Empty>No results.</Command.Empty>
              {objects.length > 0 && (
                <Command.Group heading="Objects">
                  {objects.map((node) => (
                    <Command.Item
                      key={node.key}
                      value={node.key}
                      onSelect={choose(() => actions.goToResource(node.key))}
                    >
                      <KindIcon group={node.group} kind={node.kind} />
                      <span className={styles.text}>
                        {node.namespace && `${node.namespace}/`}
                        {node.name}
                      </span>
                      <span className={styles.aside}>{node.kind}</span>
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              {shownActions.length > 0 && (
                <Command.Group heading="Commands">
                  {shownActions.map((action) => (
                    <Command.Item
                      key={action.id}
                      value={`action ${action.id}`}
                      onSelect={choose(() => action.run(workspace))}
                    >
                      <span className={styles.text}>{action.title}</span>
                      {action.shortcut && <Kbd keys={action.shortcut} />}
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              {shownKinds.length > 0 && (
                <Command.Group heading="Add an object">
                  {shownKinds.map((kind) => {
                    const id = `${kind.group}/${kind.kind}`;
                    const open = () =>
                      store
                        .getState()
                        .openDialog({ type: 'create', kind: id, namespace: null, connect: null });
                    return (
                      <Command.Item key={id} value={`add ${id}`} onSelect={choose(open)}>
                        <KindIcon group={kind.group} kind={kind.kind} />
                        <span className={styles.text}>Add {kind.kind}…</span>
                      </Command.Item>
                    );
                  })}
                </Command.Group>
              )}
              {shownFiles.length > 0 && (
                <Command.Group heading="Files">
                  {shownFiles.map(({ path }) => (
                    <Command.Item
                      key={path}
                      value={`file ${path}`}
                      onSelect={choose(() => {
                        store.getState().openFile(path);
                        store.getState().showRight('yaml');
                      })}
                    >
                      <span className={styles.text}>{path}</span>
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              {shownWorkspaces.length > 0 && (
                <Command.Group heading="Workspaces">
                  {shownWorkspaces.map(({ id, name }) => (
                    <Command.Item
                      key={id}
                      value={`workspace ${id}`}
                      onSelect={choose(() => actions.openWorkspace(id))}
                    >
                      <span className={styles.text}>Open the workspace: {name}</span>
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              {shownSamples.length > 0 && (
                <Command.Group heading="Samples">
                  {shownSamples.map(({ id, title }) => (
                    <Command.Item
                      key={id}
                      value={`sample ${id}`}
                      onSelect={choose(() => actions.openSample(id))}
                    >
                      <span className={styles.text}>Open sample: {title()}</span>
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
