export default definePageConfig({ navigationBarTitleText: '合并或撤销' });
