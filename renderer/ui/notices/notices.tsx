import { X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Notice } from '../../editor/notice';
import { IconButton } from '../components/icon-button';
import { useProgram } from '../program';
import './notices.css';

/** How long a notice stays, by kind. An error can be read twice over. */
const STAY_MS = { info: 4_000, error: 12_000, spoken: 1_000 };
const MAX_SHOWN = 3;

interface ShownNotice extends Notice {
  readonly number: number;
}

/** What the program has to say: shown for a while, and read out by a screen reader. */
export function Notices() {
  const { editor } = useProgram();
  const [shown, setShown] = useState<readonly ShownNotice[]>([]);
  const lastNumber = useRef(0);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  const dismiss = useCallback((number: number) => {
    setShown((now) => now.filter((notice) => notice.number !== number));
  }, []);

  useEffect(() => {
    const running = timers.current;
    const stop = editor.notices.subscribe((notice) => {
      const number = ++lastNumber.current;
      // The same words again replace what is shown, so that a key held down does not fill the window.
      setShown((now) =>
        [...now.filter((one) => one.message !== notice.message), { ...notice, number }].slice(-MAX_SHOWN),
      );
      const timer = setTimeout(() => {
        running.delete(timer);
        dismiss(number);
      }, STAY_MS[notice.kind]);
      running.add(timer);
    });
    return () => {
      stop();
      for (const timer of running) clearTimeout(timer);
      running.clear();
    };
  }, [editor, dismiss]);

  return (
    <div className="notices" data-testid="notices">
      <NoticeList kind="info" notices={shown} onDismiss={dismiss} />
      <NoticeList kind="error" notices={shown} onDismiss={dismiss} />
      <div className="visually-hidden" role="status">
        {shown.findLast((notice) => notice.kind === 'spoken')?.message}
      </div>
    </div>
  );
}

interface NoticeListProps {
  readonly kind: Notice['kind'];
  readonly notices: readonly ShownNotice[];
  readonly onDismiss: (number: number) => void;
}

/** A live region must be there before it speaks, so each kind has one that stays. */
function NoticeList({ kind, notices, onDismiss }: NoticeListProps) {
  return (
    <div className="notice-list" role={kind === 'error' ? 'alert' : 'status'}>
      {notices
        .filter((notice) => notice.kind === kind)
        .map(({ number, message }) => (
          <div key={number} className={`notice notice-${kind}`}>
            <p>
              {kind === 'error' && <span className="visually-hidden">Error: </span>}
              {message}
            </p>
            <IconButton icon={X} label="Dismiss" isSmall onClick={() => onDismiss(number)} />
          </div>
        ))}
    </div>
  );
}
