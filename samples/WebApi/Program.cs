using WebApi;

// The settings are Intercom:AccessToken, Webhooks:ClientSecret, and OTEL_EXPORTER_OTLP_ENDPOINT with the address of a collector.
await WebApiApplication.Create(args).RunAsync();
