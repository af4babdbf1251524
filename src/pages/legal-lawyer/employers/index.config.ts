export default definePageConfig({ navigationBarTitleText: '要回避的单位' });
