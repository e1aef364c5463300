global using Intercom.Tests.Support;
