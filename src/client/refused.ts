import { type ErrorCode, errors, type Failure } from '@/contract/errors';

/** A refusal as react-query carries it: its message is the sentence a person reads. */
export class Refused extends Error {
  readonly code: ErrorCode;
  readonly fields: Readonly<Record<string, string>>;
  readonly trace: string | undefined;

  constructor({ code, fields, trace }: Failure) {
    super(errors[code].sentence);
    this.name = 'Refused';
    this.code = code;
    this.fields = fields ?? {};
    this.trace = trace;
  }
}
