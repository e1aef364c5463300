namespace Intercom.Testing.Hosting;

/// <summary>Receives the response to a request: a connection, or a caller in the same process.</summary>
internal interface IResponseSink
{
    /// <summary>Gets a token that is cancelled when the caller no longer waits.</summary>
    CancellationToken Aborted { get; }

    /// <summary>Sends a response.</summary>
    Task SendAsync(ServerResponse response);

    /// <summary>Sends the first half of a response whose length is announced in full, and breaks the connection.</summary>
    Task SendHalfAsync(ServerResponse response);

    /// <summary>Breaks the connection.</summary>
    void Abort();
}
