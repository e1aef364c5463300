using System.Diagnostics.Tracing;
using System.Globalization;
using System.Reflection.Emit;

namespace Intercom.ReadyToRun.Startup;

/// <summary>Records the methods that the runtime compiles in this process.</summary>
internal sealed class MethodRecorder : EventListener
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const EventKeywords JustInTimeCompilation = (EventKeywords)0x10;
    private const string Loaded = "MethodLoadVerbose";
    private const string MarkPrefix = "Step:";
    private const long DynamicFlag = 1;

    // Events arrive some time after what they report.
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private readonly object _lock = new();
    private readonly List<CompiledMethod> _methods = [];

    /// <summary>Begins a step, to which the methods belong that are compiled from now on.</summary>
    /// <param name="name">The name of the step.</param>
    public static void Begin(string name)
    {
        // Compiled too, and so reported between the methods of both steps.
        DynamicMethod mark = new(MarkPrefix + name, returnType: null, parameterTypes: null);
        mark.GetILGenerator().Emit(OpCodes.Ret);
        mark.CreateDelegate<Action>()();
    }

    /// <summary>Returns the steps, when all events have arrived.</summary>
    /// <exception cref="InvalidOperationException">The runtime reports no methods.</exception>
    public async Task<IReadOnlyList<StartupStep>> FinishAsync()
    {
        string end = Guid.NewGuid().ToString();
        Begin(end);
        using CancellationTokenSource timeout = new(MaxDelay);
        while (!HasArrived(end))
        {
            if (timeout.IsCancellationRequested)
            {
                throw new InvalidOperationException("The runtime does not report the methods that it compiles.");
            }

            await Task.Delay(Interval, CancellationToken.None).ConfigureAwait(false);
        }

        return [.. Steps().Where(step => step.Name != end)];
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Runtime)
        {
            EnableEvents(eventSource, EventLevel.Verbose, JustInTimeCompilation);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith(Loaded, StringComparison.Ordinal) != true)
        {
            return;
        }

        CompiledMethod method = new(
            (nint)Convert.ToInt64(Value(eventData, "MethodID"), CultureInfo.InvariantCulture),
            Convert.ToInt32(Value(eventData, "MethodToken"), CultureInfo.InvariantCulture),
            (Convert.ToInt64(Value(eventData, "MethodFlags"), CultureInfo.InvariantCulture) & DynamicFlag) != 0,
            (string)Value(eventData, "MethodNamespace"),
            (string)Value(eventData, "MethodName"));
        lock (_lock)
        {
            _methods.Add(method);
        }
    }

    private static object Value(EventWrittenEventArgs eventData, string name) =>
        eventData.Payload![eventData.PayloadNames!.IndexOf(name)]!;

    private static bool IsMark(CompiledMethod method) =>
        method.IsDynamic && method.Name.StartsWith(MarkPrefix, StringComparison.Ordinal);

    private bool HasArrived(string step)
    {
        lock (_lock)
        {
            return _methods.Exists(method => method.IsDynamic && method.Name == MarkPrefix + step);
        }
    }

    private List<StartupStep> Steps()
    {
        List<StartupStep> steps = [];

        // What was compiled before the first step, for the test server, is a part of it.
        List<CompiledMethod> current = [];
        HashSet<nint> seen = [];
        CompiledMethod[] methods;
        lock (_lock)
        {
            methods = [.. _methods];
        }

        foreach (CompiledMethod method in methods)
        {
            if (IsMark(method))
            {
                current = steps.Count == 0 ? current : [];
                steps.Add(new StartupStep(method.Name[MarkPrefix.Length..], current));
            }
            else if (seen.Add(method.Handle))
            {
                // A method that is called often is compiled and reported again.
                current.Add(method);
            }
        }

        return steps;
    }
}
