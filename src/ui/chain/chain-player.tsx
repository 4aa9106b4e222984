import { ChevronLeft, ChevronRight, Pause, Play, RotateCcw } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { SCENES, type ChainView } from '../../core/views/chain/chain-view.ts';
import type { Role } from '../../core/roles/role.ts';
import { chainTexts } from '../../texts/en/chain.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { RichText } from '../parts/rich-text.tsx';
import { Arrows, type Planes } from './arrows.tsx';
import { captionOf, sceneTitle } from './captions.ts';
import styles from './chain.module.css';
import { PlaneChoice } from './plane-choice.tsx';
import { RelationWords } from './relation-words.tsx';
import { Control, Stops } from './stops.tsx';
import { endOf, startOf, WHOLE } from './timeline.ts';
import { usePlayback, type Playback } from './use-playback.ts';

const roleWords: Readonly<Record<Role, () => string>> = {
  provider: chainTexts.provider,
  operator: chainTexts.operator,
  developer: chainTexts.developer,
};

/** The signs of the roles: colour alone would say nothing to many. */
const ROLE_SIGNS: Readonly<Record<Role, string>> = { provider: '▲', operator: '■', developer: '●' };

function CaptionText({ view, playback }: { view: ChainView; playback: Playback }) {
  const { scene } = playback.moment;
  const { title, sentences, owned } = captionOf(view, scene);
  return (
    <div className={styles.caption} role="status" aria-live={playback.playing ? 'off' : 'polite'}>
      <p className={styles.sceneOf}>{chainTexts.sceneOf({ number: SCENES.indexOf(scene) + 1 })}</p>
      <h3 className={styles.sceneTitle}>{title}</h3>
      <p className={styles.sentences}>{sentences.join(' ')}</p>
      {owned && (
        <p className={styles.owner} data-role={owned.role}>
          <span aria-hidden>{ROLE_SIGNS[owned.role]}</span>{' '}
          {chainTexts.ownedBy({ object: owned.object, role: roleWords[owned.role]() })}
        </p>
      )}
    </div>
  );
}

function PlayButton({ playback, last }: { playback: Playback; last: ChainView['end']['scene'] }) {
  const { playing, time, toggle, still } = playback;
  if (still) return null;
  const ended = time >= endOf(last);
  const label = playing ? chainTexts.pause() : ended ? chainTexts.again() : chainTexts.play();
  return (
    <IconButton
      icon={playing ? Pause : ended ? RotateCcw : Play}
      label={label}
      shortcut="Space"
      onClick={toggle}
    />
  );
}

/** Where in the scenes one is, to be dragged and clicked, and gone through with arrow keys. */
function Timeline({ view, playback }: { view: ChainView; playback: Playback }) {
  const { moment, time, still, seek, show } = playback;
  const number = SCENES.indexOf(moment.scene) + 1;
  const title = sceneTitle(moment.scene, view.model);
  return (
    <div className={styles.timeline}>
      {!still && (
        <input
          type="range"
          className={styles.slider}
          min={0}
          max={WHOLE}
          step={100}
          value={Math.round(time)}
          aria-label={chainTexts.position()}
          aria-valuetext={chainTexts.positionIn({ number, title })}
          onChange={(event) => seek(Number(event.target.value))}
        />
      )}
      <ol className={styles.scenes} aria-label={chainTexts.scenes()}>
        {SCENES.map((scene, index) => (
          <li key={scene} style={{ flexGrow: endOf(scene) - startOf(scene) }}>
            <button
              type="button"
              className={styles.scene}
              aria-label={chainTexts.scene({ number: index + 1, title: sceneTitle(scene, view.model) })}
              {...(scene === moment.scene && { 'aria-current': 'step' as const })}
              onClick={() => show(scene)}
            >
              {sceneTitle(scene, view.model)}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What is looked at takes the keys itself. */
const tabStop = { tabIndex: 0, 'data-first': true };

const drawKeys = (inside: readonly string[]) => <Kbd keys={inside.join('')} />;

/** Keys that a control with the focus uses itself. */
const OWN_KEYS: Readonly<Record<string, string>> = {
  ' ': 'button, input, summary',
  ArrowLeft: 'input, [role="tab"]',
  ArrowRight: 'input, [role="tab"]',
  Home: 'input, [role="tab"]',
  End: 'input, [role="tab"]',
};

/** The scenes of one chain, with what plays and explains them. */
export function ChainPlayer({ view, sample }: { view: ChainView; sample: string | null }) {
  const playback = usePlayback(view.end.scene);
  const [planes, setPlanes] = useState<Planes>('both');
  const stage = useRef<HTMLDivElement>(null);
  const request = useId();
  const { moment, step, show, toggle, still } = playback;

  // The keys are there at once.
  useEffect(() => stage.current?.focus({ preventScroll: true }), []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const own = OWN_KEYS[event.key];
    if (own !== undefined && event.target instanceof Element && event.target.matches(own)) return;
    if (event.key === ' ' && !still) toggle();
    else if (event.key === 'ArrowLeft') step(-1);
    else if (event.key === 'ArrowRight') step(1);
    else if (event.key === 'Home') show('dns');
    else if (event.key === 'End') show('pod');
    else return;
    event.preventDefault();
  };

  return (
    <section className={styles.player} aria-labelledby={request} onKeyDown={onKeyDown}>
      <p className={styles.request} id={request}>
        <code>{view.request.line}</code>
        <span aria-hidden>→</span>
        <span className={styles.outcome} data-how={view.end.how}>
          {view.end.outcome}
        </span>
        {sample !== null && <span className={styles.sample}>{chainTexts.fromSample({ sample })}</span>}
      </p>
      <div className={styles.scroller}>
        <div className={styles.stage} ref={stage} role="group" aria-label={chainTexts.stage()} {...tabStop}>
          <Arrows view={view} moment={moment} planes={planes} />
          {planes !== 'data' && <RelationWords view={view} />}
          <Stops view={view} now={moment.scene} />
          {planes !== 'data' && <Control view={view} />}
          <span className={styles.clusterName} data-outside={!view.proxy.inCluster}>
            {chainTexts.cluster()}
          </span>
        </div>
      </div>
      <CaptionText view={view} playback={playback} />
      <div className={styles.controls}>
        <div className={styles.buttons}>
          <IconButton
            icon={ChevronLeft}
            label={chainTexts.previous()}
            shortcut="←"
            onClick={() => step(-1)}
          />
          <PlayButton playback={playback} last={view.end.scene} />
          <IconButton icon={ChevronRight} label={chainTexts.next()} shortcut="→" onClick={() => step(1)} />
        </div>
        <Timeline view={view} playback={playback} />
      </div>
      <div className={styles.foot}>
        <PlaneChoice value={planes} onChange={setPlanes} />
        <p className={styles.keys}>
          {still ? chainTexts.stills() : <RichText parts={chainTexts.keys({ kbd: drawKeys })} />}
        </p>
      </div>
    </section>
  );
}
