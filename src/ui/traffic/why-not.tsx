import { X } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import { isIngress, isRoute } from '../../core/topology/kind-names.ts';
import { trafficTexts } from '../../texts/en/traffic.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { useAnswer } from '../use-answer.ts';
import { useApp, useAppState } from '../use-app.ts';
import { StepRow } from './step-row.tsx';
import type { SentTrace } from './describe-outcome.ts';
import styles from './trace.module.css';

/** Explains for any route or Ingress why it does not get the request. */
export function WhyNotPicker() {
  const { nodes, whyNot, askWhyNot } = useAppState('nodes', 'whyNot', 'askWhyNot');
  const routes = useMemo(
    () =>
      [...nodes.values()]
        .filter((node) => (isRoute(node) || isIngress(node)) && node.origin === 'manifest')
        .map(({ key, namespace, name, kind }) => ({ key, kind, label: `${namespace}/${name} (${kind})` }))
        .toSorted((a, b) => (a.label < b.label ? -1 : 1)),
    [nodes],
  );
  const withIngresses = routes.some(({ kind }) => kind === 'Ingress');
  return (
    <select
      className={styles.picker}
      aria-label={withIngresses ? trafficTexts.whyNotRouteOrIngress() : trafficTexts.whyNotThis()}
      value={whyNot ?? ''}
      onChange={(event) => askWhyNot((event.target.value || null) as ResourceKey | null)}
    >
      <option value="">{trafficTexts.whyNotPick()}</option>
      {routes.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** Why a route or an Ingress does not get the request on screen. */
export function WhyNotAnswer({ traced, route }: { traced: SentTrace; route: ResourceKey }) {
  const askWhyNot = useApp((state) => state.askWhyNot);
  const ask = useCallback((analyzer: Analyzer) => analyzer.whyNot(traced.draft, route), [traced, route]);
  const view = useAnswer(ask);
  const { kind, namespace, name } = parseKey(route);
  const words = `${kind} ${namespace}/${name}`;
  return (
    <section
      className={styles.whyNot}
      aria-label={kind === 'Ingress' ? trafficTexts.whyNotThisIngress() : trafficTexts.whyNotThis()}
      aria-live="polite"
    >
      <header>
        <h3>
          {view?.ok && view.takes
            ? trafficTexts.getsIt({ route: words })
            : trafficTexts.whyNot({ route: words })}
        </h3>
        <IconButton
          icon={X}
          iconSize={13}
          size="sm"
          label={trafficTexts.closeAnswer()}
          onClick={() => askWhyNot(null)}
        />
      </header>
      {view === undefined && (
        <p className={styles.reason} aria-busy="true">
          {trafficTexts.computing()}
        </p>
      )}
      {view && !view.ok && <p className={styles.reason}>{view.message}</p>}
      {view?.ok && (
        <ul>
          <StepRow
            step={view.step}
            fault={
              !view.takes &&
              view.step.verdict === 'rejected' &&
              !['match', 'location', 'server'].includes(view.step.stage)
            }
          />
        </ul>
      )}
    </section>
  );
}
