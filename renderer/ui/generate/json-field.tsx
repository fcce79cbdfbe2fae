import { useState } from 'react';
import type { FabricSpecJson } from '#shared/model/records/fabric';
import { TextField } from '../components/text-field';

export interface JsonFieldProps {
  readonly spec: FabricSpecJson;
  readonly onChange: (spec: FabricSpecJson) => void;
}

/** The whole description as text: what the form has no field for, as several generations of nodes, is written here. */
export function JsonField({ spec, onChange }: JsonFieldProps) {
  const [problem, setProblem] = useState<string>();
  const commit = (text: string | undefined): void => {
    try {
      const value: unknown = JSON.parse(text ?? '{}');
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        setProblem('The description must be an object: { … }.');
        return;
      }
      setProblem(undefined);
      onChange(value as FabricSpecJson);
    } catch (reason) {
      setProblem(`This cannot be read: ${reason instanceof Error ? reason.message : 'it is not JSON'}.`);
    }
  };
  return (
    <div className="generate-json">
      <TextField
        label="Description as JSON"
        value={JSON.stringify(spec, null, 2)}
        isMultiline
        isStacked
        maxLength={100_000}
        onCommit={commit}
      />
      {problem !== undefined && (
        <p className="dialog-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
