export default definePageConfig({ navigationBarTitleText: '签到工作台' });
