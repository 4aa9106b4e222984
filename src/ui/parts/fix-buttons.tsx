import { Wrench } from 'lucide-react';
import type { Fix } from '../../core/rules/finding.ts';
import { useWorkspace } from '../use-app.ts';
import { Button } from './button.tsx';
import { usePreview } from './use-preview.ts';
import { partsTexts } from '../../texts/en/parts.ts';

/** Applies a fix, or shows what it would change. */
export function FixButtons({ fix: { title, call } }: { fix: Fix }) {
  const { actions } = useWorkspace();
  const preview = usePreview();
  return (
    <>
      <Button size="sm" icon={<Wrench size={12} aria-hidden />} onClick={() => void actions.run([call])}>
        <span>{title}</span>
      </Button>
      <Button
        size="sm"
        variant="quiet"
        aria-label={partsTexts.previewOf({ title })}
        onClick={() => void preview(call)}
      >
        {partsTexts.preview()}
      </Button>
    </>
  );
}
