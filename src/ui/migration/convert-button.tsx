import { ArrowRightFromLine } from 'lucide-react';
import type { Finding } from '../../core/rules/finding.ts';
import { commandsTexts } from '../../texts/en/commands.ts';
import { Button } from '../parts/button.tsx';
import { useApp } from '../use-app.ts';

/** At the note that a controller has been retired: the way to the assistant. */
export function ConvertButton({ finding: { code, resource } }: { finding: Finding }) {
  const openDialog = useApp((state) => state.openDialog);
  if (code !== 'ingress/retired-controller') return null;
  return (
    <Button
      size="sm"
      icon={<ArrowRightFromLine size={12} aria-hidden />}
      onClick={() => openDialog({ type: 'migrate', from: resource })}
    >
      {commandsTexts.migrate()}
    </Button>
  );
}
