import { mergeInternalComponents } from '@tarojs/shared';

const aria = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '', 'aria-disabled': '', 'aria-selected': '' };
mergeInternalComponents({ View: aria, Input: { 'aria-label': '' }, Image: { 'aria-label': '' } });
