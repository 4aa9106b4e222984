import type { LanguageChoice } from '../../state/settings-slice.ts';
import { chooseLanguage } from '../../texts/choose-language.ts';
import { settingsTexts } from '../../texts/en/settings.ts';
import { currentLanguage, LANGUAGES, languages } from '../../texts/language.ts';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/field.tsx';
import { useAppState, useWorkspace } from '../use-app.ts';
import styles from './dialogs.module.css';

/** The language of the window. Another one comes with the next load of the page, which loses nothing. */
export function LanguageField() {
  const { actions } = useWorkspace();
  const { language, setLanguage } = useAppState('language', 'setLanguage');
  const next = chooseLanguage(language, navigator.languages, languages);
  return (
    <>
      <SelectField
        label={settingsTexts.language()}
        hint={settingsTexts.aboutLanguage()}
        value={language}
        onChange={(event) => setLanguage(event.target.value as LanguageChoice)}
      >
        <option value="system">{settingsTexts.system()}</option>
        {languages.map((each) => (
          <option key={each} value={each} lang={each}>
            {LANGUAGES[each]}
          </option>
        ))}
      </SelectField>
      {next !== currentLanguage() && (
        <div role="status" className={styles.reload}>
          <p>{settingsTexts.changesWhenReloaded({ language: LANGUAGES[next] })}</p>
          <Button size="sm" onClick={actions.reload}>
            {settingsTexts.reload()}
          </Button>
        </div>
      )}
    </>
  );
}
