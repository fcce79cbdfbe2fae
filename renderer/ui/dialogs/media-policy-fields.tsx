import { COPPER_SCOPES, OPTICS, type MediaPolicy } from '#shared/analysis/cabling/media-choice';
import { Select } from '../components/select';

const PREFER_OPTIONS = [
  { value: 'cost', label: 'The cheapest class' },
  { value: 'power', label: 'The least power' },
] as const;
const COPPER_LABELS = {
  anywhere: 'Wherever it reaches',
  row: 'Within a row',
  rack: 'Within a rack',
  nowhere: 'Nowhere',
} as const;
const OPTICS_LABELS = {
  any: 'Whatever fits',
  fixed: 'Active optical cables',
  multimode: 'Multimode',
  singleMode: 'Single-mode',
} as const;

interface MediaPolicyFieldsProps {
  readonly policy: MediaPolicy;
  readonly onChange: (policy: MediaPolicy) => void;
}

/** What media are chosen by. */
export function MediaPolicyFields({ policy, onChange }: MediaPolicyFieldsProps) {
  return (
    <>
      <Select
        label="Prefer"
        value={policy.prefer}
        options={PREFER_OPTIONS}
        onCommit={(prefer) => prefer && onChange({ ...policy, prefer })}
      />
      <Select
        label="Copper"
        value={policy.copper}
        options={COPPER_SCOPES.map((value) => ({ value, label: COPPER_LABELS[value] }))}
        onCommit={(copper) => copper && onChange({ ...policy, copper })}
      />
      <Select
        label="Optics"
        value={policy.optics}
        options={OPTICS.map((value) => ({ value, label: OPTICS_LABELS[value] }))}
        onCommit={(optics) => optics && onChange({ ...policy, optics })}
      />
    </>
  );
}
