export default definePageConfig({ navigationBarTitleText: '不在的日子' });
