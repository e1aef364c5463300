namespace Intercom;

// Older answers give the identifier alone.
[ScalarForm(nameof(Id))]
public partial class Reference;
