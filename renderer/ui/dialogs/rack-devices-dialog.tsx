import type { ReactNode } from 'react';
import { isIdOf, type RecordId } from '#shared/model/record-id';
import { countLabel } from '#shared/operations/count-label';
import type { OperationError } from '#shared/operations/types';
import type { RecordsDiff } from '#shared/store/records-diff';
import type { Result } from '#shared/units/result';
import { Dialog } from '../components/dialog';
import { CommitButtons } from '../components/dialog-buttons';
import { UnitField } from '../components/unit-field';
import { EffectList } from './effect-list';
import type { PlanEffect } from './use-effect-of';

/** The devices a plan brings; none while there is no plan or it cannot be done. */
export function devicesMade(plan: Result<RecordsDiff, OperationError> | undefined): readonly RecordId<'device'>[] {
  return plan?.ok ? [...plan.value.added.keys()].filter((id) => isIdOf(id, 'device')) : [];
}

export interface RackDevicesDialogProps {
  readonly title: string;
  /** What is done to the devices, as the button says it: `Place`. */
  readonly verb: string;
  /** How many devices it would bring; without any it cannot be done. */
  readonly count: number;
  readonly effect: PlanEffect;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A dialog that puts devices into racks, beside the plan and elevation that show what it would do. */
export function RackDevicesDialog({ title, verb, count, effect, onClose, onSubmit, children }: RackDevicesDialogProps) {
  return (
    <Dialog
      title={title}
      isModal={false}
      onClose={onClose}
      onSubmit={onSubmit}
      footer={
        <CommitButtons onClose={onClose} isDisabled={count === 0}>
          {count === 0 ? verb : `${verb} ${countLabel(count, 'device')}`}
        </CommitButtons>
      }
    >
      {children}
      <EffectList effect={effect} />
    </Dialog>
  );
}

export interface PatternFieldsProps {
  /** What the number of times is called, and what holds without one. */
  readonly label: string;
  readonly placeholder: string;
  readonly count: number | undefined;
  readonly onCount: (count: number | undefined) => void;
  /** Rack units. */
  readonly gap: number;
  readonly onGap: (gap: number) => void;
}

/** How often a pattern of devices is set, and how far apart. */
export function PatternFields({ label, placeholder, count, onCount, gap, onGap }: PatternFieldsProps) {
  return (
    <>
      <UnitField
        label={label}
        dimension="count"
        unit=""
        isOptional
        min={1}
        max={200}
        value={count}
        placeholder={placeholder}
        onCommit={onCount}
      />
      <UnitField
        label="Rack units free between them"
        dimension="count"
        unit=""
        min={0}
        max={40}
        value={gap}
        onCommit={(value) => onGap(value ?? 0)}
      />
    </>
  );
}
