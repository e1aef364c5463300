// The pages of a folder have the table of contents of their folder. The navigation of the site is in the layout, so there is no other one.
exports.preTransform = function (model) {
  model._navPath = '';
  model._navKey = null;
  return model;
};

exports.postTransform = function (model) {
  return model;
};
