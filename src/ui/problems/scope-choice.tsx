import { CLUSTER_SCOPES, clusterScopeOf, type ClusterScope } from '../../core/model/cluster-scope.ts';
import { Button } from '../parts/button.tsx';
import { useAppState } from '../use-app.ts';
import { problemsTexts } from '../../texts/en/problems.ts';
import styles from './problems-panel.module.css';

const READ_AS: Readonly<Record<ClusterScope, () => string>> = {
  detect: problemsTexts.readAsDetected,
  whole: problemsTexts.readAsWhole,
  part: problemsTexts.readAsPart,
};

const CHOICES: Readonly<Record<ClusterScope, Readonly<{ button: () => string; done: () => string }>>> = {
  part: {
    button: problemsTexts.treatAsPart,
    done: problemsTexts.treatedAsPart,
  },
  whole: {
    button: problemsTexts.treatAsWhole,
    done: problemsTexts.treatedAsWhole,
  },
  detect: {
    button: problemsTexts.detect,
    done: problemsTexts.detected,
  },
};

/** How an absent object is read, with the other ways as buttons. */
export function ScopeChoice() {
  const { options, setOptions, toast } = useAppState('options', 'setOptions', 'toast');
  const scope = clusterScopeOf(options);
  const others = (['part', 'whole', 'detect'] as const).filter((one) => one !== scope);
  return (
    <div className={styles.suppression}>
      <p>{READ_AS[scope]()}</p>
      {others.map((one) => (
        <Button
          key={one}
          size="sm"
          onClick={() => {
            setOptions(CLUSTER_SCOPES[one]);
            toast({ tone: 'success', message: CHOICES[one].done() });
          }}
        >
          {CHOICES[one].button()}
        </Button>
      ))}
    </div>
  );
}
