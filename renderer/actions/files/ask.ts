import type { Dialog, Session } from '../../session/session';

type Choice = Extract<Dialog, { kind: 'choice' }>['choices'][number];

/** A question with several answers, by the ids of its choices. */
export interface Question<Id extends string> {
  readonly title: string;
  readonly message: string;
  readonly details?: readonly string[];
  readonly choices: readonly (Choice & { readonly id: Id })[];
}

/** Asks the person a question; resolves with the id of the chosen answer. */
export function ask<const Id extends string>(session: Session, question: Question<Id>): Promise<Id> {
  return new Promise((resolve) => {
    session.setState({
      dialog: {
        kind: 'choice',
        ...question,
        answer: (id) => {
          session.setState({ dialog: undefined });
          resolve(id as Id);
        },
      },
    });
  });
}
