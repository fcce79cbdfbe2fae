/** A line from a source to its load. */
export interface ConductorRun {
  /** One way, in metres. */
  readonly lengthM: number;
  /** Cross section of one phase's conductor. */
  readonly areaMm2: number;
  readonly metal: 'copper' | 'aluminium';
  readonly phases: 'single' | 'three' | 'dc';
}

/** Resistivity at working temperature, 1.25 times that at 20 °C, in Ω·mm²/m. IEC 60364-5-52 annex G, grade K. */
export const RESISTIVITY: Readonly<Record<ConductorRun['metal'], number>> = { copper: 0.0225, aluminium: 0.036 };
/** Reactance of a line where nothing better is known, in Ω/m. IEC 60364-5-52 annex G, grade K. */
export const REACTANCE_OHM_PER_M = 0.000_08;

/**
 * Voltage drop in V, between lines for three phases and between the two conductors elsewhere:
 * b·I·(ρ·L/S·cos φ + λ·L·sin φ), b = √3 for three phases, 2 for there and back; direct current has no reactance.
 * Source: IEC 60364-5-52 annex G, general knowledge, grade K.
 */
export function voltageDropV(run: ConductorRun, amps: number, powerFactor: number): number {
  const { lengthM, areaMm2, metal, phases } = run;
  const resistance = (RESISTIVITY[metal] * lengthM) / areaMm2;
  if (phases === 'dc') return 2 * amps * resistance;
  const reactive = Math.sqrt(Math.max(0, 1 - powerFactor * powerFactor));
  const perAmp = resistance * powerFactor + REACTANCE_OHM_PER_M * lengthM * reactive;
  return (phases === 'three' ? Math.sqrt(3) : 2) * amps * perAmp;
}

/** Current of a DC bus in A: P / V. */
export function dcBusCurrentA(watts: number, volts: number): number {
  return watts / volts;
}

/** Buses of a current rating that carry a current between them. */
export function busesNeeded(amps: number, ratedA: number): number {
  return Math.max(1, Math.ceil(amps / ratedA - 1e-9));
}
