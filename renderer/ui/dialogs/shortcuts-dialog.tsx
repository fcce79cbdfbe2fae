import { useEffect, useState } from 'react';
import type { Action } from '../../actions/action';
import { chordId, chordText, Keymap, parseChord } from '../../actions/keymap';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { CloseButton } from '../components/dialog-buttons';
import { SearchField } from '../components/search-field';
import { shortcutText } from '../components/shortcut-text';
import { useProgram, useSession } from '../program';
import type { DialogProps } from './dialogs';

/** Every key, made from the same actions that answer them. Any action can be given another key. */
export function ShortcutsDialog({ onClose }: DialogProps<'shortcuts'>) {
  const { actions, session } = useProgram();
  const bindings = useSession((state) => state.keyBindings);
  const [words, setWords] = useState('');
  const [recordingId, setRecordingId] = useState<string>();
  const [clash, setClash] = useState<Clash>();

  const set = (id: string, chords: readonly string[] | undefined): void =>
    session.setState(({ keyBindings: { [id]: _old, ...others } }) => ({
      keyBindings: chords ? { ...others, [id]: chords } : others,
    }));
  const record = (id: string, chord: string): void => {
    setRecordingId(undefined);
    const keymap = new Keymap(actions.actions, (action) => actions.shortcuts(action.id));
    const holder = keymap.holderOf(chord);
    if (holder && holder.id !== id) setClash({ id, chord, holderId: holder.id });
    else set(id, [chord]);
  };
  const takeOver = ({ id, chord, holderId }: Clash): void => {
    set(holderId, withoutChord(actions.shortcuts(holderId), chord));
    set(id, [chord]);
    setClash(undefined);
  };

  return (
    <Dialog
      title="Keyboard shortcuts"
      isWide
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <>
          <Button
            disabled={Object.keys(bindings).length === 0}
            onClick={() => {
              setClash(undefined);
              session.setState({ keyBindings: {} });
            }}
          >
            Usual keys for all
          </Button>
          <CloseButton />
        </>
      }
    >
      <SearchField label="Find a command" value={words} onChange={setWords} />
      {[...groupsOf(actions.actions, (action) => matches(actions.label(action.id), words))].map(([name, group]) => (
        <table key={name} className="shortcut-table">
          <caption>{name}</caption>
          <tbody>
            {group.map((action) => (
              <ShortcutRow
                key={action.id}
                label={actions.label(action.id)}
                chords={actions.shortcuts(action.id)}
                isOwn={bindings[action.id] !== undefined}
                isRecording={recordingId === action.id}
                clash={clash?.id === action.id ? { ...clash, holder: actions.label(clash.holderId) } : undefined}
                onRecord={() => {
                  setClash(undefined);
                  setRecordingId(action.id);
                }}
                onChord={(chord) => (chord === undefined ? setRecordingId(undefined) : record(action.id, chord))}
                onTakeOver={() => clash && takeOver(clash)}
                onKeep={() => setClash(undefined)}
                onReset={() => set(action.id, undefined)}
              />
            ))}
          </tbody>
        </table>
      ))}
      <table className="shortcut-table">
        <caption>Pointer</caption>
        <tbody>
          {POINTER.map(([what, how]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{how}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

/** A chord that was pressed for one action and belongs to another. */
interface Clash {
  readonly id: string;
  readonly chord: string;
  readonly holderId: string;
}

interface ShortcutRowProps {
  readonly label: string;
  readonly chords: readonly string[];
  readonly isOwn: boolean;
  readonly isRecording: boolean;
  readonly clash: (Clash & { readonly holder: string }) | undefined;
  readonly onRecord: () => void;
  /** The chord that was pressed; nothing when Escape was. */
  readonly onChord: (chord: string | undefined) => void;
  readonly onTakeOver: () => void;
  readonly onKeep: () => void;
  readonly onReset: () => void;
}

function ShortcutRow({ label, chords, isOwn, isRecording, clash, ...on }: ShortcutRowProps) {
  return (
    <tr>
      <th scope="row">
        {label}
        {clash && (
          <p className="shortcut-clash" role="alert">
            {shortcutText(clash.chord)} belongs to “{clash.holder}”.{' '}
            <Button onClick={on.onTakeOver}>Use it here instead</Button> <Button onClick={on.onKeep}>Leave it</Button>
          </p>
        )}
      </th>
      <td>
        {isRecording ? (
          <Recorder onChord={on.onChord} />
        ) : (
          <>
            {chords.map((chord, index) => (
              <span key={chord}>
                {index > 0 && ' or '}
                <kbd>{shortcutText(chord)}</kbd>
              </span>
            ))}{' '}
            <Button tone="link" aria-label={`Change the keys of ${label}`} onClick={on.onRecord}>
              {chords.length === 0 ? 'Add' : 'Change'}
            </Button>
            {isOwn && (
              <>
                {' '}
                <Button tone="link" aria-label={`Usual keys for ${label}`} onClick={on.onReset}>
                  Usual
                </Button>
              </>
            )}
          </>
        )}
      </td>
    </tr>
  );
}

/** Waits for a chord, before anything else of the window hears of the key. */
function Recorder({ onChord }: Pick<ShortcutRowProps, 'onChord'>) {
  const { host } = useProgram();
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') return onChord(undefined);
      const chord = chordText(event, host.info.platform === 'mac');
      if (chord !== undefined) onChord(chord);
    };
    window.addEventListener('keydown', down, true);
    return () => window.removeEventListener('keydown', down, true);
  }, [host, onChord]);
  return <span role="status">Press the keys; Escape leaves them as they are</span>;
}

function groupsOf(actions: readonly Action[], isWanted: (action: Action) => boolean): ReadonlyMap<string, Action[]> {
  const groups = new Map<string, Action[]>();
  for (const action of actions) {
    if ((!action.shortcuts?.length && action.isInPalette === false) || !isWanted(action)) continue;
    const name = action.menu?.menu ?? 'On the plan';
    const group = groups.get(name);
    if (group) group.push(action);
    else groups.set(name, [action]);
  }
  return groups;
}

function matches(label: string, words: string): boolean {
  const text = label.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The chords but this one, however it is written. */
function withoutChord(chords: readonly string[], chord: string): readonly string[] {
  return chords.filter((one) => chordId(parseChord(one)) !== chordId(parseChord(chord)));
}

const POINTER = [
  ['Pan', 'Space and drag, or drag with the middle button'],
  ['Zoom about the pointer', `${shortcutText('Mod')} and wheel`],
  ['Add to or take from the selection', 'Shift and click'],
  ['Duplicate while dragging', 'Alt and drag'],
  ['Keep to one axis', 'Shift while dragging'],
  ['Move without snapping', `${shortcutText('Mod')} while dragging`],
  ['Step into a group', 'Double click'],
] as const;
