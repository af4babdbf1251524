export default definePageConfig({ navigationBarTitleText: '干部离任' });
