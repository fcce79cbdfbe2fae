import { useSession } from '../program';
import { Button } from '../components/button';

/** Long work that is going on, with a way to stop it where it can be stopped. */
export function ProgressBar() {
  const progress = useSession((state) => state.progress);
  if (!progress) return null;
  return (
    <div className="progress" role="status">
      <span>{progress.label}</span>
      <progress value={progress.share} max={1} aria-label={progress.label} />
      {progress.cancel && <Button onClick={progress.cancel}>Cancel</Button>}
    </div>
  );
}
