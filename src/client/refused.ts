import { type ErrorCode, errors, type Failure } from '@/contract/errors';

/** What is said where nothing was typed that could be lost. */
export function plainSentence(code: ErrorCode): string {
  if (code === 'offline') return '没有连上网络，连上后再试一次';
  if (code === 'busy') return '系统忙，请稍后再试一次';
  return errors[code].sentence;
}

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
