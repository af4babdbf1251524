import { View } from '@tarojs/components';
import { open, routeTo } from '@/client/routes';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Choices } from '@/components/choices';
import { isGranted } from '@/contract/roles';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { type Scale, type Start, scales, starts, useFontScale, useSettings } from '@/stores/settings';
import about from '../../../package.json';
import './index.scss';

const options: readonly { value: Scale; text: string }[] = [
  { value: 'normal', text: '标准' },
  { value: 'large', text: '稍大' },
  { value: 'elder', text: '大字版' },
];

const startOptions = Object.entries(starts).map(([value, text]) => ({ value: value as Start, text }));

/** 设置: the size of letters with a preview that changes at once; what this program is. */
export default function SettingsPage() {
  const { scale, setScale, start, setStart } = useSettings();
  const isCadre = useMe().me?.roles.some(({ role }) => isGranted(role)) ?? false;
  const drawn = useFontScale();
  return (
    <Page>
      <Card title='字号'>
        <Choices label='字号' options={options} chosen={scale} onChoose={setScale} />
        <View className='settings-preview'>
          <View className='settings-preview__title'>职工读书月 · 青工读书沙龙</View>
          <View>12月6日（周日）14:00–16:30</View>
          <View className='settings-preview__small'>网谷职工书屋，还有 18 个空位</View>
        </View>
        <View className='settings-note'>
          看看上面的字清不清楚，选好马上生效。
          {drawn > scales[scale] ? '你在微信里设了更大的字号，这里跟着用大的。' : ''}
        </View>
      </Card>
      {isCadre ? (
        <Card title='打开时'>
          <Choices label='打开时' options={startOptions} chosen={start} onChoose={setStart} />
        </Card>
      ) : null}
      <Card title='关于'>
        <View>掌上职工之家 {about.version}</View>
        <View className='settings-note'>工会为职工办事的小程序，不收费，没有广告。</View>
        <View className='settings-note'>以 MIT 许可开放源代码。</View>
        <Cell
          icon='person'
          title='输入邀请码'
          note='仅首位系统管理员使用'
          onTap={() => open(routeTo('/pages/organisation/invite/index', {}))}
        />
      </Card>
    </Page>
  );
}
