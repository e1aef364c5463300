using Intercom.OpenApi.Update;

namespace Intercom.OpenApi.Normalization;

/// <summary>What was wrong at a place of an incoming description, and what was made of it.</summary>
public sealed record Repair(string Place, string Change)
{
    public override string ToString() => $"{Place}: {Change}";
}
