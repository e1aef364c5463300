namespace Intercom.Benchmarks.Load;

/// <summary>A measurement that takes too long to be a test.</summary>
internal interface ILoadCommand
{
    string Name { get; }

    /// <summary>Measures and prints the figures.</summary>
    /// <param name="arguments">What stands after the name of the command.</param>
    /// <returns>Whether they are what is promised.</returns>
    Task<bool> RunAsync(IReadOnlyList<string> arguments);
}
