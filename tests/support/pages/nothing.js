/** Stands for styles, pictures and the H5 tab bar in page tests. */
module.exports = { initTabbar() {} };
