using Webhooks;

return await WebhooksSample.RunAsync(Console.Out);
