using System.Text;

namespace Intercom.Versions.Tests.Support;

/// <summary>Gives each flow of execution a console of its own, so that commands can run side by side in one process.</summary>
internal static class ConsoleRedirection
{
    private static readonly AsyncLocal<TextWriter?> Current = new();

    static ConsoleRedirection()
    {
        Console.SetOut(new Router(Console.Out));
        Console.SetError(new Router(Console.Error));
    }

    /// <summary>Sends what this flow writes to a writer, until the result is disposed of.</summary>
    public static IDisposable To(TextWriter writer)
    {
        Current.Value = TextWriter.Synchronized(writer);
        return new End();
    }

    private sealed class Router(TextWriter usual) : TextWriter
    {
        public override Encoding Encoding => usual.Encoding;

        private TextWriter Target => Current.Value ?? usual;

        public override void Write(char value) => Target.Write(value);

        public override void Write(string? value) => Target.Write(value);

        public override void WriteLine(string? value) => Target.WriteLine(value);
    }

    private sealed class End : IDisposable
    {
        public void Dispose() => Current.Value = null;
    }
}
