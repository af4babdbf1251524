/** Who registers an organisation, by the first character of its 统一社会信用代码 (GB 32100-2015). */
export const creditOffices: Readonly<Record<string, string>> = {
  1: '机构编制',
  2: '外交',
  3: '司法行政',
  4: '文化',
  5: '民政',
  6: '旅游',
  7: '宗教',
  8: '工会',
  9: '市场监管',
  A: '军队',
  N: '农业',
  Y: '其他',
};

/** What it is registered as, by the first two characters, where four independent tables agree. */
export const creditTypes: Readonly<Record<string, string>> = {
  11: '机关',
  12: '事业单位',
  51: '社会团体',
  52: '民办非企业单位',
  53: '基金会',
  81: '基层工会',
  89: '其他工会',
  91: '企业',
  92: '个体工商户',
  93: '农民专业合作社',
};
