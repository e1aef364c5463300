using System.Reflection;
using StackExchange.Redis;

namespace Intercom.Redis;

/// <summary>A script that Redis executes atomically.</summary>
internal sealed class RedisScript
{
    private readonly string _text;

    private RedisScript(string text) => _text = text;

    /// <summary>Reads a script from the resources of the assembly.</summary>
    public static RedisScript Load(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.lua")
            ?? throw new InvalidOperationException($"The assembly has no script '{name}'.");
        using StreamReader reader = new(stream);
        return new RedisScript(reader.ReadToEnd());
    }

    public async Task<RedisResult> RunAsync(IDatabase database, RedisKey[] keys, params RedisValue[] values)
    {
        try
        {
            return await database.ScriptEvaluateAsync(_text, keys, values, CommandFlags.DemandMaster).ConfigureAwait(false);
        }
        catch (RedisServerException exception) when (exception.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal))
        {
            // The server was restarted, or another one took over: it gets the text of the script again.
            return await database.ScriptEvaluateAsync(
                _text,
                keys,
                values,
                CommandFlags.DemandMaster | CommandFlags.NoScriptCache).ConfigureAwait(false);
        }
    }
}
