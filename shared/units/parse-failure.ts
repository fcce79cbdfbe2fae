/** Why a text is not a quantity: a sentence for the person, and where in the text it went wrong. */
export interface ParseError {
  readonly message: string;
  /** Index of the character the message is about. */
  readonly at: number;
}

/** Carries a ParseError out of the recursive reader; never leaves this folder. */
export class ParseFailure extends Error {
  constructor(readonly reason: ParseError) {
    super(reason.message);
  }
}
