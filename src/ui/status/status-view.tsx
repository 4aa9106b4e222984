import { useCallback, useState } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { StatusBlock } from '../../core/views/status/status-blocks.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { Words } from '../help/words.tsx';
import { Button } from '../parts/button.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { healthOf } from '../parts/state-words.ts';
import { useApp, useWorkspace } from '../use-app.ts';
import { statusTexts } from '../../texts/en/status.ts';
import { AssumeClass } from './assume-class.tsx';
import { Deviations } from './deviations.tsx';
import { FromCluster } from './from-cluster.tsx';
import { RawConditions } from './raw-conditions.tsx';
import { StatusPart } from './status-part.tsx';
import styles from './status-view.module.css';
import { useShown } from '../shell/use-shown.ts';
import { later } from '../parts/later.tsx';
import { useAnswer } from '../use-answer.ts';

const InCluster = later(async () => (await import('../cluster/in-cluster.tsx')).InCluster);

/** The computed status of one object: in sentences, part by part, and as conditions; then the status from a cluster. */
export function StatusView({ resource }: { resource: ResourceKey }) {
  const workspace = useWorkspace();
  const { actions, store, cluster } = workspace;
  const isOfCluster = useShown() === workspace;
  const [pasted, setPasted] = useState<string | null>(null);
  const ask = useCallback((analyzer: Analyzer) => analyzer.status(resource, pasted), [resource, pasted]);
  const view = useAnswer(ask);
  const changed = useApp(({ options }) => Object.keys(options.choices).length);
  const implementation = useApp(({ implementations: [first] }) => (first?.preset ? first.name : null));
  if (view === undefined)
    return (
      <p className={styles.waiting} aria-busy="true">
        {statusTexts.computing()}
      </p>
    );
  if (view === null) return null;
  const { state, refused, sentence, blocks, supportedFeatures, addresses, absentClass } = view;
  const go = ({ path, about }: StatusBlock) => {
    if (path.length === 0 && about) return void actions.goToResource(about);
    store.getState().showRight('yaml');
    return void actions.goToResource(resource, path);
  };
  return (
    <div className={styles.view} tabIndex={-1}>
      <p className={styles.sentence} data-state={state}>
        <SeverityIcon severity={healthOf[state]} size={16} />
        <span>
          <Words>{sentence}</Words>
        </span>
      </p>
      {refused && (
        <Button size="sm" onClick={() => store.getState().showInspector('fields')}>
          {statusTexts.showWhy()}
        </Button>
      )}
      {absentClass !== null && <AssumeClass name={absentClass} />}
      {blocks.map((block) => (
        <StatusPart key={block.id} block={block} onGo={go} />
      ))}
      {addresses.length > 0 && (
        <p className={styles.line}>
          <span>{statusTexts.addresses()}</span> {addresses.join(', ')}
        </p>
      )}
      {supportedFeatures.length > 0 && (
        <details className={styles.features}>
          <summary>{statusTexts.supportedFeatures({ count: supportedFeatures.length })}</summary>
          <p>{supportedFeatures.join(', ')}</p>
        </details>
      )}
      <Deviations deviations={view.deviations} implementation={implementation} />
      <RawConditions view={view} />
      <FromCluster view={view} pasted={pasted} onPaste={setPasted} />
      {cluster && isOfCluster && <InCluster session={cluster} resource={resource} />}
      <p className={styles.foot}>
        {implementation !== null
          ? statusTexts.computedAs({ name: implementation })
          : changed === 0
            ? statusTexts.computedAsSpecified()
            : statusTexts.computedWithChoices({ count: changed })}{' '}
        <button
          type="button"
          className={styles.link}
          onClick={() => store.getState().openDialog({ type: 'settings' })}
        >
          {statusTexts.whereDifferent()}
        </button>
      </p>
    </div>
  );
}
