import { expect, it } from 'vitest';
import { CATEGORIES, CATEGORY_NAMES } from './categories';
import { figuresOfKind } from './kind-figures';
import { REQUIRED_FIGURES } from './required-figures';
import { catalogTypeProblems } from './schema';

it('leaves out no figure that the checks need of a category', () => {
  for (const category of CATEGORY_NAMES)
    for (const kind of CATEGORIES[category].kinds)
      for (const name of REQUIRED_FIGURES[category].flat()) expect(figuresOfKind(kind), category).toContain(name);
});

it('names every place that is wrong, not only the first', () => {
  const paths = catalogTypeProblems({
    id: 'my/rack',
    kind: 'rack',
    category: 'rackFrame',
    manufacturer: 'Me',
    modelNumber: '',
    name: 'Rack',
    figures: { weight: { value: 5, unit: 'mm', basis: 'rated', source: '', grade: 'K' } },
    rack: { rackUnitKind: 'EIA', rackUnits: 0, railWidthIn: 19, isSystem: false },
  }).map((problem) => problem.path);
  expect(paths).toEqual(expect.arrayContaining(['modelNumber', 'rack.rackUnits', 'figures.weight.source']));
});
