using Intercom.TestServer;

return await ServerCommand.Create().Parse(args).InvokeAsync().ConfigureAwait(false);
