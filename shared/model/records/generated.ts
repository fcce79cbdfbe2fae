import { field } from '../field';

/** Which fabric a record was generated for, and by which key generating again finds it. */
export const generatedFields = {
  fabricId: field.optional(field.ref('fabric', 'clear')),
  fabricKey: field.optional(field.text({ minLength: 1, maxLength: 120 })),
};
