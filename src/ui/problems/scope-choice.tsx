import { CLUSTER_SCOPES, clusterScopeOf, type ClusterScope } from '../../core/model/cluster-scope.ts';
import { Button } from '../parts/button.tsx';
import { useAppState } from '../use-app.ts';
import styles from './problems-panel.module.css';

const READ_AS: Readonly<Record<ClusterScope, string>> = {
  detect: 'Whether it is missing or elsewhere is concluded from what the manifests hold.',
  whole: 'These manifests count as the whole cluster, so what is absent is missing.',
  part: 'These manifests count as a part of a cluster, so what is absent is not known.',
};

const CHOICES: Readonly<Record<ClusterScope, Readonly<{ button: string; done: string }>>> = {
  part: {
    button: 'Treat this workspace as a part of a cluster',
    done: 'This workspace is now treated as a part of a cluster.',
  },
  whole: {
    button: 'Treat this workspace as the whole cluster',
    done: 'This workspace is now treated as the whole cluster.',
  },
  detect: {
    button: 'Conclude it from the manifests',
    done: 'What is absent is now concluded from the manifests.',
  },
};

/** How an absent object is read, with the other ways as buttons. */
export function ScopeChoice() {
  const { options, setOptions, toast } = useAppState('options', 'setOptions', 'toast');
  const scope = clusterScopeOf(options);
  const others = (['part', 'whole', 'detect'] as const).filter((one) => one !== scope);
  return (
    <div className={styles.suppression}>
      <p>{READ_AS[scope]}</p>
      {others.map((one) => (
        <Button
          key={one}
          size="sm"
          onClick={() => {
            setOptions(CLUSTER_SCOPES[one]);
            toast({ tone: 'success', message: CHOICES[one].done });
          }}
        >
          {CHOICES[one].button}
        </Button>
      ))}
    </div>
  );
}
