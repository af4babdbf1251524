export default definePageConfig({ navigationBarTitleText: '今日值守' });
