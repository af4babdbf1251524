export default definePageConfig({ navigationBarTitleText: '自学自查' });
