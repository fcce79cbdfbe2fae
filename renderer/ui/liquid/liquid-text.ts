import { isKnown } from '#shared/units/known';
import type { Formats } from '../components/use-format';
import { liquidState, type LiquidFigure } from './liquid-figures';

/** `612 kW · 61 % of 1 MW`, with ≥ where something on it is unknown. */
export function heatText({ heat, capacityW }: LiquidFigure, formats: Formats): string {
  const text = `${heat.unknownCount > 0 ? '≥ ' : ''}${formats.power(heat.known)}`;
  if (!isKnown(capacityW)) return text;
  const share = capacityW > 0 ? `${formats.count((heat.known / capacityW) * 100)} % of ` : 'of ';
  return `${text} · ${share}${formats.power(capacityW)}`;
}

/** `40 → 50 °C`, or what of it is known; empty when nothing is. */
export function temperatureText({ supplyMilliC, returnMilliC }: LiquidFigure, formats: Formats): string {
  if (!isKnown(supplyMilliC)) return '';
  const supply = formats.quantity('temperature', supplyMilliC);
  return isKnown(returnMilliC) ? `${supply} → ${formats.quantity('temperature', returnMilliC)}` : supply;
}

/** What stands on a line: heat, flow, temperatures. */
export function lineText(figure: LiquidFigure, formats: Formats): string {
  const flow = isKnown(figure.flowMlPerMin) ? formats.liquidFlow(figure.flowMlPerMin) : '';
  const heat = `${figure.heat.unknownCount > 0 ? '≥ ' : ''}${formats.power(figure.heat.known)}`;
  return [heat, flow, temperatureText(figure, formats)].filter((text) => text !== '').join(' · ');
}

/** The same for reading aloud. */
export function figureSentence(figure: LiquidFigure, formats: Formats): string {
  const parts = [
    `takes ${figure.heat.unknownCount > 0 ? 'at least ' : ''}${heatText({ ...figure, heat: { ...figure.heat, unknownCount: 0 } }, formats)}`,
  ];
  const temperature = temperatureText(figure, formats);
  if (temperature) parts.push(`supplies ${temperature.replace('→', 'and gets back')}`);
  if (liquidState(figure) === 'over') parts.push('overloaded');
  return parts.join(', ');
}
