import type { RecordTypeName } from '../model/registry';
import type { DocumentView } from '../store/document-view';
import { NameBook } from './numbering';

/** The names in use, one book for each type, read when first asked for. */
export function nameBooks(view: DocumentView): (typeName: RecordTypeName) => NameBook {
  const books = new Map<RecordTypeName, NameBook>();
  return (typeName) => {
    const known = books.get(typeName);
    if (known) return known;
    const book = NameBook.of(view, typeName);
    books.set(typeName, book);
    return book;
  };
}
