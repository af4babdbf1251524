import { View } from '@tarojs/components';
import { useParam } from '@/client/param';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { daysText } from '@/components/time-left';
import { Answered } from '@/parts/answered';
import { CaseHead } from '@/parts/case-head';
import { useHotline } from '@/parts/hotline';
import { Page } from '@/parts/page';
import { Timeline } from '@/parts/timeline';
import './index.scss';

/** 办理进度: the head of one case and its story, for the person whose it is and for who works on it. */
export default function StoryPage() {
  const id = useParam('id');
  const story = useAction('office.caseHistory', { caseId: id });
  const hotline = useHotline();
  return (
    <Page>
      <Answered query={story}>
        {(value) => (
          <>
            <CaseHead facts={value} />
            {value.deadlines.length > 0 ? (
              <Card title='法定期限'>
                {value.deadlines.map(({ id: one, rule, dueOn, daysLeft, whoMustAct, whatIsLost }) => (
                  <View key={one} className='story-deadline'>
                    <View>
                      {rule}：{dueOn}，{daysText(daysLeft)}
                    </View>
                    <View className='story-deadline__note'>
                      由{whoMustAct}来办。{whatIsLost}
                    </View>
                  </View>
                ))}
              </Card>
            ) : null}
            <Card title='经过'>
              <Timeline steps={value.steps} />
            </Card>
            {value.isOwner ? (
              <>
                <Button text='打 12351 反映' kind='ghost' icon='phone' onTap={hotline.ask} />
                <View className='story-number'>打电话时报编号 {value.number}</View>
              </>
            ) : null}
          </>
        )}
      </Answered>
      {hotline.sheet}
    </Page>
  );
}
