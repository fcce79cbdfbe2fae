import type { Face } from './rack-layout';
import { boxOf, sideBoxOf, type Box, type RackScale } from './rack-scale';
import type { GhostBox, RackGhost } from './rack-ghost';

/** Height kept for the text under a ghost. */
const TEXT_PX = 44;
/** A text is wider than a narrow frame. */
const MIN_TEXT_WIDTH_PX = 130;
/** Lower than this, a name cannot be read. */
const MIN_NAME_PX = 9;

/** Where devices would be on one face of a rack, with what the pointer is told. */
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
  const isHere = ghost.spot.rackId === rackId && ghost.spot.face === face;
  if (boxes.length === 0 && !isHere) return null;
  const [first] = boxes.map((box) => placeOf(box, scale));
  const textWidth = Math.max(MIN_TEXT_WIDTH_PX, scale.frameWidthPx);
  const textY = Math.min((first?.y ?? 0) + (first?.height ?? 0), scale.heightPx - TEXT_PX);
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
      {isHere && (
        <foreignObject
          x={Math.min(scale.frameLeftPx, scale.widthPx - textWidth)}
          y={textY}
          width={textWidth}
          height={TEXT_PX}
        >
          <div className="rack-ghost-text">{ghost.text}</div>
        </foreignObject>
      )}
    </g>
  );
}

function placeOf({ device, type }: GhostBox, scale: RackScale): Box {
  const { bottomHalfRu, side } = device;
  if (bottomHalfRu === undefined) return sideBoxOf(scale, side ?? 'left');
  return boxOf(scale, type, bottomHalfRu, type?.device.heightHalfRu ?? 2);
}
