import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import { takableObjects, type TakableObject } from '../../core/cluster/takable-objects.ts';
import type { TakenManifests } from '../../core/cluster/taken-manifests.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { clusterTexts } from '../../texts/en/cluster.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { useClose } from '../dialogs/use-close.ts';
import { DiffPreview } from '../editor/diff-preview.tsx';
import { FileChange } from '../editor/file-change.tsx';
import { Button } from '../parts/button.tsx';
import { Checkbox, TextField } from '../parts/field.tsx';
import { Modal } from '../parts/modal.tsx';
import { useAnswer } from '../use-answer.ts';
import { useApp, useWorkspace, WorkspaceContext } from '../use-app.ts';
import styles from './cluster.module.css';
import { useClusterObjects, useSession } from './use-session.ts';

/** More objects, files and sentences than people read are counted. */
const MOST = 400;
const MOST_FILES = 20;

/** Chooses objects of the cluster, shows them as manifests, and makes them files of the workspace in one step. */
export function TakeObjectsDialog() {
  const session = useSession();
  const { actions } = useWorkspace();
  const close = useClose();
  const objects = useClusterObjects(session);
  const own = useApp(({ nodes }) => nodes);
  const [all] = useState(() => takableObjects(session.connection.view().objects));
  const [chosen, setChosen] = useState<ReadonlySet<ResourceKey>>(new Set());
  const [withoutDefaults, setWithoutDefaults] = useState(true);
  const [secrets, setSecrets] = useState(false);
  const [taken, setTaken] = useState<TakenManifests | null>(null);
  const { context } = session.link;
  const count = chosen.size;
  const take = () => {
    if (!taken) return;
    close();
    session.lookAway();
    actions.addFiles(
      taken.files,
      clusterTexts.tookTitle({ count, context }),
      clusterTexts.took({ count, context }),
    );
  };
  return (
    <Modal
      title={clusterTexts.takeTitle()}
      description={clusterTexts.aboutTake({ context })}
      width={900}
      tall
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{partsTexts.cancel()}</Button>
          <Button variant="primary" disabled={!taken || count === 0} onClick={take}>
            {clusterTexts.takeThese({ count })}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <ObjectChoice all={all} own={own} chosen={chosen} onChoose={setChosen} />
        <Checkbox
          label={clusterTexts.withoutDefaults()}
          checked={withoutDefaults}
          onChange={({ target }) => setWithoutDefaults(target.checked)}
        />
        <Checkbox
          label={clusterTexts.withSecrets()}
          hint={session.link.secrets ? clusterTexts.aboutWithSecrets() : clusterTexts.secretsNotRead()}
          checked={secrets}
          disabled={!session.link.secrets}
          onChange={({ target }) => setSecrets(target.checked)}
        />
        <section aria-label={clusterTexts.preview()}>
          <h3 className={styles.heading}>{clusterTexts.preview()}</h3>
          {count === 0 && <p>{clusterTexts.noneChosen()}</p>}
          {count > 0 && !objects && <p role="status">{clusterTexts.loadingObjects()}</p>}
          {count > 0 && objects && (
            <WorkspaceContext value={objects}>
              <Preview {...{ chosen, withoutDefaults, secrets }} onTaken={setTaken} />
            </WorkspaceContext>
          )}
        </section>
      </div>
    </Modal>
  );
}

type ChoiceProps = {
  all: readonly TakableObject[];
  /** What the workspace has already. */
  own: ReadonlyMap<ResourceKey, unknown>;
  chosen: ReadonlySet<ResourceKey>;
  onChoose: (chosen: ReadonlySet<ResourceKey>) => void;
};

function ObjectChoice({ all, own, chosen, onChoose }: ChoiceProps) {
  const [find, setFind] = useState('');
  const [showsMade, setShowsMade] = useState(false);
  const listed = useMemo(() => {
    const words = find.toLowerCase().split(/\s+/);
    return all.filter(
      ({ name, maker }) =>
        (showsMade || maker === null) && words.every((word) => name.toLowerCase().includes(word)),
    );
  }, [all, find, showsMade]);
  const free = listed.filter(({ key }) => !own.has(key));
  const isAll = free.length > 0 && free.every(({ key }) => chosen.has(key));
  const toggle = (key: ResourceKey) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChoose(next);
  };
  const toggleAll = () => {
    const next = new Set(chosen);
    for (const { key } of free) {
      if (isAll) next.delete(key);
      else next.add(key);
    }
    onChoose(next);
  };
  return (
    <div className={styles.stack}>
      <div className={styles.line}>
        <TextField
          label={clusterTexts.find()}
          value={find}
          onChange={({ target }) => setFind(target.value)}
        />
        <Button disabled={free.length === 0} onClick={toggleAll}>
          {isAll ? clusterTexts.chooseNone() : clusterTexts.chooseAll()}
        </Button>
      </div>
      <Checkbox
        label={clusterTexts.made()}
        checked={showsMade}
        onChange={({ target }) => setShowsMade(target.checked)}
      />
      <p role="status" className={styles.muted}>
        {clusterTexts.chosen({ count: chosen.size, all: all.length })}
      </p>
      {listed.length === 0 && <p>{clusterTexts.nothingFound()}</p>}
      <ul className={styles.choice} aria-label={clusterTexts.takeTitle()}>
        {listed.slice(0, MOST).map(({ key, name, maker }) => (
          <li key={key}>
            <Checkbox
              label={name}
              hint={
                own.has(key) ? clusterTexts.isInWorkspace() : maker !== null && clusterTexts.madeBy({ maker })
              }
              disabled={own.has(key)}
              checked={chosen.has(key)}
              onChange={() => toggle(key)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

type PreviewProps = {
  chosen: ReadonlySet<ResourceKey>;
  withoutDefaults: boolean;
  secrets: boolean;
  onTaken: (taken: TakenManifests | null) => void;
};

function Preview({ chosen, withoutDefaults, secrets, onTaken }: PreviewProps) {
  const query = JSON.stringify([withoutDefaults, secrets, ...chosen]);
  const ask = useCallback(
    async (analyzer: Analyzer) => ({
      query,
      taken: await analyzer.takenManifests([...chosen], { withoutDefaults, secrets }),
    }),
    [query, chosen, withoutDefaults, secrets],
  );
  const answer = useAnswer(ask);
  // Nothing is taken that was shown for another choice.
  const taken = answer?.query === query ? answer.taken : null;
  useEffect(() => onTaken(taken), [taken, onTaken]);
  if (!taken) return <p role="status">{clusterTexts.previewing()}</p>;
  const { files, leftOut } = taken;
  return (
    <div className={styles.stack}>
      {taken.secrets > 0 && <p>{clusterTexts.secretsLeft({ count: taken.secrets })}</p>}
      {leftOut.length > 0 && (
        <details>
          <summary>{clusterTexts.moreLeftOut({ count: leftOut.length })}</summary>
          <ul>
            {leftOut.slice(0, MOST).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
      {files.slice(0, MOST_FILES).map(({ path, text }) => (
        <FileChange key={path} path={path}>
          <DiffPreview before="" after={text} />
        </FileChange>
      ))}
      {files.length > MOST_FILES && <p>{clusterTexts.moreFiles({ count: files.length - MOST_FILES })}</p>}
    </div>
  );
}
