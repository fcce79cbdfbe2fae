import { panelRect, panelsUnderFeet, type Panel } from '#shared/rules/floor/feet';
import { takesFloor } from '#shared/rules/space/plan';
import { rectCorners } from '#shared/geometry/rect';
import type { Room } from '#shared/model/records/room';
import { formatNumber } from '#shared/units/format';
import { STANDARD_GRAVITY } from '#shared/units/quantities';
import type { Editor } from '../../editor/editor';
import { addPolygon, alphaOf, frameRect, px, py, type Frame } from './frame';

/** Panels smaller than this on screen are left out, and their figures below the second. */
const PANELS_FROM_PX = 6;
const FIGURES_FROM_PX = 34;
/** Where feet stand in from the sides when no limit of the rule FLR-POINT says otherwise. */
const USUAL_INSET_UM = 50_000;
const FEET = 4;
/** From this share of what a panel carries it is shown as nearly full. */
const NEAR = 0.8;

interface PanelLoad extends Panel {
  newtons: number;
  isPartlyUnknown: boolean;
}

/** What stands on the panels of raised floors: the weight on the feet over each, against what a panel carries. */
export function paintPanelLoads(frame: Frame, editor: Editor): void {
  for (const room of editor.view.all('room').values()) {
    if (room.floorKind !== 'raised') continue;
    if (Math.min(room.tilePitchXUm, room.tilePitchYUm) * frame.camera.scale < PANELS_FROM_PX) continue;
    for (const load of panelLoads(frame, editor, room)) paintPanel(frame, room, load);
  }
}

function panelLoads(frame: Frame, editor: Editor, room: Room): Iterable<PanelLoad> {
  const { analysis, rules } = editor.checks;
  const { nearbyMass } = analysis.facts;
  const insetUm = rules.find(({ rule }) => rule.code === 'FLR-POINT')?.params['insetUm'] ?? USUAL_INSET_UM;
  const { minX, minY, maxX, maxY } = frameRect(frame);
  const loads = new Map<string, PanelLoad>();
  analysis.items.grid.search(minX, minY, maxX, maxY, (item) => {
    if (!nearbyMass.isMovable(item) || !takesFloor(nearbyMass, item) || nearbyMass.roomOf(item)?.id !== room.id) return;
    const newtons = ((nearbyMass.massG(item) / 1000) * STANDARD_GRAVITY) / FEET;
    for (const panel of panelsUnderFeet(nearbyMass, item, room, insetUm)) {
      const key = `${panel.column},${panel.row}`;
      const load = loads.get(key) ?? { ...panel, newtons: 0, isPartlyUnknown: false };
      load.newtons += newtons;
      load.isPartlyUnknown ||= nearbyMass.massUnknown(item) > 0;
      loads.set(key, load);
    }
  });
  return loads.values();
}

function paintPanel(frame: Frame, room: Room, load: PanelLoad): void {
  const { ctx, colours } = frame;
  const rect = panelRect(room, load);
  const share = room.panelPointLimitN === undefined ? undefined : load.newtons / room.panelPointLimitN;
  const colour =
    share === undefined ? colours.unknown : share > 1 ? colours.error : share >= NEAR ? colours.warning : colours.info;
  ctx.beginPath();
  addPolygon(frame, rectCorners(rect));
  ctx.fillStyle = colour;
  ctx.globalAlpha = 0.25 * alphaOf(frame);
  ctx.fill();
  ctx.globalAlpha = alphaOf(frame);
  ctx.lineWidth = share !== undefined && share > 1 ? 2.5 : 1;
  ctx.strokeStyle = colour;
  ctx.stroke();
  const width = (rect.maxX - rect.minX) * frame.camera.scale;
  if (width < FIGURES_FROM_PX) return;
  ctx.font = `600 10px ${colours.fontFamily}`;
  ctx.fillStyle = colours.text;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'bottom';
  const text = `${load.isPartlyUnknown ? '≥' : ''}${formatNumber(load.newtons / 1000, 1)} kN`;
  ctx.fillText(text, px(frame, (rect.minX + rect.maxX) / 2), py(frame, rect.maxY) - 2, width - 2);
  ctx.textAlign = 'start';
  ctx.textBaseline = 'alphabetic';
}
