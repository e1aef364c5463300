using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Custom object instances.</content>
internal static partial class Kinds
{
    public static ResourceKind CustomObjectInstance { get; } = new("custom_object_instances")
    {
        Indexes = [new RecordIndex("key", instance => [$"{instance.Text("type")} {instance.Text("external_id")}"])],
    };
}
