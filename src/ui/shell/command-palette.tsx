import { Command } from 'cmdk';
import { Dialog } from 'radix-ui';
import { useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { kinds } from '../../core/kinds/registry.ts';
import { samples } from '../../samples/samples.ts';
import { inEnglish } from '../../texts/language.ts';
import { commandsTexts } from '../../texts/en/commands.ts';
import { shellTexts } from '../../texts/en/shell.ts';
import { Kbd } from '../parts/kbd.tsx';
import { KindIcon } from '../parts/kind-icon.tsx';
import { useReturnFocus } from '../parts/use-return-focus.ts';
import { matchesWords } from '../matches-words.ts';
import { useAppState, useWorkspace } from '../use-app.ts';
import { actionWords } from './action-words.ts';
import { appAction, appActions } from './app-actions.ts';
import { byTitle } from './by-title.ts';
import { LessonItems } from './lesson-items.tsx';
import { ofOpen } from './seen-of.ts';
import { useShown } from './use-shown.ts';
import { patterns } from './patterns.ts';
import styles from './command-palette.module.css';

/** Objects listed at once; typing narrows them down. */
const MAX_OBJECTS_OFFERED = 60;

/** Words to search in: in the language of the window, and as English tutorials have them. */
const inBoth = (...texts: readonly (() => string)[]): string =>
  texts.flatMap((text) => [text(), inEnglish(text)]).join(' ');

/** Everything that needs no target, under its title and with what it is found by. */
const commands = () =>
  [
    ...appActions.map((action) => ({ ...action, ...actionWords[action.id] })),
    ...patterns.map((pattern) => ({ ...pattern, run: ofOpen(pattern.run) })),
  ].map(({ title, keywords = '', ...command }) => ({
    ...command,
    title: title(),
    english: inEnglish(title),
    searched: `${inBoth(title)} ${keywords}`,
  }));

/**
 * Every action, every object, every kind to add, every lesson, sample and file, by typing a part of its name.
 * @param typed what was typed before it was there
 * @param isChosen whether Enter came after it: then the first that fits runs at once
 */
export function CommandPalette({
  typed = '',
  isChosen = false,
}: {
  typed?: string | undefined;
  isChosen?: boolean | undefined;
}) {
  const workspace = useWorkspace();
  const { actions } = workspace;
  // Objects and files are those that are looked at.
  const seen = useShown() ?? workspace;
  const nodes = useStore(seen.store, (state) => state.nodes);
  const files = useStore(seen.store, (state) => state.files);
  const { openDialog } = useAppState('openDialog');
  const hasCluster = workspace.cluster?.state.getState().isLeft === false;
  const { unavailable, foreignKeys } = useAppState('unavailable', 'foreignKeys');
  const { workspace: current, workspaces } = useAppState('workspace', 'workspaces');
  const [query, setQuery] = useState(typed);
  const returnFocus = useReturnFocus();
  const box = useRef<HTMLInputElement>(null);

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
    commands().filter(
      ({ id, searched, ...command }) =>
        !unavailable.has(id) && (!('onCluster' in command) || hasCluster) && matchesWords(searched, query),
    ),
    query,
  );
  const shownKinds =
    query === ''
      ? []
      : kinds.filter(({ kind, shortNames }) => {
          const title = () => commandsTexts.addOne({ kind });
          return matchesWords([title(), inEnglish(title), ...shortNames].join(' '), query);
        });
  const shownSamples =
    query === '' || unavailable.has('open-sample')
      ? []
      : samples.filter(({ title }) => matchesWords(inBoth(commandsTexts.samples, title), query));
  const shownWorkspaces =
    query === '' || unavailable.has('workspaces')
      ? []
      : workspaces.filter(
          ({ id, name, deleted }) =>
            deleted === null &&
            id !== current &&
            matchesWords(
              inBoth(commandsTexts.allWorkspaces, () => name),
              query,
            ),
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
          onOpenAutoFocus={(event) => {
            // Radix would select what was typed, for the next key to delete.
            event.preventDefault();
            box.current?.focus();
            box.current?.setSelectionRange(typed.length, typed.length);
            if (isChosen)
              box.current?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
          }}
          onCloseAutoFocus={returnFocus}
        >
          <Dialog.Title className="visually-hidden">{shellTexts.find()}</Dialog.Title>
          <Command shouldFilter={false} label={commandsTexts.label()}>
            <Command.Input
              ref={box}
              placeholder={commandsTexts.placeholder()}
              value={query}
              onValueChange={setQuery}
            />
            <Command.List label={commandsTexts.label()}>
              <Command.Empty>{commandsTexts.noResults()}</Command.Empty>
              {objects.length > 0 && (
                <Command.Group heading={commandsTexts.objects()}>
                  {objects.map((node) => (
                    <Command.Item
                      key={node.key}
                      value={node.key}
                      onSelect={choose(() => seen.actions.goToResource(node.key))}
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
                <Command.Group heading={commandsTexts.commands()}>
                  {shownActions.map((action) => (
                    <Command.Item
                      key={action.id}
                      value={`action ${action.id}`}
                      onSelect={choose(() => action.run(workspace))}
                    >
                      <span className={styles.text}>{action.title}</span>
                      {'shortcut' in action && !foreignKeys.has(action.shortcut) && (
                        <Kbd keys={action.shortcut} />
                      )}
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              {shownKinds.length > 0 && (
                <Command.Group heading={commandsTexts.addObject()}>
                  {shownKinds.map((kind) => {
                    const id = `${kind.group}/${kind.kind}`;
                    const create = ofOpen(({ store }) =>
                      store
                        .getState()
                        .openDialog({ type: 'create', kind: id, namespace: null, connect: null }),
                    );
                    return (
                      <Command.Item key={id} value={`add ${id}`} onSelect={choose(() => create(workspace))}>
                        <KindIcon group={kind.group} kind={kind.kind} />
                        <span className={styles.text}>{commandsTexts.addOne({ kind: kind.kind })}</span>
                      </Command.Item>
                    );
                  })}
                </Command.Group>
              )}
              {shownFiles.length > 0 && (
                <Command.Group heading={commandsTexts.files()}>
                  {shownFiles.map(({ path }) => (
                    <Command.Item
                      key={path}
                      value={`file ${path}`}
                      onSelect={choose(() => {
                        seen.store.getState().openFile(path);
                        return appAction('show-yaml').run(workspace);
                      })}
                    >
                      <span className={styles.text}>{path}</span>
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              {shownWorkspaces.length > 0 && (
                <Command.Group heading={commandsTexts.allWorkspaces()}>
                  {shownWorkspaces.map(({ id, name }) => (
                    <Command.Item
                      key={id}
                      value={`workspace ${id}`}
                      onSelect={choose(() => actions.openWorkspace(id))}
                    >
                      <span className={styles.text}>{commandsTexts.openOneWorkspace({ name })}</span>
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              {query !== '' && !unavailable.has('lessons') && <LessonItems query={query} choose={choose} />}
              {shownSamples.length > 0 && (
                <Command.Group heading={commandsTexts.samples()}>
                  {shownSamples.map(({ id, title }) => (
                    <Command.Item
                      key={id}
                      value={`sample ${id}`}
                      onSelect={choose(() => actions.openSample(id))}
                    >
                      <span className={styles.text}>{commandsTexts.openOneSample({ title: title() })}</span>
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
