using Intercom;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Worker;

/// <summary>Sends all users to Intercom. An interrupted run is simply repeated: an upsert changes nothing that is the same.</summary>
/// <param name="intercom">The client.</param>
/// <param name="users">The users.</param>
/// <param name="options">The settings.</param>
/// <param name="logger">Receives what Intercom rejects.</param>
public sealed partial class UserSync(
    IIntercomClient intercom, IUserSource users, IOptions<UserSyncOptions> options, ILogger<UserSync> logger)
{
    /// <summary>Sends the users.</summary>
    /// <param name="progress">Receives the number of users that are done, sent or rejected; null for none.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    public async Task<UserSyncResult> RunAsync(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        int done = 0;
        int rejected = 0;
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = options.Value.MaxConcurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(users.ReadAsync(cancellationToken), parallel, async (user, cancellation) =>
        {
            try
            {
                await intercom.Contacts.UpsertAsync(Request(user), cancellationToken: cancellation);
            }
            catch (IntercomValidationException exception)
            {
                Interlocked.Increment(ref rejected);
                LogRejected(user.Id, exception.Errors[0].Code.Value ?? string.Empty);
            }

            int count = Interlocked.Increment(ref done);
            progress?.Report(count);
        });
        return new UserSyncResult(done - rejected, rejected);
    }

    private static CreateContactRequest Request(User user)
    {
        CreateContactRequest request = new() { Role = ContactRole.User, ExternalId = user.Id, Email = user.Email };

        // An assigned null would remove a name that Intercom has.
        if (user.Name is not null)
        {
            request.Name = user.Name;
        }

        return request;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Intercom rejected the user {User}: {Code}")]
    private partial void LogRejected(string user, string code);
}
