import type { Finding } from '../rules/engine/finding';
import { ValidationSession } from '../rules/engine/validation-session';
import type { DocumentStore } from '../store/document-store';

/** What the checks find in a document by the rule of this code, the unknown among them. */
export function findingsOf(store: DocumentStore, code: string): readonly Finding[] {
  const session = new ValidationSession(store);
  session.run();
  return [...session.findings()].filter((finding) => finding.code === code);
}

/** The first of them. Throws when there is none. */
export function findingOf(store: DocumentStore, code: string): Finding {
  const [found] = findingsOf(store, code);
  if (!found) throw new Error(`${code} found nothing`);
  return found;
}
