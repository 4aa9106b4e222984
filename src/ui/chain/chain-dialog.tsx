import { useState } from 'react';
import { CHAIN_MODELS, type ChainModel } from '../../core/views/chain/chain-view.ts';
import { chainTexts } from '../../texts/en/chain.ts';
import { Modal } from '../parts/modal.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useApp } from '../use-app.ts';
import { ChainPlayer } from './chain-player.tsx';
import styles from './chain.module.css';
import { useChains, type ShownChains } from './use-chains.ts';

const modelWords: Readonly<Record<ChainModel, () => string>> = {
  gateway: chainTexts.gatewayModel,
  ingress: chainTexts.ingressModel,
};

/** The model to begin with: that of the workspace, the Gateway API where it has both or none. */
const firstModel = ({ gateway, ingress }: ShownChains): ChainModel =>
  ingress?.sample === null && gateway?.sample !== null ? 'ingress' : 'gateway';

function Chains({ chains }: { chains: ShownChains }) {
  const [model, setModel] = useState(() => firstModel(chains));
  return (
    <Tabs
      label={chainTexts.models()}
      value={model}
      onChange={setModel}
      tabs={CHAIN_MODELS.map((id) => {
        const chain = chains[id];
        return {
          id,
          label: modelWords[id](),
          content: chain && (
            <ChainPlayer
              key={`${id} ${chain.view.request.line} ${chain.view.end.scene}`}
              view={chain.view}
              sample={chain.sample}
            />
          ),
        };
      })}
    />
  );
}

/** The chain of a request in six scenes, for each model. */
export function ChainDialog() {
  const openDialog = useApp((state) => state.openDialog);
  const chains = useChains();
  return (
    <Modal title={chainTexts.title()} width={1240} tall onClose={() => openDialog(null)}>
      {chains === 'failed' ? (
        <p className={styles.message} role="alert">
          {chainTexts.failed()}
        </p>
      ) : chains === undefined ? (
        <p className={styles.message} role="status">
          {chainTexts.loading()}
        </p>
      ) : (
        <Chains chains={chains} />
      )}
    </Modal>
  );
}
