export default definePageConfig({ navigationBarTitleText: '使用反馈' });
