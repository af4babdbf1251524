import { View } from '@tarojs/components';
import { useNow } from '@/client/now';
import { goHome, open } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { Empty } from '@/components/empty';
import { Icon } from '@/components/icon';
import { StateTag } from '@/components/state-tag';
import { Tap } from '@/components/tap';
import { daysText } from '@/components/time-left';
import { caseNote, toneOf } from '@/parts/case-head';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import './index.scss';

/** 我的办理: everything I asked the union for, what is open first, with who has it, by when, and the legal dates that run. */
export default function CasesPage() {
  const cases = useActionPages('office.myCases', {});
  const now = useNow(60_000);
  return (
    <Page>
      <PagedList
        query={cases}
        why='登录后，你办的事和进度都在这里'
        keyOf={({ id }) => id}
        empty={
          <Empty
            icon='clock'
            text='还没有在办的事'
            note='交了申请、提了问题，进度会出现在这里'
            action={{ text: '看看能办什么', onTap: goHome }}
          />
        }
      >
        {(one) => (
          <Tap className='my-case' onTap={() => open(one.route)}>
            <View className='my-case__texts'>
              <View className='my-case__top'>
                <View className='my-case__title'>{one.title}</View>
                <StateTag text={one.state} tone={toneOf(one, now)} />
              </View>
              <View className='my-case__note'>
                {one.title.startsWith(one.kind) ? '' : `${one.kind} · `}
                {one.number}
              </View>
              {one.isOpen ? <View className='my-case__line'>{caseNote(one, now)}</View> : null}
              {one.deadlines.map(({ id, rule, dueOn, daysLeft, whatIsLost }) => (
                <View key={id} className='my-case__deadline'>
                  {rule}：{dueOn}，{daysText(daysLeft)}。{whatIsLost}
                </View>
              ))}
            </View>
            <Icon name='right' className='my-case__arrow' />
          </Tap>
        )}
      </PagedList>
    </Page>
  );
}
