import { lessonPacksTexts } from '../../texts/en/lesson-packs.ts';
import { useApp } from '../use-app.ts';

/** Copies a text, and says so, or that the browser refused. */
export function useCopy(): (text: string, done: string) => void {
  const toast = useApp((state) => state.toast);
  return (text, done) => {
    navigator.clipboard.writeText(text).then(
      () => toast({ tone: 'success', message: done }),
      (error: unknown) => {
        console.warn('The clipboard refused:', error);
        toast({
          tone: 'error',
          message: lessonPacksTexts.copyRefused(),
          detail: lessonPacksTexts.copyByHand(),
        });
      },
    );
  };
}
