import type { PointXY } from '#shared/geometry/rect';
import type { Rack } from '#shared/model/records/rack';
import type { Editor } from '../../editor/editor';

/** The rack that stands at this point, if any. */
export function rackUnder(editor: Editor, point: PointXY): Rack | undefined {
  const hit = editor.scene.hits(point, 0).find((record) => record.typeName === 'rack');
  return hit?.typeName === 'rack' ? hit : undefined;
}
