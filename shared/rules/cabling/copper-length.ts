import { defineRule, type ParamSpec } from '../engine/rule';
import { lengthOf, LENGTH_PARAMS } from './length';

const TIA = 'TIA-568 (general knowledge, not re-read)';
const metres = (label: string, value: number): ParamSpec => ({
  default: value * 1_000_000,
  dimension: 'length',
  label,
  source: TIA,
  grade: 'K',
  max: 1_000_000_000,
});

export const copperLength = defineRule({
  code: 'CAB-100M',
  key: 'cabling.copperLength',
  title: 'A twisted pair channel is too long',
  reason: 'Beyond 100 m, cords included, twisted pair is not specified to work.',
  basis: 'permanent link between panels, and channel with its cords from port to port',
  source: TIA,
  grade: 'K',
  notChecked: 'Twisted pair that reaches less at its speed (CAB-REACH). Temperature, which shortens the channel.',
  severity: 'error',
  isLive: false,
  params: {
    ...LENGTH_PARAMS,
    linkUm: metres('Longest permanent link', 90),
    channelUm: metres('Longest channel', 100),
  },
  messages: {
    link: '{cable} is {actual} between its panels, where {limit} may be: {difference} too long.',
    channel: 'The channel of {cable} is {actual} over {cables} cables, where {limit} may be: {difference} too long.',
    unknown: 'The channel of {cable} was not checked: the length of {unknown} is not known.',
  },
  checks: (check) => [
    check('cable', ['channel'], (cable, { channel }, params, report) => {
      if (!isTwistedPair(channel.mediumAt(cable)?.reach?.medium ?? channel.assemblyAt(cable)?.cable.cabling.medium))
        return;
      const record = channel.cableAt(cable);
      if (!record) return;
      const own = lengthOf(channel, cable, params);
      const isBetweenPanels = [0, 1].every((side) => channel.portOf(cable, side as 0 | 1)?.isPassThrough === true);
      const common = { dimension: 'runLength', unit: 'm' } as const;
      if (own !== undefined && isBetweenPanels && own > params.linkUm)
        report.breach({
          subjects: [record.id],
          discriminator: 'link',
          message: 'link',
          params: { cable: { record: record.id } },
          actual: own,
          limit: params.linkUm,
          ...common,
        });
      const { cables } = channel.trace(cable);
      // The first by id tells of the whole channel.
      if (cables.some(({ cableId }) => cableId < record.id)) return;
      let sum = 0;
      let unknown: string | undefined;
      for (const one of cables) {
        const length = lengthOf(channel, one.cable, params);
        if (length === undefined) unknown ??= one.cableId;
        else sum += length;
      }
      const subject = { cable: { record: record.id }, cables: cables.length };
      if (sum > params.channelUm)
        report.breach({
          subjects: [record.id],
          message: 'channel',
          params: subject,
          actual: sum,
          limit: params.channelUm,
          ...common,
          related: cables.map(({ cableId }) => cableId).filter((id) => id !== record.id),
        });
      else if (unknown !== undefined)
        report.notChecked({
          subjects: [record.id],
          message: 'unknown',
          params: { ...subject, unknown: { record: unknown } },
          actual: sum,
          limit: params.channelUm,
          ...common,
        });
    }),
  ],
});

function isTwistedPair(medium: string | undefined): boolean {
  return medium !== undefined && /^cat\s?\d/i.test(medium);
}
