import { useMemo } from 'react';
import { makeFormats, type Formats } from '../../session/formats';
import { useSession } from '../program';

export { makeFormats, type Formats } from '../../session/formats';

/** The writers for the person's choice of units. */
export function useFormat(): Formats {
  const lengthUnit = useSession((state) => state.lengthUnit);
  const usesDecimalComma = useSession((state) => state.usesDecimalComma);
  const power = useSession((state) => state.powerUnit);
  const mass = useSession((state) => state.massUnit);
  const liquidFlow = useSession((state) => state.liquidFlowUnit);
  return useMemo(
    () => makeFormats(lengthUnit, usesDecimalComma, { power, mass, liquidFlow }),
    [lengthUnit, usesDecimalComma, power, mass, liquidFlow],
  );
}
