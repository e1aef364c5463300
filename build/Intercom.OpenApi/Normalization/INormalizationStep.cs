using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization;

/// <summary>Mends one kind of oddity that incoming descriptions have, and says where it did.</summary>
public interface INormalizationStep
{
    void Apply(JObject document, ICollection<Repair> repairs);
}
