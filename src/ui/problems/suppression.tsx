import { Eye, EyeOff } from 'lucide-react';
import type { MouseEvent } from 'react';
import { namesRule } from '../../core/model/ignored-rules.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { Button } from '../parts/button.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { problemsTexts } from '../../texts/en/problems.ts';
import styles from './problems-panel.module.css';
import { subjectOf } from './subject-of.ts';

/** The row is removed: keep the keyboard focus in the list. */
const stayInList = ({ currentTarget }: MouseEvent<HTMLElement>): void =>
  currentTarget.closest<HTMLElement>('[tabindex="-1"]')?.focus();

/** Actions to ignore a finding's rule; for a suppressed finding, to stop ignoring it. */
export const Suppression = ({ finding }: { finding: Finding }) => (
  <div className={styles.suppression}>
    {finding.suppressed === undefined ? <Ignore finding={finding} /> : <StopIgnoring finding={finding} />}
  </div>
);

function Ignore({ finding: { code, resource } }: { finding: Finding }) {
  const { actions } = useWorkspace();
  const suppressed = useApp((state) => state.options.suppressed);
  const setOptions = useApp((state) => state.setOptions);
  return (
    <>
      {resource !== null && (
        <Button
          size="sm"
          variant="quiet"
          icon={<EyeOff size={12} />}
          title={problemsTexts.aboutIgnoreForObject()}
          onClick={(event) => {
            stayInList(event);
            void actions.run([{ id: 'ignore-rule', args: { key: resource, code } }]);
          }}
        >
          {problemsTexts.ignoreForObject()}
        </Button>
      )}
      <Button
        size="sm"
        variant="quiet"
        icon={resource === null && <EyeOff size={12} />}
        title={problemsTexts.aboutIgnoreInWorkspace()}
        onClick={(event) => {
          stayInList(event);
          setOptions({ suppressed: [...suppressed, code] });
        }}
      >
        {resource === null ? problemsTexts.ignoreRuleInWorkspace() : problemsTexts.ignoreInWorkspace()}
      </Button>
    </>
  );
}

function StopIgnoring({ finding }: { finding: Finding }) {
  const { code, resource } = finding;
  const { actions } = useWorkspace();
  const suppressed = useApp((state) => state.options.suppressed);
  const setOptions = useApp((state) => state.setOptions);
  const byObject = finding.suppressed === 'object' && resource !== null;
  const stopIgnoring = () => {
    if (byObject) return void actions.run([{ id: 'stop-ignoring-rule', args: { key: resource, code } }]);
    return setOptions({ suppressed: suppressed.filter((entry) => !namesRule(entry, code)) });
  };
  return (
    <>
      <p>
        {byObject
          ? problemsTexts.suppressedByObject({ object: subjectOf(finding) })
          : problemsTexts.suppressedBySettings()}
      </p>
      <Button size="sm" icon={<Eye size={12} />} onClick={stopIgnoring}>
        {problemsTexts.stopIgnoring()}
      </Button>
    </>
  );
}
