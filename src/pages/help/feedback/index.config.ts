export default definePageConfig({ navigationBarTitleText: '提反馈' });
