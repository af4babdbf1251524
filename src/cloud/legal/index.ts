import type { legal } from '@/contract/legal';
import { overseers } from '@/contract/legal-roles';
import { consult, tile } from '@/contract/legal-words';
import type { Role } from '@/contract/roles';
import type { Door } from '../act';
import { absences, endAway, setAway } from './absences';
import { answer, closeSilent, correct, handBack } from './answer';
import { ask } from './ask';
import { assign, lawyers } from './assign';
import { caseDetail, caseFile, contact } from './case';
import { consultation, myFile } from './consultation';
import { accept, sendBack } from './desk-acts';
import { saveDraft } from './drafts';
import { due } from './due';
import { addEmployer, dropEmployer, employers } from './employers';
import { figures } from './figures';
import { lines } from './lines';
import { merge } from './merge';
import { mine } from './mine';
import { followUp, rate, resubmit, reveal, supplement, withdraw } from './own';
import { follows } from './policy';
import { auditedRows, openAnonymous, privacy } from './privacy';
import { queue } from './queue';
import { rota, setRota } from './rota';
import { searchable } from './searchable';
import { dropTemplate, saveTemplate, templates } from './templates';
import { orders, settleOrder, transfer } from './transfers';
import { header, triage } from './triage';

const holders: readonly Role[] = ['officer', 'lawyer'];
const inside = { overseers, follows };

/** The door of the service legal. */
export const door: Door<typeof legal> = {
  label: '劳动法咨询',
  acts: {
    ...{ ask, mine, consultation, supplement, resubmit, followUp, rate, withdraw, reveal, myFile },
    ...{ queue, case: caseDetail, contact, caseFile, saveDraft, answer, correct, handBack, closeSilent },
    ...{ templates, saveTemplate, dropTemplate, employers, addEmployer, dropEmployer, absences, setAway, endAway },
    ...{ triage, header, accept, sendBack, transfer, lawyers, assign, rota, setRota, orders, settleOrder },
  },
  workflows: [consult],
  kinds: {
    consultation: { label: '法律咨询', flow: consult, holders, inside },
    collective: { label: '集体咨询', flow: consult, holders, inside },
  },
  lines,
  privacy,
  blocksErasing: openAnonymous,
  auditedRows,
  constraints: {
    lawyer_employers_once: 'employerListed',
    consultation_messages_corrected_once: 'answerCorrected',
    consultation_files_pkey: 'notFound',
  },
  jobs: {},
  nightly: [],
  due,
  figures,
  merge,
  tile,
  searchable,
};
