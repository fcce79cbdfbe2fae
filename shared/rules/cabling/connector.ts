import { defineRule } from '../engine/rule';
import { canJoin } from '../../analysis/couplings';
import type { PortInfo } from '../../analysis/type-table';

export const cableConnector = defineRule({
  code: 'CAB-CONNECTOR',
  key: 'cabling.connector',
  title: 'A cable does not fit its ports',
  reason: 'A plug that does not fit is found out on the day of installation.',
  basis: 'kind of coupling at both ends, and of the medium (rule FIB-CONN)',
  source: 'NVIDIA interconnect cabling requirements; Flexoptix 400G overview',
  grade: 'P',
  notChecked: 'Polish, polarity and the exact plug of typed cables and modules (FIB-CONN, NET-XCVR).',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    ends: '{cable} cannot join {from} ({fromConnector}) and {to} ({toConnector}).',
    medium: '{cable} is {medium}, which does not go into {connector} at {owner}.',
    unknown: 'The connector {connector} at {owner} is not in the table, so it was not checked whether {cable} fits.',
  },
  checks: (check) => [
    check('cable', ['cableEnds'], (cable, { cableEnds }, _params, report) => {
      const record = cableEnds.cableAt(cable);
      const from = cableEnds.portOf(cable, 0);
      const to = cableEnds.portOf(cable, 1);
      if (!record || !from || !to) return;
      const faces = [faceOf(from, record.fromFace), faceOf(to, record.toFace)] as const;
      const couplings = [faces[0].coupling, faces[1].coupling] as const;
      const accepted = cableEnds.mediumAt(cable)?.couplings;
      const [first, second] = couplings;
      const isRight = first !== undefined && second !== undefined && canJoin(first, second);
      if (isRight && (!accepted || (accepted.includes(first) && accepted.includes(second)))) return;
      const subject = { cable: { record: record.id } };
      const missing = couplings.indexOf(undefined);
      if (missing >= 0) {
        const side = missing === 0 ? 0 : 1;
        report.notChecked({
          subjects: [record.id],
          message: 'unknown',
          params: {
            ...subject,
            connector: faces[side].connector,
            owner: { record: cableEnds.ownerId(cable, side) },
          },
        });
        return;
      }
      const wrong = ([0, 1] as const).filter((side) => {
        const coupling = couplings[side];
        return accepted !== undefined && coupling !== undefined && !accepted.includes(coupling);
      });
      const [side] = wrong;
      if (side !== undefined) {
        report.breach({
          subjects: [record.id],
          discriminator: 'medium',
          message: 'medium',
          params: {
            ...subject,
            medium: record.medium ?? '',
            connector: faces[side].connector,
            owner: { record: cableEnds.ownerId(cable, side) },
          },
          actual: wrong.length,
          limit: 0,
          dimension: 'count',
          unit: '',
          related: [record.fromId, record.toId],
        });
        return;
      }
      report.breach({
        subjects: [record.id],
        message: 'ends',
        params: {
          ...subject,
          from: { record: record.fromId },
          fromConnector: faces[0].connector,
          to: { record: record.toId },
          toConnector: faces[1].connector,
        },
        actual: 0,
        limit: 1,
        dimension: 'count',
        unit: '',
        related: [record.fromId, record.toId],
      });
    }),
  ],
});

/** What a plug meets: the rear of a panel may have another connector than its front. */
function faceOf(port: PortInfo, face: 'front' | 'rear' | undefined): Pick<PortInfo, 'connector' | 'coupling'> {
  return face === 'rear' && port.rear ? port.rear : port;
}
