using Webhooks;

if (args is ["node", string redis])
{
    return await Node.RunAsync(redis);
}

int one = await WebhooksSample.RunAsync(Console.Out);
int two = await TwoNodesSample.RunAsync(Console.Out);
return Math.Max(one, two);
