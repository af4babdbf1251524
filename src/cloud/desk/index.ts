import type { office } from '@/contract/office';
import type { Door } from '../act';
import { beginUpload } from './begin-upload';
import { fileUrl } from './file-url';
import { finishUpload } from './finish-upload';
import { forget } from './forget';
import { homeOf } from './home';
import { inbox, markRead } from './inbox';
import { job, jobFile } from './job';

/** The door of what ranges over services; it gets the others' doors handed in. */
export function deskDoor(doors: readonly Door[]): Door<typeof office> {
  return {
    label: '办理',
    acts: { home: homeOf(doors), inbox, markRead, beginUpload, finishUpload, fileUrl, job, jobFile },
    workflows: [],
    constraints: {},
    jobs: { 'office.forget': forget },
    nightly: ['office.forget'],
  };
}
