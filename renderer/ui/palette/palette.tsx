import { Command } from 'cmdk';
import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { clampScale, NOMINAL_SCALE } from '#shared/geometry/camera';
import { shortcutText } from '../components/shortcut-text';
import { useProgram, useSession } from '../program';
import { paletteEntries, type PaletteEntry } from './palette-entries';
import './palette.css';

const MAX_RECENT = 8;
/** As many as are in sight when the palette opens. The others come a moment later, so that it is there at once. */
const FIRST_SHOWN = 20;

/** Every command and every place by name: type a few letters, press Enter. */
export function Palette() {
  const isOpen = useSession((state) => state.isPaletteOpen);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const remember = (id: string): void => setRecent([id, ...recent.filter((one) => one !== id)].slice(0, MAX_RECENT));
  return isOpen && <OpenPalette recent={recent} onUsed={remember} />;
}

interface OpenPaletteProps {
  readonly recent: readonly string[];
  readonly onUsed: (actionId: string) => void;
}

function OpenPalette({ recent, onUsed }: OpenPaletteProps) {
  const { editor, session, actions } = useProgram();
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const found = useMemo(() => paletteEntries(editor, actions, words, recent), [editor, actions, words, recent]);
  const [isWhole, setWhole] = useState(false);
  const listed = isWhole || words !== '' ? found : found.slice(0, FIRST_SHOWN);
  const close = (): void => session.setState({ isPaletteOpen: false });

  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setWhole(true)));
    return () => cancelAnimationFrame(frame);
  }, []);

  useEffect(() => {
    const element = dialog.current;
    const returnTo = document.activeElement;
    if (element && !element.open) element.showModal();
    element?.querySelector('input')?.focus();
    return () => {
      element?.close();
      if (returnTo instanceof HTMLElement && returnTo.isConnected) returnTo.focus();
    };
  }, []);

  const choose = (entry: PaletteEntry): void => {
    if (entry.kind === 'action' && entry.reason !== undefined) return;
    close();
    if (entry.kind === 'action') {
      onUsed(entry.id);
      void actions.run(entry.id);
      return;
    }
    editor.select([entry.id]);
    const record = editor.view.get(entry.id as `device:${string}`);
    const bounds = editor.boundsOf([record?.typeName === 'device' ? record.rackId : entry.id]);
    if (bounds) editor.zoomTo(bounds, 160, clampScale(NOMINAL_SCALE));
  };

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Commands and places"
      data-testid="palette"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) close();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <Command label="Commands and places" shouldFilter={false} loop>
        <Command.Input value={words} onValueChange={setWords} placeholder="Type a command or the name of a rack…" />
        <Command.List label="Results">
          <Command.Empty>Nothing found.</Command.Empty>
          {runsOf(listed).map((run, index) => (
            <Command.Group
              key={index}
              heading={
                run[0]?.kind === 'place'
                  ? 'Go to'
                  : words === '' && recent.length > 0
                    ? 'Commands, recent first'
                    : 'Commands'
              }
            >
              {run.map((entry) => (
                <EntryItem key={entry.id} entry={entry} isBest={entry === found[0]} onChoose={choose} />
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </dialog>
  );
}

/** Neighbours of one kind, to stand under one heading. */
function runsOf(entries: readonly PaletteEntry[]): readonly (readonly PaletteEntry[])[] {
  const runs: PaletteEntry[][] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last?.[0]?.kind === entry.kind) last.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function EntryItem({
  entry,
  isBest,
  onChoose,
}: {
  readonly entry: PaletteEntry;
  /** It heads the list. */
  readonly isBest: boolean;
  readonly onChoose: (entry: PaletteEntry) => void;
}) {
  if (entry.kind === 'place') {
    return (
      <Command.Item value={entry.id} onSelect={() => onChoose(entry)}>
        <span>Go to {entry.label}</span>
        <span className="palette-aside">{entry.where}</span>
      </Command.Item>
    );
  }
  const isImpossible = entry.reason !== undefined;
  return (
    // The best match by name keeps the choice even when it cannot be done: Enter must not run a worse one instead.
    <Command.Item
      value={entry.id}
      disabled={isImpossible && !(isBest && entry.fit !== 'loose')}
      data-impossible={isImpossible}
      onSelect={() => onChoose(entry)}
    >
      <span>
        {entry.label}
        {entry.reason !== undefined && <span className="palette-reason"> ({entry.reason})</span>}
      </span>
      <span className="palette-aside">
        {entry.menu}
        {entry.shortcut !== undefined && <kbd>{shortcutText(entry.shortcut)}</kbd>}
      </span>
    </Command.Item>
  );
}
