import { feedbackFlow, type help } from '@/contract/help';
import { topicsWith } from '@/rules/help-topics';
import type { Door } from '../act';
import { answer, close, deskCase, deskList, ring } from './desk';
import { lines } from './lines';
import { addToFeedback, endFeedback, feedback, myFeedback } from './own';
import { picture } from './picture';
import { privacy } from './privacy';
import { sendFeedback } from './send-feedback';

/** The door of the service help. */
export const door: Door<typeof help> = {
  label: '帮助与反馈',
  acts: {
    sendFeedback,
    myFeedback,
    feedback,
    addToFeedback,
    endFeedback,
    deskList,
    deskCase,
    answer,
    close,
    ring,
    picture,
  },
  workflows: [feedbackFlow],
  constraints: {},
  jobs: {},
  nightly: [],
  kinds: { feedback: { label: '使用反馈', flow: feedbackFlow, holders: ['officer'] } },
  lines,
  privacy,
  searchable: async (_, words) =>
    topicsWith(words)
      .slice(0, 10)
      .map(({ id, title, answer: text }) => ({
        title,
        line: text[0] ?? '',
        route: `/pages/help/topics/index?topic=${id}`,
      })),
};
