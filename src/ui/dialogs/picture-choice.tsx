import type { PictureLook } from '../../state/view-slice.ts';
import { dialogsTexts } from '../../texts/en/dialogs.ts';
import { Checkbox, SelectField } from '../parts/field.tsx';
import { useApp } from '../use-app.ts';
import styles from './dialogs.module.css';

const themes = [
  ['window', dialogsTexts.asInWindow],
  ['light', dialogsTexts.light],
  ['dark', dialogsTexts.dark],
] as const;

type Props = Readonly<{ look: PictureLook; setLook: (look: PictureLook) => void }>;

/** How pictures are drawn: their theme, and the path of the request where there is one on the canvas. */
export function PictureChoice({ look, setLook }: Props) {
  const hasPath = useApp(({ traced }) => traced?.ok === true);
  return (
    <div className={styles.pictures}>
      <SelectField
        label={dialogsTexts.themeOfPictures()}
        value={look.theme ?? 'window'}
        onChange={({ target: { value } }) =>
          setLook({ ...look, theme: value === 'light' || value === 'dark' ? value : null })
        }
      >
        {themes.map(([value, words]) => (
          <option key={value} value={value}>
            {words()}
          </option>
        ))}
      </SelectField>
      {hasPath && (
        <Checkbox
          label={dialogsTexts.pathInPictures()}
          checked={look.withPath}
          onChange={(event) => setLook({ ...look, withPath: event.target.checked })}
        />
      )}
    </div>
  );
}
