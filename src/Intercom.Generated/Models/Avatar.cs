namespace Intercom;

// Some resources and versions give the address alone.
[ScalarForm(nameof(ImageUrl))]
public partial class Avatar;
