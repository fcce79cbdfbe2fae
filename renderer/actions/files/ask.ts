import type { Dialog, Session } from '../../session/session';

type Question = Omit<Extract<Dialog, { kind: 'choice' }>, 'kind' | 'answer'>;

/** Asks the person a question with several answers; resolves with the id of the chosen one. */
export function ask(session: Session, question: Question): Promise<string> {
  return new Promise((resolve) => {
    session.setState({
      dialog: {
        kind: 'choice',
        ...question,
        answer: (id) => {
          session.setState({ dialog: undefined });
          resolve(id);
        },
      },
    });
  });
}
