using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Import;

/// <summary>Mends one kind of oddity that incoming descriptions have, and says where it did.</summary>
public interface IRepair
{
    void Apply(JObject document, ICollection<Repair> repairs);
}
