import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import type { DialogProps } from './dialogs';

/** A question with several answers. Closing it is the answer "cancel" where there is one, else the only answer. */
export function ChoiceDialog({ dialog }: DialogProps<'choice'>) {
  const { title, message, details = [], choices, answer } = dialog;
  const [only] = choices.length === 1 ? choices : [];
  const dismissal = choices.find((choice) => choice.id === 'cancel') ?? only;
  const primary = choices.find((choice) => choice.tone === 'primary');
  return (
    <Dialog
      title={title}
      onClose={() => dismissal && answer(dismissal.id)}
      onSubmit={() => primary && answer(primary.id)}
      footer={choices.map((choice) => (
        <Button
          key={choice.id}
          tone={choice.tone ?? 'plain'}
          data-autofocus={choice === (primary ?? dismissal) ? true : undefined}
          onClick={() => answer(choice.id)}
        >
          {choice.label}
        </Button>
      ))}
    >
      <p>{message}</p>
      {details.length > 0 && (
        <ul className="dialog-list dialog-muted">
          {details.map((detail, index) => (
            <li key={index}>{detail}</li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
