import { BookOpenText, Cog, Globe, Monitor } from 'lucide-react';
import type { ReactNode } from 'react';
import { SCENES, type ChainView, type Scene } from '../../core/views/chain/chain-view.ts';
import { chainTexts } from '../../texts/en/chain.ts';
import { KindIcon } from '../parts/kind-icon.tsx';
import { isReached, portsText } from './captions.ts';
import styles from './chain.module.css';
import { BOXES, placeOf, type Box } from './geometry.ts';

/** How far the request is: at a stop, past it, not yet there; `out`: it never gets there. */
type StopState = 'waiting' | 'now' | 'passed' | 'out';

function stateOf(view: ChainView, stop: Scene, now: Scene): StopState {
  if (!isReached(view, stop)) return 'out';
  const distance = SCENES.indexOf(stop) - SCENES.indexOf(now);
  return distance === 0 ? 'now' : distance < 0 ? 'passed' : 'waiting';
}

type CardProps = {
  box: Box;
  state: StopState | 'aside';
  icon: ReactNode;
  title: string;
  name?: string | undefined;
  tier: string;
  children?: ReactNode;
};

/** A card of the stage. */
function Card({ box, state, icon, title, name, tier, children }: CardProps) {
  return (
    <li
      className={styles.card}
      style={placeOf(box)}
      data-state={state}
      data-tier={tier}
      {...(state === 'now' && { 'aria-current': 'step' as const })}
    >
      <span className={styles.head}>
        <span className={styles.icon}>{icon}</span>
        <span className={styles.title} title={title}>
          {title}
        </span>
      </span>
      {name !== undefined && name !== '' && (
        <span className={styles.name} title={name}>
          {name}
        </span>
      )}
      {children}
    </li>
  );
}

const Fact = ({ children }: { children: string }) => (
  <span className={styles.fact} title={children}>
    {children}
  </span>
);

const ICON = 16;

function ProxyTitle({ view: { model, proxy } }: { view: ChainView }) {
  const { software, inCluster } = proxy;
  if (!inCluster) return chainTexts.outside();
  if (model === 'ingress')
    return software === null ? chainTexts.anyControllerPods() : chainTexts.controllerPods({ software });
  return software === null ? chainTexts.anyProxyPods() : chainTexts.proxyPods({ software });
}

/** What carries the request in the cluster: where it comes in, and the rules that it is held against. */
function ProxyCard({ view, now }: { view: ChainView; now: Scene }) {
  const { entry, choice } = view;
  const entered = stateOf(view, 'entry', now);
  const chosen = stateOf(view, 'route', now);
  const facts = entry && [
    entry.name === null ? entry.protocol : `:${entry.port} ${entry.protocol}`,
    ...(entry.hostname === null ? [] : [entry.hostname]),
    ...(entry.certificate === null ? [] : [`TLS ${entry.certificate}`]),
  ];
  const title =
    entry &&
    (entry.name === null
      ? chainTexts.implied({ port: entry.port })
      : chainTexts.listener({ name: entry.name }));
  return (
    <li className={styles.proxy} style={placeOf(BOXES.proxy)} data-outside={!view.proxy.inCluster}>
      <span className={styles.proxyTitle}>
        <ProxyTitle view={view} />
      </span>
      <ul>
        <li
          className={styles.part}
          data-state={entered}
          data-tier="gateway"
          {...(entered === 'now' && { 'aria-current': 'step' as const })}
        >
          <span className={styles.name}>{title ?? chainTexts.entryNone()}</span>
          {facts && <Fact>{facts.join(' · ')}</Fact>}
        </li>
        <li
          className={styles.rules}
          data-state={chosen}
          {...(chosen === 'now' && { 'aria-current': 'step' as const })}
        >
          {choice.winner ? (
            <span className={styles.rule} data-won>
              <span className={styles.name} title={choice.winner.label}>
                {choice.winner.label}
              </span>
              <Fact>{`${choice.winner.object.kind} ${choice.winner.object.name}`}</Fact>
            </span>
          ) : (
            <span className={styles.rule}>
              <span className={styles.name}>{chainTexts.noRule()}</span>
            </span>
          )}
          {choice.losers.map(({ label, reason, object }) => (
            <span key={`${object.key} ${label}`} className={styles.rule} data-lost>
              <span className={styles.name} title={label}>
                {label}
              </span>
              <span className={styles.reason} title={reason}>
                {reason}
              </span>
            </span>
          ))}
          {choice.more > 0 && <Fact>{chainTexts.more({ count: choice.more })}</Fact>}
        </li>
      </ul>
    </li>
  );
}

function ServiceCard({ view, now }: { view: ChainView; now: Scene }) {
  const { backend } = view;
  const state = stateOf(view, 'service', now);
  const looked = state === 'passed' || state === 'now';
  return (
    <Card
      box={BOXES.service}
      state={state}
      tier="service"
      icon={<KindIcon group="" kind="Service" size={ICON} color="currentColor" />}
      title={chainTexts.service()}
      name={backend ? `${backend.object.name}${backend.port === null ? '' : `:${backend.port}`}` : undefined}
    >
      {backend && (
        <span className={styles.endpoints} data-looked={looked}>
          <Fact>
            {backend.endpoints.length > 0
              ? `${chainTexts.endpoints()}: ${backend.endpoints.slice(0, 3).join(', ')}`
              : chainTexts.noEndpoints()}
          </Fact>
        </span>
      )}
      <span className={styles.aside}>{chainTexts.notAHop()}</span>
    </Card>
  );
}

const MOST_PODS = 3;

function PodsCard({ view, now }: { view: ChainView; now: Scene }) {
  const { pods } = view;
  const state = stateOf(view, 'pod', now);
  const drawn = Math.min(MOST_PODS, Math.max(1, pods?.replicas ?? 1));
  return (
    <Card
      box={BOXES.pods}
      state={state}
      tier="workload"
      icon={<KindIcon group="" kind="Pod" size={ICON} color="currentColor" />}
      title={pods ? chainTexts.pod({ count: pods.replicas ?? 0 }) : chainTexts.pods()}
      name={pods ? (pods.object?.name ?? chainTexts.pods()) : chainTexts.noPods()}
    >
      {pods && (
        <span className={styles.pods} aria-hidden>
          {Array.from({ length: drawn }, (_, index) => (
            <span key={index} className={styles.pod} data-chosen={index === 0}>
              {pods.port === null ? '' : `:${pods.port}`}
            </span>
          ))}
        </span>
      )}
    </Card>
  );
}

/** All that stands on the stage, in the order in which the request comes to it. */
export function Stops({ view, now }: { view: ChainView; now: Scene }) {
  const { request, balancer, model } = view;
  const [address] = balancer.addresses;
  return (
    <ul className={styles.stops}>
      <Card
        box={BOXES.client}
        state="passed"
        tier="support"
        icon={<Monitor size={ICON} />}
        title={chainTexts.client()}
      >
        <Fact>{request.protocol}</Fact>
      </Card>
      <Card
        box={BOXES.dns}
        state={stateOf(view, 'dns', now)}
        tier="support"
        icon={<BookOpenText size={ICON} />}
        title={chainTexts.dns()}
        name={request.host === '' ? chainTexts.anyHost() : request.host}
      >
        <Fact>{`→ ${address ?? chainTexts.assigned()}`}</Fact>
      </Card>
      <Card
        box={BOXES.balancer}
        state={stateOf(view, 'balancer', now)}
        tier="entry"
        icon={<Globe size={ICON} />}
        title={chainTexts.balancer()}
        name={balancer.object?.name}
      >
        <Fact>
          {model === 'gateway' ? portsText(balancer.ports) : chainTexts.sharedBy({ count: balancer.shared })}
        </Fact>
      </Card>
      <ProxyCard view={view} now={now} />
      <ServiceCard view={view} now={now} />
      <PodsCard view={view} now={now} />
    </ul>
  );
}

/** What decides over the data plane: the class, and the controller that it names. */
export function Control({ view }: { view: ChainView }) {
  const { kind, name, controller } = view.class;
  return (
    <ul className={styles.stops} aria-label={chainTexts.controlPlane()}>
      <Card
        box={BOXES.class}
        state="aside"
        tier="gateway"
        icon={
          <KindIcon group="gateway.networking.k8s.io" kind="GatewayClass" size={ICON} color="currentColor" />
        }
        title={kind}
        name={name === '' ? chainTexts.noClass() : name}
      />
      <Card
        box={BOXES.controller}
        state="aside"
        tier="gateway"
        icon={<Cog size={ICON} />}
        title={chainTexts.controller()}
      >
        <Fact>{controller ?? chainTexts.controllerNotHere()}</Fact>
      </Card>
    </ul>
  );
}
