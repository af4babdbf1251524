export default definePageConfig({
  navigationBarTitleText: '首页',
  navigationBarBackgroundColor: '#C8102E',
  navigationBarTextStyle: 'white',
});
