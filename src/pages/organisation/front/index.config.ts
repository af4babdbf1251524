export default definePageConfig({ navigationBarTitleText: '热线与公告' });
