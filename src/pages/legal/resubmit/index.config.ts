export default definePageConfig({ navigationBarTitleText: '补充后再交' });
