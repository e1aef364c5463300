namespace Worker;

/// <summary>The users of the application.</summary>
public interface IUserSource
{
    /// <summary>Reads all users.</summary>
    /// <param name="cancellationToken">Cancels reading.</param>
    IAsyncEnumerable<User> ReadAsync(CancellationToken cancellationToken);
}
