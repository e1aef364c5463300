namespace Intercom;

// Older answers give the name alone, as requests do.
[ScalarForm(nameof(Name))]
public partial class CompanyPlan;
