import type { Face } from './rack-layout';
import { boxOf, sideBoxOf, type Box, type RackScale } from './rack-scale';
import type { GhostBox, RackGhost } from './rack-ghost';

/** Lower than this, a name cannot be read. */
const MIN_NAME_PX = 9;

/** Where devices would be on one face of a rack. */
export function GhostBoxes({
  ghost,
  rackId,
  face,
  scale,
}: {
  readonly ghost: RackGhost;
  readonly rackId: string;
  readonly face: Face;
  readonly scale: RackScale;
}) {
  const boxes = ghost.boxes.filter(({ device }) => device.rackId === rackId && device.face === face);
  if (boxes.length === 0) return null;
  return (
    <g className={`rack-ghost ${ghost.isLegal ? 'rack-ghost-legal' : 'rack-ghost-illegal'}`}>
      {boxes.map((ghostBox) => {
        const { x, y, width, height } = placeOf(ghostBox, scale);
        return (
          <g key={ghostBox.device.id}>
            <rect x={x} y={y} width={width} height={height} />
            {height >= MIN_NAME_PX && width > 40 && (
              <text x={x + 5} y={y + height / 2} fontSize={Math.min(11, height - 1)}>
                {ghostBox.device.name}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function placeOf({ device, type }: GhostBox, scale: RackScale): Box {
  const { bottomHalfRu, side } = device;
  if (bottomHalfRu === undefined) return sideBoxOf(scale, side ?? 'left');
  return boxOf(scale, type, bottomHalfRu, type?.device.heightHalfRu ?? 2);
}
