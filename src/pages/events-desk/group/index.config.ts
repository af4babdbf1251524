export default definePageConfig({ navigationBarTitleText: '添加一组人' });
