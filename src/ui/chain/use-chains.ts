import { useCallback, useEffect, useState } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import {
  CHAIN_MODELS,
  type ChainModel,
  type ChainView,
  type ChainViews,
} from '../../core/views/chain/chain-view.ts';
import { loadSample, samples } from '../../samples/samples.ts';
import { useAnswer } from '../use-answer.ts';
import { useApp, useWorkspace } from '../use-app.ts';

/** The sample that stands for a model of which a workspace has nothing: the smallest. */
const SAMPLES: Readonly<Record<ChainModel, string>> = { gateway: 'smallest', ingress: 'ingress' };

/** The chain of a model, with the title of the sample that it is of where it is not of the workspace. */
export type ShownChain = Readonly<{ view: ChainView; sample: string | null }>;

export type ShownChains = Readonly<Record<ChainModel, ShownChain | null>>;

async function sampleChain(analyzer: Analyzer, model: ChainModel): Promise<ShownChain | null> {
  const id = SAMPLES[model];
  const files = await loadSample(id);
  const view = files && (await analyzer.chainOfTexts(files))[model];
  return view ? { view, sample: samples.find((one) => one.id === id)?.title() ?? id } : null;
}

/** The chains of samples for the models that are missing; kept, since samples do not change. */
function useSampleChains(own: ChainViews | undefined) {
  const { analyzer } = useWorkspace();
  const [found, setFound] = useState<Partial<ShownChains>>({});
  const [failed, setFailed] = useState(false);
  const missing = CHAIN_MODELS.filter((model) => own && !own[model] && !found[model]).join(' ');
  useEffect(() => {
    let gone = false;
    for (const model of CHAIN_MODELS) {
      if (!missing.includes(model)) continue;
      sampleChain(analyzer, model).then(
        (chain) => gone || setFound((before) => ({ ...before, [model]: chain })),
        (error: unknown) => {
          console.error('The chain of a sample could not be followed:', error);
          if (!gone) setFailed(true);
        },
      );
    }
    return () => {
      gone = true;
    };
  }, [analyzer, missing]);
  return { found, failed };
}

/**
 * The chain of each model: of the request on the canvas where it takes that way, else of an example in the workspace,
 * else of a sample. Undefined until they are known.
 */
export function useChains(): ShownChains | undefined | 'failed' {
  const draft = useApp((state) => (state.traced ? state.traced.draft : null));
  const own = useAnswer(useCallback((analyzer) => analyzer.chain(draft), [draft]));
  const { found, failed } = useSampleChains(own);
  if (failed) return 'failed';
  if (!own) return undefined;
  const shown = (model: ChainModel): ShownChain | null | undefined => {
    const view = own[model];
    return view ? { view, sample: null } : found[model];
  };
  const [gateway, ingress] = [shown('gateway'), shown('ingress')];
  return gateway === undefined || ingress === undefined ? undefined : { gateway, ingress };
}
