import { Eye } from 'lucide-react';
import { Button } from '../components/button';
import { useProgram, useSignal } from '../program';

/** Says that the document is open for review, with the way to its summary and the way out. */
export function ReviewBanner() {
  const { editor, actions } = useProgram();
  if (!useSignal(editor.isReadOnly)) return null;
  return (
    <div className="review-banner" role="status">
      <Eye size={16} aria-hidden />
      <p>Open for review: nothing can be changed.</p>
      <Button onClick={() => void actions.run('check.summary')}>Summary…</Button>
      <Button onClick={() => void actions.run('file.review')}>Leave the review</Button>
    </div>
  );
}
