import type { CatalogType } from '#shared/catalog/catalog-type';
import { CATEGORIES } from '#shared/catalog/categories';
import { useFormat } from '../components/use-format';
import { FigureList } from '../figures/figure-list';
import { readings, speedText } from './type-facts';
import { TypePreview } from './type-preview';
import './catalog.css';

/** All that is known of a type: what it is, every figure with its source, ports and power inlets. */
export function TypeDetails({ type }: { readonly type: CatalogType }) {
  const formats = useFormat();
  return (
    <div className="type-details" tabIndex={0} role="group" aria-label={`Details of ${type.name}`}>
      <div>
        <h3>{type.name}</h3>
        <p className="type-details-muted">
          {type.manufacturer} · {type.modelNumber} · {CATEGORIES[type.category].label}
        </p>
        {type.description !== undefined && <p>{type.description}</p>}
      </div>
      {type.kind !== 'cabling' && <TypePreview type={type} />}
      <dl className="type-details-readings">
        {readings(type, formats).map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h4>Figures and their sources</h4>
      <FigureList type={type} />
      {(type.ports?.length ?? 0) > 0 && (
        <>
          <h4>Ports</h4>
          <ul>
            {type.ports?.map((group, index) => (
              <li key={index}>
                {group.count} × {group.connector} {speedText(group.speedMbps)}
                <span className="type-details-muted"> {group.role}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {(type.powerInputs?.length ?? 0) > 0 && (
        <>
          <h4>Power inlets</h4>
          <ul>
            {type.powerInputs?.map((input, index) => (
              <li key={index}>
                {input.count} × {input.connector}
                {input.voltage === undefined ? '' : `, ${input.voltage}`}
                {input.requiredCount === undefined
                  ? ', redundancy unknown'
                  : `, ${input.requiredCount} needed for the full load`}
              </li>
            ))}
          </ul>
        </>
      )}
      {type.provenance !== undefined && <p className="type-details-muted">From {type.provenance.source}</p>}
    </div>
  );
}
