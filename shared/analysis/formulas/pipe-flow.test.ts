import { describe, expect, it } from 'vitest';
import { fluidViscosity, pipeFlow, type PipeRun } from './pipe-flow';

const run = (values: Partial<PipeRun> = {}): PipeRun => ({
  fluid: 'water',
  celsius: 20,
  flowLpm: 1000,
  innerDiameterM: 0.1,
  lengthM: 10,
  fittingsPermille: 0,
  ...values,
});

describe('pressure drop of a pipe', () => {
  it('agrees with Colebrook on the Moody chart within 2 %', () => {
    const { velocityMs, reynolds, frictionFactor, dropPa } = pipeFlow(run());
    expect(velocityMs).toBeCloseTo(2.122, 3);
    expect(reynolds).toBeGreaterThan(2e5);
    // Colebrook: 1/√f = −2·log10(ε/D/3.7 + 2.51/(Re·√f)).
    const colebrook = -2 * Math.log10(0.00045 / 3.7 + 2.51 / (reynolds * Math.sqrt(frictionFactor)));
    expect(Math.abs(1 / Math.sqrt(frictionFactor) / colebrook - 1)).toBeLessThan(0.01);
    expect(dropPa / 10).toBeGreaterThan(390);
    expect(dropPa / 10).toBeLessThan(430);
  });

  it('is that of Hagen and Poiseuille where flow is laminar', () => {
    const { reynolds, dropPa } = pipeFlow(run({ flowLpm: 1, innerDiameterM: 0.02 }));
    expect(reynolds).toBeLessThan(2300);
    const poiseuille = (128 * 1.002e-3 * 10 * (1 / 60_000)) / (Math.PI * 0.02 ** 4);
    expect(dropPa).toBeCloseTo(poiseuille, 6);
  });

  it('grows with length, fittings and flow, falls with diameter and warmth, and is nothing without flow', () => {
    const base = pipeFlow(run()).dropPa;
    expect(pipeFlow(run({ lengthM: 20 })).dropPa).toBeCloseTo(2 * base, 6);
    expect(pipeFlow(run({ fittingsPermille: 500 })).dropPa).toBeCloseTo(1.5 * base, 6);
    expect(pipeFlow(run({ flowLpm: 2000 })).dropPa).toBeGreaterThan(3.5 * base);
    expect(pipeFlow(run({ innerDiameterM: 0.15 })).dropPa).toBeLessThan(base / 5);
    expect(pipeFlow(run({ celsius: 50 })).dropPa).toBeLessThan(base);
    expect(pipeFlow(run({ fluid: 'PG25' })).dropPa).toBeGreaterThan(base);
    expect(pipeFlow(run({ flowLpm: 0 })).dropPa).toBe(0);
  });

  it('knows how thick coolants are, between the rows of its tables and at their ends beyond', () => {
    expect(fluidViscosity('PG25', 40)).toBeCloseTo(1.353e-3, 6);
    expect(fluidViscosity('water', 25)).toBeCloseTo(0.8995e-3, 6);
    expect(fluidViscosity('PG25', 5)).toBe(fluidViscosity('PG25', 20));
  });
});
