import { fieldNames, findTerm } from '../../core/lessons/glossary/find-term.ts';
import { glossaryTexts } from '../../texts/en/glossary.ts';
import { inspectorTexts } from '../../texts/en/inspector.ts';
import { useGlossary } from '../glossary/use-glossary.ts';
import { Kbd } from '../parts/kbd.tsx';
import type { Help } from './form/help.ts';
import styles from './inspector.module.css';

/** The foot of the inspector: what the field means that is pointed at or in focus. Always as high, so that nothing moves. */
export const FieldHelp = ({ help, file }: { help: Help | null; file: string | null }) => (
  <footer className={styles.help} aria-hidden>
    {help ? (
      <>
        <p className={styles.helpTitle}>
          <code>{help.title}</code> <span>{help.rules}</span>
          {file !== null && <span> · {inspectorTexts.writesTo({ file })}</span>}
        </p>
        <p>
          {help.meaning} <TermOf field={help.title} />
        </p>
      </>
    ) : (
      <p className={styles.helpTitle}>{inspectorTexts.aboutFields()}</p>
    )}
  </footer>
);

/** The keys that open the glossary at the field in focus, where it has a term. */
function TermOf({ field }: { field: string }) {
  const terms = useGlossary();
  const term = terms === null || terms === 'failed' ? null : findTerm(terms, fieldNames(field));
  return (
    term && (
      <span>
        <Kbd keys="Alt+G" /> {glossaryTexts.termOfField({ term: term.term })}
      </span>
    )
  );
}
