import { Bookmark, Send } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { trafficTexts } from '../../texts/en/traffic.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { PaneTools } from '../shell/pane-tools.tsx';
import { useApp, useAppState, useWorkspace } from '../use-app.ts';
import { countExpectations } from './expectation-counts.ts';
import { SavedList } from './saved-list.tsx';
import { SaveRequest } from './save-request.tsx';
import { SeenRequests } from './seen-requests.tsx';
import { Story } from './story.tsx';
import type { SentTrace } from './describe-outcome.ts';
import styles from './trace.module.css';
import { WhyNotAnswer, WhyNotPicker } from './why-not.tsx';

/** The trace of the request on screen, and the saved requests beside it. */
export function TracePanel() {
  const { actions } = useWorkspace();
  const traced = useApp((state) => (state.traced?.ok ? state.traced : null));
  const {
    traceView: view,
    showTraceView,
    expectations: saved,
  } = useAppState('traceView', 'showTraceView', 'expectations');
  const counts = countExpectations(saved.values());
  const shown = traced === null && saved.size > 0 ? 'saved' : view;
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key !== 'Escape' || event.defaultPrevented || typing) return;
    event.preventDefault();
    actions.clearTrace();
  };
  return (
    // Ignore keys that bubble up from inside.
    <section
      className={styles.panel}
      aria-label={trafficTexts.trace()}
      data-view={shown}
      onKeyDown={onKeyDown}
    >
      <PaneTools>
        {traced && <WhyNotPicker />}
        <span className={styles.spring} />
        {traced && <SaveRequest traced={traced} />}
        <Button
          size="sm"
          variant="quiet"
          className={styles.switch}
          aria-pressed={shown === 'saved'}
          icon={<Bookmark size={13} aria-hidden />}
          onClick={() => showTraceView(shown === 'saved' ? 'trace' : 'saved')}
        >
          {counts.all > 0 ? trafficTexts.savedHolding(counts) : trafficTexts.saved()}
        </Button>
      </PaneTools>
      <div className={styles.columns}>
        <SavedList />
        {traced ? <Traced traced={traced} /> : <NothingSent />}
      </div>
    </section>
  );
}

function Traced({ traced }: { traced: SentTrace }) {
  const whyNot = useApp((state) => state.whyNot);
  return (
    <>
      <div className={styles.trace} tabIndex={-1}>
        {whyNot && <WhyNotAnswer key={whyNot} traced={traced} route={whyNot} />}
        <Story steps={traced.steps} />
      </div>
      <SeenRequests traced={traced} />
    </>
  );
}

function NothingSent() {
  const goTo = useApp((state) => state.goTo);
  return (
    <div className={styles.trace}>
      <EmptyState icon={<Send size={22} />} title={trafficTexts.noRequest()}>
        <p>{trafficTexts.aboutNoRequest()}</p>
        <Button size="sm" onClick={() => goTo('request')}>
          {trafficTexts.typeRequest()}
        </Button>
      </EmptyState>
    </div>
  );
}
